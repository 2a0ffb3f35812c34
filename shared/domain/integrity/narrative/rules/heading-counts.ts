import { warning } from "../../../findings/make-finding.ts";
import type { TextRule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { speltNumber } from "../reading/spelt-number.ts";

/** `抓好以下三个方面的工作。` at the end of a paragraph, and the headings （一）（二）（三） that follow it. */
export const headingCounts: TextRule = (paragraphs) =>
  paragraphs.flatMap((paragraph, at) => {
    const count = announcedIn(paragraph);
    if (count === undefined) return [];
    const headings = headingsAfter(paragraphs, at);
    return headings < 2 ? [] : [verdictOf(paragraph, count, headings)];
  });

/** Words behind a count that announces what follows, up to the end of its paragraph. */
const ANNOUNCES =
  /^(?:大|重点|主要|突出|具体|关键)*(?:方面|措施|工作|任务|问题|举措|重点|环节|要求|途径|做法|体系|工程|行动|抓手|关键|层面|维度|内容|意见|建议|不足|短板|机制)[^，、；。（）]{0,8}[：。]?$/u;

const announcedIn = ({ text, quantities }: Paragraph): Quantity | undefined => {
  const count = quantities.at(-1);
  return count !== undefined &&
    count.bound === "exact" &&
    /^\d{1,2}$/.test(count.value) &&
    Number(count.value) >= 2 &&
    text.length - count.to < 24 &&
    ANNOUNCES.test(text.slice(count.to).trim())
    ? count
    : undefined;
};

/** Headings in their order, from the next line on and in the same section; another first one begins another list. */
const headingsAfter = (paragraphs: readonly Paragraph[], at: number): number => {
  const path = paragraphs[at]?.path;
  let found = 0;
  for (const { text, path: of } of paragraphs.slice(at + 1, at + 1 + LINES)) {
    if (of !== path) break;
    const number = headingNumber(text);
    if (found === 0 && number !== 1) return 0;
    if (number === found + 1) found++;
    else if (number !== undefined && number <= found) break;
  }
  return found;
};

/** Lines among which the headings are looked for. */
const LINES = 60;

const headingNumber = (text: string): number | undefined => {
  const { spelt, digits } = HEADING.exec(text)?.groups ?? {};
  if (digits !== undefined) return Number(digits);
  return spelt === undefined ? undefined : speltNumber(spelt);
};

const HEADING =
  /^\s*(?:#+\s*)?(?:（(?<spelt>[一二三四五六七八九十]{1,3})）|(?<digits>\d{1,2})[.、．])/u;

const verdictOf = (paragraph: Paragraph, count: Quantity, headings: number): Verdict => {
  const code = "narrativeCountDiffers";
  if (Number(count.value) === headings) return { code };
  const values = {
    phrase: quoted(paragraph, count),
    stated: count.value,
    unit: count.unit,
    counted: String(headings),
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};
