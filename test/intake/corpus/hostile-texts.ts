import { corpusOf } from "./corpus-file.ts";

const four = (text: string) =>
  `# 主要工作成效\n${text}\n# 经验做法\n好。\n# 存在问题\n少。\n# 改进措施\n多。\n`;

/** Text and JSON made to crash, stall or mislead. */
export const hostileTexts = [
  ...corpusOf("narrative", [
    {
      name: "HTML and script as text",
      fileName: "a.md",
      content: four("<script>alert(1)</script><img src=x onerror=alert(1)>"),
    },
    {
      name: "Markdown of quotes in quotes",
      fileName: "a.md",
      content: ">".repeat(99_000),
      expected: ["error 1 nestedTooDeep"],
    },
    {
      name: "Markdown of emphasis that never ends",
      fileName: "a.md",
      content: four("_a __b".repeat(16_000)),
      expected: ["error narrativeTooLong"],
    },
    {
      name: "Markdown of an address that never ends",
      fileName: "a.md",
      content: four(`${"a.".repeat(49_000)}@`),
      expected: ["error narrativeTooLong"],
    },
    {
      name: "Markdown of brackets",
      fileName: "a.md",
      content: four("[".repeat(15_000)),
      expected: ["warning narrativeLong"],
    },
    {
      name: "Markdown of lists in lists",
      fileName: "a.md",
      content: four(Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}- 甲`).join("\n")),
    },
    {
      name: "reversing and invisible characters",
      fileName: "a.md",
      content: four("\u202e文\u200b字\u2066\ufeff"),
    },
    {
      name: "NUL in Markdown",
      fileName: "a.md",
      content: four("a\0b"),
      expected: ["error 2:2 unprintableCharacter"],
    },
    {
      name: "eleven megabytes of spaces",
      fileName: "a.md",
      content: () => " ".repeat(11 << 20),
      expected: ["error size fileTooLarge"],
    },
    {
      name: "nine megabytes of text",
      fileName: "a.md",
      content: () => "字".repeat(3 << 20),
      expected: ["error narrativeTooLong"],
    },
    {
      name: "JSON nested a million deep",
      fileName: "a.json",
      content: () => "[".repeat(1_000_000),
      expected: ["error 1:65 jsonTooDeep"],
    },
    {
      name: "JSON with a prototype",
      fileName: "a.json",
      content: '{"__proto__":{"schema":"x"},"sections":[]}',
      expected: ["error schema missingField", "error __proto__ unknownField"],
    },
  ]),
  ...corpusOf("indicators", [
    {
      name: "NUL in CSV",
      fileName: "a.csv",
      content: "指标,数值\nheadTeacherAllowance,5\x0000\n",
      expected: ["error 2:23 unprintableCharacter"],
    },
    {
      name: "CSV of one row without end",
      fileName: "a.csv",
      content: () => `指标,数值\n${"a,".repeat(1 << 20)}`,
      expected: ["error tooManyValues"],
    },
    {
      name: "CSV of a million rows",
      fileName: "a.csv",
      content: () => `指标,数值\n${"x,1\n".repeat(1_000_000)}`,
      expected: ["error tooManyValues"],
    },
    {
      name: "CSV of quotes",
      fileName: "a.csv",
      content: '"'.repeat(200_000),
      expected: ["warning A1 unknownColumn", "error A1 headersMissing"],
    },
    {
      name: "CSV with a number of a megabyte",
      fileName: "a.csv",
      content: () => `指标,数值\nheadTeacherAllowance,${"9".repeat(90_000)}\n`,
      expected: ["error B2 notDecimal"],
    },
    {
      name: "JSON with a number of a megabyte",
      fileName: "a.json",
      content: () =>
        `{"schema":"duxue/indicators@1","county":"140524","cycle":${"9".repeat(1 << 20)},"indicators":[{}]}`,
      expected: [
        "error cycle invalidValue",
        "error indicators[0].id missingField",
        "error indicators[0].value missingField",
      ],
    },
    {
      name: "JSON with a prototype",
      fileName: "a.json",
      content:
        '{"schema":"duxue/indicators@1","county":"140524","cycle":2021,"indicators":[{"id":"__proto__","value":"1"},{"__proto__":1,"id":"x","value":"1"}]}',
      expected: [
        "error indicators[0].id unknownIndicator",
        "error indicators[1].__proto__ unknownField",
        "error indicators[1].id unknownIndicator",
      ],
    },
    {
      name: "JSON that repeats a key",
      fileName: "a.json",
      content:
        '{"schema":"x","schema":"duxue/indicators@1","county":"140524","cycle":2021,"indicators":[{"id":"headTeacherAllowance","value":"500"}]}',
      expected: ["error schema repeatedKey"],
    },
    {
      name: "five hundred thousand faults",
      fileName: "a.json",
      content: () =>
        `{"schema":"duxue/indicators@1","county":"140524","cycle":2021,"indicators":[${"{},".repeat(500_000)}{}]}`,
      expected: ["error tooManyValues"],
    },
    {
      name: "a thousand faults",
      fileName: "a.json",
      content: () =>
        `{"schema":"duxue/indicators@1","county":"140524","cycle":2021,"indicators":[${'{"id":"x","value":"1"},'.repeat(999)}{}]}`,
      expected: [
        ...Array.from({ length: 100 }, (_, at) => `error indicators[${at}].id unknownIndicator`),
        "warning moreFindings",
      ],
    },
  ]),
];
