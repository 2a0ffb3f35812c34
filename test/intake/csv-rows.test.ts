import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { readingsOf, told, upload } from "../support/intake-builders.ts";

const read = async (content: string | Uint8Array) => {
  const outcome = await intake(upload("indicators", "指标.csv", content));
  return [
    ...told(outcome),
    ...readingsOf(outcome).map(({ indicator, value, previous, note }) =>
      [indicator, value, previous ?? "-", note ?? "-"].join(" "),
    ),
  ];
};
const allowance = ["headTeacherAllowance 500 - -"];

test.each([
  ["into a cell without heading", "指标,数值\neduBudgetExpenditure,33,321\n", "C2"],
  ["into an unnamed column", "指标,数值,,备注\neduBudgetExpenditure,33,321,好\n", "C2"],
  ["into the note", "指标,数值,备注\neduBudgetExpenditure,33,321\n", "C2"],
  ["into the unit", "指标,数值,单位\neduBudgetExpenditure,33,321万元\n", "C2"],
  ["into the growth", "指标,数值,增长率\neduBudgetExpenditure,33,321\n", "C2"],
  ["beside empty cells", "指标,数值,上年值\neduBudgetExpenditure,33,321,\n", "C2"],
  ["with fraction digits", "指标,数值\neduBudgetExpenditure,33,321.50\n", "C2"],
  ["twice", "指标,数值,上年值\neduBudgetExpenditure,33,321,33,311\n", "D2"],
  ["in a file of semicolons", "指标;数值\neduBudgetExpenditure;33;321\n", "C2"],
])("a number that fell apart %s is told by row", async (_, content, cell) => {
  expect(await read(content)).toContain(`error ${cell} rowTooWide`);
});

test.each([
  ["empty cells behind the header", "指标,数值\nheadTeacherAllowance,500,,,\n"],
  ["fewer cells than the header", "指标,数值,上年值,备注\nheadTeacherAllowance,500\n"],
  ["a header padded with empty cells", "指标,数值,,\nheadTeacherAllowance,500,,\n"],
  ["quoted separators", '指标,数值\nheadTeacherAllowance,"500"\n'],
  ["lines above that are wider", "填报表,,,2021,\n指标,数值\nheadTeacherAllowance,500\n"],
  ["a line below", "指标,数值\nheadTeacherAllowance,500\n以上数据由教育局提供\n"],
])("%s are fine", async (_, content) => {
  expect(await read(content)).toEqual(allowance);
});

test("two ordinary numbers beside each other are two numbers", async () => {
  expect(await read("指标,数值,上年值\nheadTeacherAllowance,500,520\n")).toEqual([
    "headTeacherAllowance 500 520 -",
  ]);
  expect(await read('指标,数值\neduBudgetExpenditure,"33,321"\n')).toEqual([
    "eduBudgetExpenditure 33321 - -",
  ]);
});

test.each([
  ["commas", ","],
  ["semicolons", ";"],
  ["tabs", "\t"],
  ["bars", "|"],
  ["full-width commas", "，"],
])("a table of %s is one whatever its title and notes hold", async (_, mark) => {
  const others = [",", ";", "\t", "|", "，"].filter((other) => other !== mark);
  const note = others.join("甲");
  const rows = [
    [`陵川县${others.join("")}指标表`],
    ["指标", "数值", "备注"],
    ["headTeacherAllowance", "500", `"${note}"`],
  ];

  expect(await read(rows.map((row) => row.join(mark)).join("\r\n"))).toEqual([
    `headTeacherAllowance 500 - ${note}`,
  ]);
});

test("a row in another separator than the header is told, not passed over", async () => {
  expect(await read("指标,数值\nheadTeacherAllowance,500\nleaderSchoolVisits;8\n")).toEqual([
    "error A3 otherSeparator",
  ]);
  expect(await read("指标\t数值\nheadTeacherAllowance,500\n")).toEqual(["error A2 otherSeparator"]);
});

