import { decimal } from "../../decimal.ts";
import type { Finding } from "../../finding.ts";
import { finding } from "../../findings/finding.ts";
import { type Amount, amountsIn } from "./amounts-in.ts";
import type { Sentence } from "./sentences.ts";

/** `共有教师120名，其中骨干教师130名`: what follows 其中 in the same unit does not exceed what stands right before it. */
export const partFindings = ({ text, path }: Sentence): readonly Finding[] => {
  const amounts = amountsIn(text);
  return amounts.flatMap((part, at) => {
    const whole = amounts[at - 1];
    if (whole === undefined || !isPart(text, whole, part)) return [];
    if (decimal(part.value).lte(whole.value)) return [];
    const phrase = text.slice(Math.max(0, whole.from - 8), part.to);
    const values = { phrase, part: part.value, whole: whole.value, unit: part.unit };
    return [finding("narrativePartAboveWhole", { path, values })];
  });
};

/** `2172名，其中校内竞聘2143名`: the second is introduced as a part of the first. */
export const isPart = (text: string, whole: Amount, part: Amount): boolean =>
  whole.unit === part.unit &&
  whole.unit !== "%" &&
  !whole.loose &&
  !part.loose &&
  /^[^,，、(\d]{0,12}[,，(]?其中[^,，、\d]{0,14}$/u.test(text.slice(whole.to, part.from));
