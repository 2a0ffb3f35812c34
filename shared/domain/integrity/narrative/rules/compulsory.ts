import Big from "big.js";
import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, overlap, rangeOf, sumOf } from "../reading/ranges.ts";
import { isNear } from "../relations/completeness.ts";
import { isOneSlipOff } from "../relations/slips.ts";
import { type StageFigures, stageFiguresIn } from "../relations/stage-figures.ts";

/**
 * `义务教育阶段学校6205所…小学4559所…初中1646所`: compulsory education is that of primary and of junior schools. It is told
 * where one slip makes the difference, or where another figure of the three shows that nothing is left out.
 */
export const compulsory: Rule = (paragraph) => {
  const all = stageFiguresIn(paragraph);
  const sound = all.filter(agrees);
  return all.flatMap((figures): readonly Verdict[] => {
    if (sound.includes(figures)) return [{ code: "narrativeSumDiffers" }];
    return isMeant(figures, sound, paragraph) ? [sumDiffers(figures, paragraph)] : [];
  });
};

const agrees = ({ whole, parts }: StageFigures): boolean =>
  overlap(sumOf(parts.map(rangeOf)), rangeOf(whole));

const totalOf = ({ parts }: StageFigures): Big =>
  parts.reduce((sum, each) => sum.plus(amountOf(each)), new Big(0));

/** Nine-year schools and special ones may be counted by themselves. */
const isMeant = (
  figures: StageFigures,
  sound: readonly StageFigures[],
  { text }: Paragraph,
): boolean => {
  const { measure, whole, parts } = figures;
  if (/九年|一贯制|特殊教育|特教|完全中学/u.test(text) && measure === "学校") return false;
  const isNextTo = isNear({
    sum: totalOf(figures),
    whole: amountOf(whole),
    leeway: sound.length > 0 ? "0.2" : "0.0001",
    count: 3,
  });
  return (isNextTo && !/特殊教育|特教/u.test(text)) || isOneSlipOff({ parts, whole, alike: true });
};

const sumDiffers = (figures: StageFigures, paragraph: Paragraph): Verdict => {
  const code = "narrativeSumDiffers";
  const { whole, parts } = figures;
  const values = {
    phrase: quoted(paragraph, whole, ...parts),
    sum: totalOf(figures).div(whole.scale).toFixed(),
    stated: whole.value,
    unit: whole.unit,
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};
