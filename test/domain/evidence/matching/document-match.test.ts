import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchDocument } from "../../../../shared/domain/evidence/matching/document-match.ts";
import { itemsOf } from "../../../../shared/domain/framework/framework-items.ts";
import { framework2021 } from "../../../support/builders.ts";

const edition = { items: itemsOf(framework2021()) };
const documents = edition.items.flatMap((item) => item.documents);
const county = "陵川县";
const match = (name: string, folder = "", department?: string) =>
  matchDocument({ name, folder }, edition, { county, department });
const chosen = (name: string, folder?: string) => match(name, folder).chosen;

describe.each([
  { manner: "county and seal", named: (name: string) => `${county}${name}（盖章扫描件）.pdf` },
  { manner: "number, year, 终稿", named: (name: string) => `12.2021年${name}终稿.docx` },
  { manner: "full-width, year", named: (name: string) => `（３）${name}２０２１.PDF` },
  { manner: "a notice of it", named: (name: string) => `关于${name}的通知.pdf` },
  { manner: "no joining words", named: (name: string) => `${name.replace(/[和与及、]/g, "")}.pdf` },
  {
    manner: "an official number",
    named: (name: string) => `陵政发〔2021〕15号关于${name}的通知.pdf`,
  },
  { manner: "a date before it", named: (name: string) => `20211105-${name}-副本.pdf` },
  {
    manner: "cut to three fifths",
    named: (name: string) => `${name.slice(0, Math.ceil(name.length * 0.6))}.pdf`,
  },
])("a clerk's name with $manner", ({ named }) => {
  test("leads to each of the 76 documents, and to no other", () => {
    const found = documents.map(({ name }) => chosen(named(name)));

    expect(found).toStrictEqual(documents.map(({ id }) => id));
  });
});

test.each([
  { what: "of a document in the name", name: "1.1-2.pdf", folder: "" },
  { what: "of a document in the folder", name: "IMG_2034.jpg", folder: "材料/1.1-2" },
  { what: "against another document's name", name: "1.1-2 课程表.pdf", folder: "" },
  { what: "of an item, with a part of the name", name: "会议.pdf", folder: "1.1 领导小组" },
  { what: "in full width", name: "１．１－２.pdf", folder: "" },
])("a code $what decides", ({ name, folder }) => {
  expect(chosen(name, folder)).toBe("1.1-2");
});

test("the only document of an item that is named needs no name", () => {
  expect(chosen("扫描0001.pdf", "6.3")).toBe("6.3-1");
});

test("two codes, a name like nothing, and an item with several documents leave it to the clerk", () => {
  expect(match("1.1-2 1.1-3 合并.pdf").chosen).toBeUndefined();
  expect(match("教职工花名册.pdf").chosen).toBeUndefined();
  expect(match("IMG_0001.jpg", "1.1").candidates.map(({ document }) => document)).toStrictEqual([
    "1.1-1",
    "1.1-2",
    "1.1-3",
  ]);
});

test("a date is no code", () => {
  expect(match("2021.3.1会议纪要.pdf")).toMatchObject({ chosen: "1.1-2", year: "2021" });
  expect(match("11.2.pdf", "2021.11.2").candidates[0]?.document).toBe("11.2-1");
  expect(match("2021.1.1-2.pdf").candidates).toStrictEqual([]);
});

test.each([
  { name: "陵政发〔2021〕15号课程表.pdf", documentNumber: "陵政发〔2021〕15号" },
  { name: "课程表[2020]3号.pdf", documentNumber: "课程表[2020]3号", year: "2020" },
  { name: "课程表 （2021）第7号.pdf", documentNumber: "（2021）第7号" },
])("the number of $name is read as it is written", ({ name, documentNumber, year = "2021" }) => {
  expect(match(name)).toMatchObject({ documentNumber, year });
});

test("among names that are alike those of items that the department leads go first", () => {
  const twins = {
    items: ["education", "finance"].map((lead, at) => ({
      id: `${at + 1}.1`,
      departments: [lead],
      documents: [{ id: `${at + 1}.1-1`, name: "经费统计表" }],
    })),
  };
  const match = matchDocument({ name: "经费统计表.pdf", folder: "" }, twins, {
    county,
    department: "finance",
  });

  expect(match.candidates.map(({ document }) => document)).toStrictEqual(["2.1-1", "1.1-1"]);
  expect(match.chosen).toBeUndefined();
});

test("an alias of the edition is as good as the name", () => {
  const edition = {
    items: [
      {
        id: "1.1",
        departments: [],
        documents: [{ id: "1.1-1", name: "名册", aliases: ["花名册"] }],
      },
      { id: "1.2", departments: [], documents: [{ id: "1.2-1", name: "台账" }] },
    ],
  };

  expect(matchDocument({ name: "教师花名册.pdf", folder: "" }, edition, { county }).chosen).toBe(
    "1.1-1",
  );
});

test("whatever a file is called, what is chosen is a document, the best candidate, and its exact code always wins", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.constantFrom(...documents),
      (name, { id }) => {
        const { chosen: any, candidates } = match(name);
        expect(any === undefined || any === candidates[0]?.document).toBe(true);
        expect(candidates.length).toBeLessThanOrEqual(5);
        expect(match(`${id} ${name.replace(/[\d.．。-]|\p{Nd}/gu, "")}.pdf`).chosen).toBe(id);
      },
    ),
  );
});
