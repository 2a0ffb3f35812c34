import { expect, test } from "vitest";
import { Narrative } from "../../../shared/domain/evidence/narrative.ts";

const section = { part: "achievements", title: "领导有力", text: "乡镇，校\n合计" };
const table = {
  section: 0,
  line: 0,
  lines: 1,
  titles: ["乡镇", "校"],
  rows: [["崇文镇"], "合计"],
};
const withTable = (change: object) => ({ sections: [section], tables: [{ ...table, ...change }] });
const withSection = (change: object) => ({ sections: [{ ...section, ...change }] });

test.each([
  { what: "without anything in it", narrative: { sections: [] } },
  { what: "of earlier days, without tables", narrative: { sections: [section] } },
  { what: "with a title two below its part", narrative: withSection({ depth: 2 }) },
  { what: "with a table", narrative: withTable({}) },
  { what: "with a table without titles", narrative: withTable({ titles: [] }) },
])("a narrative $what is read as it was written", ({ narrative }) => {
  expect(Narrative.parse(narrative)).toStrictEqual(narrative);
});

test.each<[string, object]>([
  ["a title right below its part, which says no depth", withSection({ depth: 1 })],
  ["a title at half a depth", withSection({ depth: 2.5 })],
  ["a section of no part", withSection({ part: undefined })],
  ["a section without text", withSection({ text: undefined })],
  ["a section without a title", withSection({ title: undefined })],
  ["a table before the first section", withTable({ section: -1 })],
  ["a table before the first line", withTable({ line: -1 })],
  ["a table of no lines", withTable({ lines: 0 })],
  ["a table without rows", withTable({ rows: undefined })],
  ["a row without cells", withTable({ rows: [[]] })],
  ["a cell that is a number", withTable({ rows: [[1]] })],
])("a narrative with %s is none", (_, narrative) => {
  expect(Narrative.safeParse(narrative).success).toBe(false);
});
