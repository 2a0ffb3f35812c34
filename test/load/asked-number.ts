import { WrongUsage } from "../../infra/command-line/sentences.ts";

/** A number that was typed after an option, above 0 unless `least` says otherwise; nothing where the option was left out. */
export const askedNumber = (
  name: string,
  text: string | undefined,
  least?: number,
): number | undefined => {
  if (text === undefined) return undefined;
  const number = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (least === undefined ? number > 0 : number >= least) return number;
  throw new WrongUsage(
    `--${name} 应为${least === undefined ? "大于0的数" : `不小于${least}的数`}，而不是 ${text}。`,
    `--${name} is a number ${least === undefined ? "above 0" : `of at least ${least}`}, not ${text}.`,
  );
};

/** The same of an option that has a usual value. */
export const givenNumber = (name: string, text: string, least?: number): number =>
  askedNumber(name, text, least) ?? Number.NaN;
