import { expect, test } from "vitest";
import {
  narrativeFileContract,
  narrativeFileOf,
} from "../../../../shared/domain/evidence/files/narrative-file.ts";
import { framework2021 } from "../../../support/builders.ts";

const text = (length: number): string => "字".repeat(length);
const list = <Of>(of: Of, length: number): readonly Of[] => Array.from({ length }, () => of);

const edition = { ...framework2021(), report: undefined };
const file = (change: object) =>
  narrativeFileOf(edition).safeParse({ schema: "duxue/narrative@1", sections: [], ...change });
const section = (change: object) =>
  file({ sections: [{ part: "achievements", title: "领导有力", text: "有力。", ...change }] });
const table = (change: object) =>
  section({ tables: [{ after: 0, rows: [["甲", "1"]], ...change }] });
const contract = (change: object) =>
  narrativeFileContract([edition]).safeParse({
    schema: "duxue/narrative@1",
    sections: [{ part: "measures", title: "", text: "" }],
    ...change,
  });

test.each<[string, number, (length: number) => { readonly success: boolean }]>([
  ["the schema", 60, (length) => file({ schema: text(length) })],
  [
    "the sections",
    200,
    (length) => file({ sections: list({ part: "problems", title: "", text: "" }, length) }),
  ],
  ["a title", 120, (length) => section({ title: text(length) })],
  ["the text of a section", 40_000, (length) => section({ text: text(length) })],
  [
    "the tables of a section",
    50,
    (length) => section({ tables: list({ after: 0, rows: ["合计"] }, length) }),
  ],
  ["the titles of the columns", 60, (length) => table({ titles: list("乡镇", length) })],
  ["a title of a column", 20_000, (length) => table({ titles: [text(length)] })],
  ["the rows", 1000, (length) => table({ rows: list("合计", length) })],
  ["a row over the whole table", 20_000, (length) => table({ rows: [text(length)] })],
  ["the cells of a row", 60, (length) => table({ rows: [list("1", length)] })],
  ["a cell", 20_000, (length) => table({ rows: [[text(length)]] })],
])("%s may be as long as %i, and no longer", (_, most, read) => {
  expect([1, most, most + 1].map((length) => read(length).success)).toStrictEqual([
    true,
    true,
    false,
  ]);
});

test.each<[string, () => { readonly success: boolean }, boolean]>([
  ["a title one below its part", () => section({ depth: 1 }), false],
  ["a title two below its part", () => section({ depth: 2 }), true],
  ["a title nine below its part", () => section({ depth: 9 }), true],
  ["a title ten below its part", () => section({ depth: 10 }), false],
  ["a depth of two and a half", () => section({ depth: 2.5 }), false],
  ["a table before the first line", () => table({ after: 0 }), true],
  ["a table before that", () => table({ after: -1 }), false],
  ["a table in the middle of a line", () => table({ after: 0.5 }), false],
  ["a table without rows", () => table({ rows: [] }), false],
  ["a row without cells", () => table({ rows: [[]] }), false],
  ["a row that is a number", () => table({ rows: [1] }), false],
  ["a table with a field nobody knows", () => table({ caption: "表1" }), false],
  ["a section with a field nobody knows", () => section({ heading: "一" }), false],
  ["a file with a field nobody knows", () => file({ county: "140524" }), false],
  ["a part that the edition has not", () => section({ part: "summary" }), false],
  ["the contract", () => contract({}), true],
  ["a contract of another schema", () => contract({ schema: "duxue/narrative@2" }), false],
])("%s is taken: %s", (_, read, isTaken) => {
  expect(read().success).toBe(isTaken);
});

test.each(["achievements", "practices", "problems", "measures"])(
  "an edition that names no parts takes the part %s",
  (part) => {
    expect(section({ part }).success).toBe(true);
  },
);

test("the contract takes the parts of every edition in force, each edition its own", () => {
  const part = (id: string) => ({
    id,
    heading: "基本情况",
    variants: [],
    required: true,
    contents: [],
  });
  const one = { ...edition, report: { parts: [part("overview")] } };
  const other = { ...edition, report: { parts: [part("overview"), part("plans")] } };
  const sections = [{ part: "plans", title: "", text: "" }];
  const written = { schema: "duxue/narrative@1", sections };

  expect([
    narrativeFileContract([one, other]).safeParse(written).success,
    narrativeFileOf(other).safeParse(written).success,
    narrativeFileOf(one).safeParse(written).success,
  ]).toStrictEqual([true, true, false]);
});
