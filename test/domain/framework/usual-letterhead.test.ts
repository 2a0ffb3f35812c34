import { expect, test } from "vitest";
import { editionFaults } from "../../../shared/domain/framework/edition-check.ts";
import { frameworkFaults } from "../../../shared/domain/framework/framework-check.ts";
import { reportParts } from "../../../shared/domain/framework/report-parts.ts";
import { usualMark } from "../../../shared/domain/framework/usual-letterhead.ts";
import { filesOf } from "../../support/edition-files.ts";
import { editionWith } from "../../support/editions.ts";

const edition = (letterhead: {
  readonly kind: "printed" | "reserved";
  readonly mark?: string;
}) => ({
  ...editionWith(undefined),
  report: { letterhead },
});

test("an edition may give its reports a letterhead and leave the parts as they are", () => {
  const printed = edition({ kind: "printed", mark: "{发文机关}文件" });

  expect(editionFaults(filesOf(printed, { ...edition({ kind: "reserved" }), version: 2 }))).toEqual(
    [],
  );
  expect(reportParts(printed).map(({ id }) => id)).toHaveLength(4);
});

test.each([
  [
    { kind: "reserved", mark: "县政府" },
    "the letterhead is reserved, so its mark is printed nowhere",
  ],
  [
    { kind: "printed", mark: "{县}文件" },
    "the letterhead's mark has a brace; only {发文机关} is replaced",
  ],
  [
    { kind: "printed", mark: "\u202e文件" },
    "the letterhead's mark is no line of up to 60 characters to print",
  ],
  [
    { kind: "printed", mark: "长".repeat(61) },
    "the letterhead's mark is no line of up to 60 characters to print",
  ],
] as const)("%o is a fault of the edition", (letterhead, fault) => {
  expect(frameworkFaults(edition(letterhead))).toEqual([fault]);
});

test.each([{ kind: "both" }, { kind: "printed", mark: "" }, { kind: "printed", number: "1" }, {}])(
  "%o has not the shape of a letterhead",
  (letterhead) => {
    expect(editionFaults(filesOf({ ...editionWith(undefined), report: { letterhead } }))).toEqual([
      expect.stringContaining("report.letterhead"),
    ]);
  },
);

test("the mark names the government wherever it says so, and is the government's documents without one", () => {
  const mark = "{发文机关}（{发文机关}）";

  expect(usualMark("陵川县人民政府", { mark })).toBe("陵川县人民政府（陵川县人民政府）");
  expect(usualMark("陵川县人民政府")).toBe("陵川县人民政府文件");
});
