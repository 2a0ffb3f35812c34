import { expect, test } from "vitest";
import { contentTypes } from "../../../shared/domain/formats/content-types.ts";
import {
  familyOf,
  fileFormats,
  isFormatName,
  knownFormat,
} from "../../../shared/domain/formats/file-formats.ts";
import { formatAliases, formatNames } from "../../../shared/domain/formats/format-names.ts";

const linesOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split(" | "));

const names = linesOf(formatNames);
const families = ["text", "table", "slides", "picture", "layout", "web", "archive", "other"];

test.each(names)("%s is of a family, and has a name in both languages", (...line) => {
  const [, family = "", zh = "", en = ""] = line;

  expect(families).toContain(family);
  expect([zh, en].filter((name) => name.trim() === "")).toEqual([]);
});

test("no format stands twice, and no ending belongs to two", () => {
  const endings = [...fileFormats.values()].flatMap((format) => format.endings);

  expect(fileFormats.size).toBe(names.length);
  expect(endings.filter((ending, at) => endings.indexOf(ending) < at)).toEqual([]);
});

test.each(linesOf(formatAliases))(
  "%s, of which others are aliases, has a line of its own",
  (...line) => {
    const [name = "", others = ""] = line;

    expect(isFormatName(name)).toBe(true);
    for (const other of others.split(" "))
      expect([other, knownFormat(other)]).toEqual([other, name]);
  },
);

test("what evidence may be has the endings there that it may have here", () => {
  for (const taken of Object.values(contentTypes))
    for (const [name, endings] of Object.entries(taken))
      expect([name, fileFormats.get(name)?.endings]).toEqual([name, endings]);
});

test.each([
  ["text/plain", "text"],
  ["text/csv", "table"],
  ["application/vnd.ms-powerpoint", "slides"],
  ["image/png", "picture"],
  ["application/pdf", "layout"],
  ["text/html", "web"],
  ["application/zip", "archive"],
  ["application/json", "other"],
  ["application/x-unheard", "other"],
])("%s is of the family %s", (format, family) => {
  expect(familyOf(format)).toBe(family);
});

test("a line of the table is a format, its endings told apart", () => {
  expect(fileFormats.get("image/jpeg")).toStrictEqual({
    family: "picture",
    zh: "JPEG 图片 .jpg",
    en: "JPEG picture .jpg",
    endings: [".jpg", ".jpeg"],
  });
  expect(fileFormats.get("application/word-2003-xml")).toStrictEqual({
    family: "text",
    zh: "Word 的 XML 文档 .xml",
    en: "Word document saved as XML .xml",
    endings: [],
  });
});
