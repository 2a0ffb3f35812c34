import { corpusOf } from "./corpus-file.ts";

const csv = (...lines: readonly string[]) => ["指标,数值,上年值,备注", ...lines].join("\n");
const gb18030 = Buffer.from("d6b8b1ea2ccafdd6b50ab0e0d6f7c8cebdf2ccf92c3530300a", "hex");
const utf16 = Buffer.concat([
  Buffer.from([0xff, 0xfe]),
  Buffer.from("指标\t数值\nheadTeacherAllowance\t500\n", "utf16le"),
]);

/** CSV as clerks really send it. */
export const awkwardCsv = [
  ...corpusOf("indicators", [
    { name: "CSV in GB18030", fileName: "a.csv", content: gb18030 },
    {
      name: "CSV with a byte order mark",
      fileName: "a.csv",
      content: "\ufeff指标,数值\nheadTeacherAllowance,500\n",
    },
    { name: "CSV in UTF-16 with tabs", fileName: "a.csv", content: utf16 },
    {
      name: "CSV with semicolons",
      fileName: "a.csv",
      content: "指标;数值\nheadTeacherAllowance;500\n",
    },
    {
      name: "CSV with line breaks in a quoted note",
      fileName: "a.csv",
      content: csv('headTeacherAllowance,500,,"一\n二"'),
    },
    {
      name: "CSV with carriage returns only",
      fileName: "a.csv",
      content: "指标,数值\rheadTeacherAllowance,500\r",
    },
    {
      name: "CSV with a title and blank rows",
      fileName: "a.csv",
      content: "填报表,,\n,,\n指标,数值,备注\n,,\nheadTeacherAllowance,500,\n",
    },
    {
      name: "CSV with an unclosed quote",
      fileName: "a.csv",
      content: csv('headTeacherAllowance,500,,"无'),
      expected: ["error 2 tableDamaged"],
    },
    {
      name: "CSV with a formula as note",
      fileName: "a.csv",
      content: csv("headTeacherAllowance,500,,=cmd|'/c calc'!A1"),
    },
    {
      name: "CSV with a formula as value",
      fileName: "a.csv",
      content: csv("headTeacherAllowance,=1+1"),
      expected: ["error B2 formulaTyped"],
    },
    {
      name: "CSV with fewer and more cells than headers",
      fileName: "a.csv",
      content: csv("headTeacherAllowance,500", "leaderSchoolVisits,8,,,,,"),
    },
    {
      name: "CSV of headers only",
      fileName: "a.csv",
      content: csv(),
      expected: ["error noIndicators"],
    },
    {
      name: "CSV without headers",
      fileName: "a.csv",
      content: "headTeacherAllowance,500\n",
      expected: ["warning A1 unknownColumn", "error A1 headersMissing", "warning B1 unknownColumn"],
    },
    {
      name: "CSV of blanks",
      fileName: "a.csv",
      content: " \n\n \t\n",
      expected: ["error emptyFile"],
    },
  ]),
];
