import { expect, test } from "vitest";
import { intake } from "../../../shared/intake/intake.ts";
import { told, upload } from "../../support/intake-builders.ts";

const others = ["practices", "problems", "measures"].map((part) => ({
  part,
  title: "",
  text: "好。",
}));
const read = async (first: Readonly<Record<string, unknown>>) => {
  const sections = [{ part: "achievements", title: "", text: "前。\n后。", ...first }, ...others];
  const file = JSON.stringify({ schema: "duxue/narrative@1", sections });
  const outcome = await intake(upload("narrative", "自评.json", file));
  return outcome.kind === "accepted" ? outcome.narrative : told(outcome);
};

test("tables of a JSON narrative stand at the lines that they name, and in its text", async () => {
  const rows = [["小学", "45所"], "高中阶段", ["普通高中", "2所\n含分校"]];

  expect(
    await read({
      tables: [
        {
          after: 9,
          rows: [
            ["甲", "1"],
            ["乙", "2"],
          ],
        },
        { after: 1, titles: ["学段", "学校"], rows },
      ],
    }),
  ).toEqual({
    sections: [
      {
        part: "achievements",
        title: "",
        text: "前。\n学段，学校\n小学，45所\n高中阶段\n普通高中，2所，含分校\n后。\n甲，1\n乙，2",
      },
      ...others,
    ],
    tables: [
      { section: 0, line: 1, lines: 4, titles: ["学段", "学校"], rows },
      {
        section: 0,
        line: 6,
        lines: 2,
        titles: [],
        rows: [
          ["甲", "1"],
          ["乙", "2"],
        ],
      },
    ],
  });
});

test("a part with a table alone is no empty part, and a title may say how deep it is", async () => {
  expect(
    await read({ title: "机制", depth: 2, text: "", tables: [{ after: 0, rows: [["甲"]] }] }),
  ).toMatchObject({
    sections: [{ title: "机制", depth: 2, text: "甲" }, {}, {}, {}],
  });
});

test.each([
  [{ tables: [{ after: 0, rows: [] }] }, ["error sections[0].tables[0].rows tooFew"]],
  [{ tables: [{ after: -1, rows: [["甲"]] }] }, ["error sections[0].tables[0].after tooSmall"]],
  [
    { tables: [{ rows: [["甲"]], caption: "表" }] },
    ["error sections[0].tables[0].after missingField"],
  ],
  [{ depth: 1 }, ["error sections[0].depth tooSmall"]],
])("%j is told by path", async (first, expected) => {
  expect(await read(first)).toEqual(expect.arrayContaining(expected));
});

test("a row of another kind than cells or a text is told by its place", async () => {
  const [first] = (await read({ tables: [{ after: 0, rows: [["甲"], 5] }] })) as string[];

  expect(first).toContain("error sections[0].tables[0].rows[1]");
});
