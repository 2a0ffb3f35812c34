import type { Checks } from "../evidence/checks.ts";
import type { Finding } from "../findings/finding.ts";
import type { Figure, IntegrityRule } from "./figure.ts";
import { checksOf } from "./judgement.ts";
import { maximum } from "./maximum.ts";
import { numeratorWithinDenominator } from "./numerator-within-denominator.ts";
import { orderOfMagnitude } from "./order-of-magnitude.ts";
import { partsSum } from "./parts-sum.ts";
import { sign } from "./sign.ts";
import { statedGrowth } from "./stated-growth.ts";
import { statedRate } from "./stated-rate.ts";
import { wholeCount } from "./whole-count.ts";
import { wholeCounterpart } from "./whole-counterpart.ts";
import { withinWhole } from "./within-whole.ts";

/** The integrity rules in the order their findings are read; report attachments list the same. */
const integrityRules = {
  sign,
  wholeCount,
  maximum,
  numeratorWithinDenominator,
  statedRate,
  wholeCounterpart,
  partsSum,
  statedGrowth,
  withinWhole,
  orderOfMagnitude,
} as const satisfies Record<string, IntegrityRule>;

export interface Checked {
  readonly findings: readonly Finding[];
  readonly checks: Checks;
}

/** What every rule says of every figure of a file, by indicator id, and how much each judged. */
export const checkIntegrity = (figures: readonly Figure[]): ReadonlyMap<string, Checked> => {
  const filed = new Map(figures.map((figure) => [figure.indicator.id, figure]));
  return new Map(
    figures.map((figure) => {
      const judgements = Object.values(integrityRules).flatMap((rule: IntegrityRule) =>
        rule(figure, filed),
      );
      const findings = judgements.flatMap(({ finding }) => finding ?? []);
      return [figure.indicator.id, { findings, checks: checksOf(judgements) }];
    }),
  );
};
