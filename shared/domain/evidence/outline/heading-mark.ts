/** How clerks number, from the outermost: 一、 （一） 1. （1） ①. */
const markForms = ["numeral", "bracketedNumeral", "figure", "bracketedFigure", "circled"] as const;
export type MarkForm = (typeof markForms)[number];

export const rankOf = (form: MarkForm): number => markForms.indexOf(form);

/** A number that opens a line, with the words after it. */
export interface HeadingMark {
  readonly form: MarkForm;
  /** 1 to 99. */
  readonly number: number;
  readonly written: string;
  readonly rest: string;
  /** It may belong to the words: 一、二年级, （一）项, `1. 5万元`. */
  readonly unsure: boolean;
}

/**
 * The number that a line opens with. `1.5万元`, `2021. `, `10、20年` and `（一）（二）两项` open with none; within a line, nothing is
 * looked for.
 */
export const headingMark = (line: string): HeadingMark | undefined => {
  const text = line.trimStart();
  for (const { form, pattern, unsure } of shapes) {
    const match = pattern.exec(text);
    if (match === null) continue;
    // Stryker disable next-line StringLiteral: every shape holds its number in brackets
    const number = countOf(match[1] ?? "");
    const rest = text.slice(match[0].length);
    if (number === undefined || rest === "" || NO_WORDS.test(rest)) return undefined;
    return { form, number, written: match[0].trim(), rest, unsure: unsure.test(rest) };
  }
  return undefined;
};

/** `（一）、（二）两项`, `（一）（二）`, `一、（一）`: another number or a mark follows, so it opens a sentence. */
const NO_WORDS = /^[（(、，；：。,;:.)）]/;

const NUMERAL = "[一二三四五六七八九十]{1,3}";
const FIGURE = String.raw`[\d０-９]{1,2}`;
/** （一）项规定, （1）班学生; but 项目建设, 班子建设, 条件保障 are titles. */
const UNIT = /^(?:项(?!目)|条(?!件|例)|款|类|种|点|班(?=[学师生的])|和(?!谐)|及(?!时)|与|至)/;
const BRACKET_ENDS = String.raw`\s*[）)]\s*[、．.]?\s*`;

const shapes: readonly {
  readonly form: MarkForm;
  readonly pattern: RegExp;
  readonly unsure: RegExp;
}[] = [
  {
    form: "numeral",
    pattern: new RegExp(String.raw`^(${NUMERAL})\s*[、．.]\s*`),
    unsure: new RegExp(`^${NUMERAL}`),
  },
  {
    form: "bracketedNumeral",
    pattern: new RegExp(String.raw`^[（(]\s*(${NUMERAL})${BRACKET_ENDS}`),
    unsure: UNIT,
  },
  { form: "bracketedNumeral", pattern: /^([㈠-㈩])\s*/, unsure: /^[㈠-㈩]/ },
  {
    form: "figure",
    pattern: new RegExp(String.raw`^(${FIGURE})\s*[.．、](?![\d０-９])\s*`),
    unsure: /^[\d０-９]/,
  },
  { form: "figure", pattern: /^([⒈-⒛])\s*/, unsure: /^[⒈-⒛]/ },
  {
    form: "bracketedFigure",
    pattern: new RegExp(String.raw`^[（(]\s*(${FIGURE})${BRACKET_ENDS}`),
    unsure: new RegExp(`^[\\d０-９]|${UNIT.source}`),
  },
  { form: "bracketedFigure", pattern: /^(\d{1,2})[）)]\s*/, unsure: /^[\d０-９]/ },
  { form: "bracketedFigure", pattern: /^([⑴-⒇])\s*/, unsure: /^[⑴-⒇]/ },
  { form: "circled", pattern: /^([①-⑳])\s*/, unsure: /^[①-⑳]/ },
];

/** Of 十二, 12, １２, ㈡, ⑿ or ⒓ alike; nothing of 0 and of numerals that are none, such as 一二. */
const countOf = (written: string): number | undefined => {
  const plain = written.normalize("NFKC").replaceAll(/[().]/g, "");
  // Stryker disable next-line Regex: no shape takes figures and numerals together
  const number = /^\d+$/.test(plain) ? Number(plain) : numeralValue(plain);
  return number !== undefined && number > 0 ? number : undefined;
};

const numeralValue = (written: string): number | undefined => {
  const match = /^(?<tens>[二三四五六七八九]?十)?(?<ones>[一二三四五六七八九])?$/.exec(written);
  if (match === null) return undefined;
  const { tens, ones } = match.groups ?? {};
  const leading = tens === undefined ? 0 : digitOf(tens.slice(0, -1)) || 1;
  return leading * 10 + digitOf(ones ?? "");
};

/** 0 of no numeral at all. */
const digitOf = (numeral: string): number => "零一二三四五六七八九".indexOf(numeral);