test.each([
  ["padded with tabs", "指标\t,数值\t\nheadTeacherAllowance\t,500\t\n"],
  ["with sep=; of Excel", "sep=;\r\n指标;数值\r\nheadTeacherAllowance;500\r\n"],
  ["with sep= in another case and quotes", '"SEP=\t"\n指标\t数值\nheadTeacherAllowance\t500\n'],
  ["with line ends of three kinds", "填报表\r\n指标,数值\rheadTeacherAllowance,500\n"],
  ["with a text formula", '指标,数值\nheadTeacherAllowance,="0500"\n'],
  ["with a quoted text formula", '指标,数值\n"=""headTeacherAllowance""","=""500"""\n'],
  ["with a padded text formula", '指标,数值\nheadTeacherAllowance, ="0500" \n'],
  ["with an apostrophe", "指标,数值\nheadTeacherAllowance,'500\n"],
  [
    "with invisible characters",
    "\u200b指\u00ad标,数\u2060值\u202c\nheadTeacher\u200bAllowance,5\u200b00\u202c\n",
  ],
  ["in full width", "指标，数值\nｈｅａｄＴｅａｃｈｅｒＡｌｌｏｗａｎｃｅ，５００\n"],
  ["with a form feed", "指标,数值\n\fheadTeacherAllowance,500\f\n"],
])("a table %s is read", async (_, content) => {
  expect(await read(content)).toEqual(allowance);
});

test("UTF-16 of either order is read by its mark; without one it is no text", async () => {
  const text = "指标\t数值\nheadTeacherAllowance\t500\n";
  const little = Buffer.from(`\ufeff${text}`, "utf16le");

  expect(await read(little)).toEqual(allowance);
  expect(await read(Buffer.from(little).swap16())).toEqual(allowance);
  expect(await read(little.subarray(2))).toEqual(["error notText"]);
});

test.each([
  ["neither UTF-8 nor GB18030", Buffer.from("e68c8700ff2c0a", "hex"), "error notText"],
  [
    "marked as UTF-8 that is GB18030",
    Buffer.concat([Buffer.from("\ufeff"), Buffer.from("d6b8b1ea2ccafdd6b50a", "hex")]),
    "error notText",
  ],
  [
    "Latin 1",
    Buffer.from("id,value,note\nheadTeacherAllowance,500,caf\xe9\n", "latin1"),
    "error notText",
  ],
  [
    "cut in the middle of a character",
    Buffer.from("指标,数值").subarray(0, -1),
    "error 1:5 damagedCharacter",
  ],
  [
    "with a byte that UTF-8 cannot have",
    Buffer.concat([
      Buffer.from("指标,数值,备注\nheadTeacherAllowance,500,好"),
      Buffer.from([0xd6, 0xd0, 0x0a]),
    ]),
    "error 2:27 damagedCharacter",
  ],
  [
    "damaged when it was saved",
    "指标,数值\nheadTeacherAllowance,5\ufffd00\n",
    "error 2:23 damagedCharacter",
  ],
  ["with a bell", "指标,数值\nheadTeacherAllowance,5\u000700\n", "error 2:23 unprintableCharacter"],
  [
    "with U+FFFF in a note",
    "指标,数值,备注\nheadTeacherAllowance,500,\uffff\n",
    "error 2:26 unprintableCharacter",
  ],
  [
    "with a control character of Latin 1",
    "指标,数值\nheadTeacherAllowance,500\u0085\n",
    "error 2:25 unprintableCharacter",
  ],
])("text %s is refused", async (_, content, expected) => {
  expect(await read(content)).toEqual([expected]);
});

test("bytes that are text in UTF-8 and in GB18030 are taken as UTF-8", async () => {
  const note = "锟斤拷";

  expect(await read(`指标,数值,备注\nheadTeacherAllowance,500,${note}\n`)).toEqual([
    `headTeacherAllowance 500 - ${note}`,
  ]);
});

test("what stands in a column without heading is told once", async () => {
  expect(await read("指标,数值,\nheadTeacherAllowance,500,甲\n")).toEqual(["error C2 rowTooWide"]);
});

test.each([
  ['约="500"', "notDecimal"],
  ['="500"元整', "formulaTyped"],
])("%s is no text kept from being a number", async (cell, code) => {
  expect(await read(`指标,数值\nheadTeacherAllowance,${cell}\n`)).toEqual([`error B2 ${code}`]);
});
