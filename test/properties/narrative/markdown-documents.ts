import fc from "fast-check";

/** What is written in Markdown, and what a reader sees of it; `\u0001` stands where a mark was or may have been. */
export interface Written {
  readonly source: string;
  readonly seen: string;
}

/** What a link leads to is seen only where the link is kept as typed. */
export const ADDRESS = "/files/a";
const MARK = "\u0001";
const same = (text: string): Written => ({ source: text, seen: text });
const within = (open: string, text: string, close = open): Written => ({
  source: `${open}${text}${close}`,
  seen: `${MARK}${text}${MARK}`,
});

const digits = fc.stringMatching(/^[1-9]\d{0,3}$/);
const number = fc.oneof(
  digits,
  fc.tuple(digits, digits).map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom("33,321", "1,926.22", "０．５", "2021", "0.973", "87.8"),
);
const unit = fc.constantFrom("万元", "%", "％", "所", "名", "个百分点", "年", "");
const figure = fc.tuple(number, unit).map((parts) => parts.join(""));
const sign = fc.constantFrom(
  "~",
  "～",
  "-",
  "—",
  "*",
  "_",
  "/",
  "+",
  "=",
  "<",
  ">",
  "±",
  "×",
  "^",
  ":",
  "|",
);

const plain = fc.oneof(
  figure,
  fc.tuple(figure, sign, figure).map((parts) => parts.join("")),
  fc.tuple(figure, sign, figure, sign, figure).map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom("-", "+", "−", ">", "<", "≥", "#", "*", "$", "@"), figure)
    .map((parts) => parts.join("")),
  fc.tuple(number, number).map(([text, place]) => `[${text}](${place})`),
  digits.map((at) => `[${at}]`),
  digits.map((at) => `[^${at}]`),
  fc.tuple(figure, figure).map(([one, other]) => `~~${one}~~${other}`),
  fc.tuple(figure, figure).map(([one, other]) => `a<${one}>${other}`),
  fc.constantFrom("2_000_000", "9*7*3", "x**2", "5~10", "___50___", "**", "~", "<!--", "[", "]("),
);

const words = fc.constantFrom(
  "投入",
  "建成学校",
  "，其中",
  "。",
  "（含专项）",
  " and ",
  "、",
  "同比增长",
  " ",
);

/** A stretch of a line: words, figures in all their surroundings, and marks around figures. */
const fragment: fc.Arbitrary<Written> = fc.oneof(
  { weight: 4, arbitrary: words.map(same) },
  { weight: 6, arbitrary: plain.map(same) },
  { weight: 2, arbitrary: figure.map((text) => within("**", text)) },
  { weight: 1, arbitrary: figure.map((text) => within("*", text)) },
  { weight: 1, arbitrary: figure.map((text) => within("`", text)) },
  {
    weight: 1,
    arbitrary: figure.map((text) => within("[", text, `](${ADDRESS})`)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(digits, digits)
      .map(([one, other]) => ({ source: `${one}\\.${other}`, seen: `${one}.${other}` })),
  },
  { weight: 1, arbitrary: fc.constant({ source: "&#53;", seen: "5" }) },
  { weight: 1, arbitrary: figure.map((text) => ({ source: `&lt;${text}`, seen: `<${text}` })) },
  { weight: 1, arbitrary: fc.constant({ source: "m<sup>2</sup>", seen: "m²" }) },
);

const joined = (parts: readonly Written[]): Written => ({
  source: parts.map(({ source }) => source).join(""),
  seen: parts.map(({ seen }) => seen).join(""),
});

const line = fc
  .array(fragment, { minLength: 1, maxLength: 6 })
  .map((parts) => joined(parts))
  .filter(({ source }) => source.trim() !== "");

const inside = (open: string, shown = open) =>
  line.map(({ source, seen }) => ({ source: `${open}${source}`, seen: `${shown}${seen}` }));

/** A block of a document, between blank lines. */
const block: fc.Arbitrary<Written> = fc.oneof(
  { weight: 5, arbitrary: line },
  {
    weight: 2,
    arbitrary: fc
      .tuple(line, line)
      .map(([one, other]) => joined([one, { source: "\n", seen: "\n" }, other])),
  },
  inside("- "),
  inside("1. "),
  inside("12) "),
  inside("1986. "),
  inside("> ", ""),
  inside("    "),
  inside("### 措施", "措施"),
  line.map(({ seen, source }) => ({ source: `[1]: ${source}`, seen: `[1]: ${seen}` })),
  fc.array(figure, { minLength: 3, maxLength: 4 }).map((cells) => ({
    source: `|甲|乙|\n|---|---|\n|${cells.join("|")}|`,
    seen: `甲 乙\n${cells.join(MARK)}`,
  })),
  fc.array(figure, { minLength: 1, maxLength: 3 }).map((lines) => ({
    source: `\`\`\`\n${lines.join("\n")}\n\`\`\``,
    seen: lines.join("\n"),
  })),
);

export const markdownDocument: fc.Arbitrary<Written> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => ({
    source: blocks.map(({ source }) => source).join("\n\n"),
    seen: blocks.map(({ seen }) => seen).join("\n"),
  }));
