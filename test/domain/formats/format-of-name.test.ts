import { expect, test } from "vitest";
import {
  familyOf,
  formatOfName,
  isFormatName,
  knownFormat,
} from "../../../shared/domain/formats/file-formats.ts";

test.each([
  ["text/csv", "text/csv"],
  ["Text/CSV; charset=gbk", "text/csv"],
  ["text/csv ;charset=gbk", "text/csv"],
  ["IMAGE/JPG", "image/jpeg"],
  [" image/pjpeg ; q=1", "image/jpeg"],
  ["Chemical/X-PDB; a=b", "Chemical/X-PDB; a=b"],
  ["", ""],
])("the media type %j is known as %j", (sent, name) => {
  expect(knownFormat(sent)).toBe(name);
});

test.each([
  ["会议纪要.PDF", "application/pdf"],
  ["a.jpeg", "image/jpeg"],
  ["a.tar", "application/gzip"],
  ["a.pdf.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["a.unheard", undefined],
  ["pdf", undefined],
])("the file %s is by its name %s", (fileName, format) => {
  expect(formatOfName(fileName)).toBe(format);
});

test.each([
  ["application/msword", "text"],
  ["image/png", "picture"],
  ["video/mp4", "other"],
  ["chemical/x-pdb", "other"],
])("%s is of the family %s", (format, family) => {
  expect(familyOf(format)).toBe(family);
});

test("what has no line among the formats is no format's name", () => {
  expect([isFormatName("text/csv"), isFormatName("image/jpg")]).toStrictEqual([true, false]);
});
