import type { Checks } from "../evidence/checks.ts";
import type { Finding } from "../findings/finding.ts";
import type { Figure, IntegrityRule } from "./figure.ts";
import { checksOf } from "./judgement.ts";
import { maximum } from "./rules/maximum.ts";
import { numeratorWithinDenominator } from "./rules/numerator-within-denominator.ts";
import { orderOfMagnitude } from "./rules/order-of-magnitude.ts";
import { partsSum } from "./rules/parts-sum.ts";
import { sign } from "./rules/sign.ts";
import { statedGrowth } from "./rules/stated-growth.ts";
import { statedRate } from "./rules/stated-rate.ts";
import { wholeCount } from "./rules/whole-count.ts";
import { wholeCounterpart } from "./rules/whole-counterpart.ts";
import { withinWhole } from "./rules/within-whole.ts";

/** The integrity rules in the order their findings are read; report attachments list the same. */
export const integrityRules = {
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
