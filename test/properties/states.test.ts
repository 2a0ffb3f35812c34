import Big from "big.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, percentage, ratio } from "../../shared/domain/decimal.ts";
import type { Criterion } from "../../shared/domain/framework/framework.ts";
import { latestClaims, scoreItem } from "../../shared/domain/scoring/scoring.ts";
import { documentClaim, indicatorClaim, itemWith } from "../support/builders.ts";

const runs = { numRuns: 2000 };

/** A decimal with up to so many fraction digits, and one that misses it by a hair, by nothing, or by much. */
const hair = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom("-", "", "none"))
  .map(([digits, side]) => (side === "none" ? "0" : `${side}1e-${digits}`));
const number = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([whole, digits]) => new Big(whole).div(new Big(10).pow(digits)).toFixed());
const pair = fc
  .tuple(number, hair, fc.option(number, { nil: undefined }))
  .map(([limit, by, far]) => ({
    limit,
    value: far ?? new Big(limit).plus(by).abs().toFixed(),
  }));

const points = fc.constantFrom("0.00", "0.01", "0.50", "1.25", "14.00");
const width = fc.constantFrom("0.001", "0.065", "1", "10", "100000");

/** What each kind asks for, said anew in plain comparisons. */
const isAskedFor = {
  atLeast: (value: Big, limit: Big) => value.gte(limit),
  atMost: (value: Big, limit: Big) => value.lte(limit),
  deductPerMissing: (value: Big, limit: Big) => value.gte(limit),
  deductPerCase: (value: Big) => value.eq(0),
  notBelowPreviousYear: (value: Big, limit: Big) => value.gte(limit),
} as const;
type Kind = keyof typeof isAskedFor;

const criterionOf = (kind: Kind, limit: string, all: string, step: string): Criterion => {
  const of = { indicator: "x", points: all };
  switch (kind) {
    case "atLeast":
    case "atMost":
      return { kind, ...of, threshold: limit, allowance: step };
    case "deductPerMissing":
      return { kind, ...of, required: limit, deduction: step };
    case "deductPerCase":
      return { kind, ...of, deduction: step };
    case "notBelowPreviousYear":
      return { kind, ...of };
  }
};

const kinds = fc.constantFrom(...(["atLeast", "atMost", "deductPerMissing"] as const));
const others = fc.constantFrom(...(["deductPerCase", "notBelowPreviousYear"] as const));

test("a criterion is met if and only if its reading meets its threshold, whatever its points round to", () => {
  fc.assert(
    fc.property(
      fc.oneof(kinds, others),
      pair,
      points,
      width,
      (kind, { limit, value }, all, step) => {
        const item = itemWith(criterionOf(kind, limit, all, step));
        const claim = indicatorClaim("x", { value, previous: limit });

        const [scored] = scoreItem(item, latestClaims([claim])).criteria;

        const isMet = isAskedFor[kind](new Big(value), new Big(limit));
        expect(scored?.state === "met").toBe(isMet);
        if (isMet) expect(scored?.score).toBe(all);
        if (scored?.state === "unmet") expect(scored.score).toBe("0.00");
        if (scored?.state === "partial") expect(new Big(scored.score).gt(0)).toBe(true);
      },
    ),
    runs,
  );
});

test("documents are met if and only if all stand", () => {
  const filing = fc
    .integer({ min: 1, max: 105 })
    .chain((required) => fc.tuple(fc.constant(required), fc.integer({ min: 0, max: required })));
  fc.assert(
    fc.property(filing, points, ([required, filed], all) => {
      const ids = Array.from({ length: required }, (_, at) => `d${at}`);
      const item = itemWith({ kind: "documents", points: all }, ids);

      const scored = scoreItem(
        item,
        latestClaims(ids.slice(0, filed).map((id) => documentClaim(id))),
      );

      expect(scored.criteria[0]?.state === "met").toBe(filed === required);
    }),
    { numRuns: 200 },
  );
});

test("a rate stands on the same side of every threshold as the numbers it is made of", () => {
  const counts = fc.tuple(
    fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }),
    fc.bigInt({ min: -3n, max: 3n }),
    fc.integer({ min: 0, max: 15 }),
  );
  fc.assert(
    fc.property(counts, ([denominator, off, digits]) => {
      const threshold = new Big(1).minus(new Big(10).pow(-digits)).times(100).round(4);
      const near = decimal(String(denominator))
        .times(threshold)
        .div(100)
        .round(0)
        .plus(String(off));
      const numerator = near.abs().toFixed();
      const hundredfold = new Big(numerator).times(100);

      const rate = percentage(numerator, String(denominator));
      const plain = ratio(hundredfold.toFixed(), String(denominator));

      const side = hundredfold.cmp(threshold.times(String(denominator)));
      expect(decimal(rate).cmp(threshold)).toBe(side);
      expect(decimal(plain).cmp(threshold)).toBe(side);
    }),
    runs,
  );
});

test("an item is met if and only if all that earns points is, missing while none of it is filed", () => {
  const each = fc.record({
    kind: fc.constantFrom(...(["atLeast", "atMost", "deductPerMissing", "deductPerCase"] as const)),
    filed: fc.option(pair, { nil: undefined }),
    limit: number,
    all: points,
    step: width,
  });
  fc.assert(
    fc.property(fc.array(each, { minLength: 1, maxLength: 5 }), (asked) => {
      const named = asked.map((one, at) => ({ ...one, indicator: `x${at}` }));
      const criteria = named.map(({ kind, filed, limit, all, step, indicator }) => ({
        ...criterionOf(kind, filed?.limit ?? limit, all, step),
        indicator,
      }));
      const claims = named.flatMap(({ filed, indicator }) =>
        filed === undefined ? [] : [indicatorClaim(indicator, { value: filed.value })],
      );
      const item = { ...itemWith({ kind: "documents", points: "0.00" }), criteria };

      const scored = scoreItem(item, latestClaims(claims));

      const earning = scored.criteria.filter((one) => one.points !== "0.00");
      const isOnly = (state: string): boolean =>
        earning.length > 0 && earning.every((one) => one.state === state);
      expect(scored.state === "met").toBe(isOnly("met"));
      if (earning.length > 0) expect(scored.state === "missing").toBe(isOnly("missing"));
      if (scored.state === "unmet") expect(scored.score).toBe("0.00");
      if (scored.state === "partial") expect(new Big(scored.score).gt(0)).toBe(true);
    }),
    runs,
  );
});
