import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal } from "../../shared/domain/decimal.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import type { Criterion } from "../../shared/domain/framework/framework.ts";
import { itemsOf, subjectsOf } from "../../shared/domain/framework/framework-items.ts";
import { NOT_FILED } from "../../shared/domain/scoring/grade.ts";
import type { CriterionScore } from "../../shared/domain/scoring/score.ts";
import { latestClaims, scoreItem } from "../../shared/domain/scoring/scoring.ts";
import { statusFromClaims } from "../../shared/domain/status/make-status.ts";
import { sameStatus } from "../../shared/domain/status/same-status.ts";
import { documentClaim, framework2021, indicatorClaim, placeOf } from "../support/builders.ts";

const runs = { numRuns: 1000 };
const framework = framework2021();
const items = itemsOf(framework);
const grades = framework.grades.map(({ grade }) => grade);

const digits = (most: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: most });
/** As a reading is stored: any sign, up to 15 whole and 12 fraction digits; small numbers often. */
const decimalText = fc.oneof(
  fc.integer({ min: -200, max: 200 }).map(String),
  fc
    .tuple(fc.constantFrom("", "-"), digits(15), fc.option(digits(12), { nil: undefined }))
    .map(([sign, whole, part]) => `${sign}${whole}${part === undefined ? "" : `.${part}`}`),
);
const yesNo = fc.constantFrom("true", "false");
const evidence = fc.integer({ min: 1, max: 9 });

const measures = items.flatMap(({ criteria }) =>
  criteria.flatMap((criterion) => (criterion.kind === "documents" ? [] : [criterion])),
);
const claimOn = (criterion: Exclude<Criterion, { kind: "documents" }>): fc.Arbitrary<Claim> =>
  fc
    .record({
      value: criterion.kind === "yes" ? yesNo : decimalText,
      previous: fc.option(decimalText, { nil: undefined }),
      evidence,
    })
    .map(({ previous, ...rest }) =>
      indicatorClaim(criterion.indicator, { ...rest, ...(previous !== undefined && { previous }) }),
    );
const indicators = fc.oneof(...measures.map(claimOn));
const documents = fc
  .record({
    subject: fc.constantFrom(...items.flatMap((item) => item.documents.map(({ id }) => id))),
    evidence,
  })
  .map(({ subject, evidence: id }) => documentClaim(subject, id));
const claims = fc.array(fc.oneof(indicators, documents), { maxLength: 60, size: "max" });

const statusOf = (of: readonly Claim[]) =>
  statusFromClaims({
    framework,
    ...placeOf("140524"),
    claims: of,
    previous: undefined,
    now: "2021-12-01T00:00:00.000Z",
  });

const isWithin = ({ score, points }: Pick<CriterionScore, "score" | "points">) =>
  decimal(score).gte(0) && decimal(score).lte(points);

describe("whatever is filed", () => {
  test("the score stays within 0 and 100, and every part within its points", () => {
    fc.assert(
      fc.property(claims, (filed) => {
        const status = statusOf(filed);

        const parts = status.items.flatMap((item) => [item, ...item.criteria]);
        expect(parts.filter((part) => !isWithin(part))).toEqual([]);
        expect(isWithin({ score: status.score, points: "100" })).toBe(true);
        expect(filed.length === 0 ? [NOT_FILED] : grades).toContain(status.grade);
      }),
      runs,
    );
  });

  test("the order in which it is looked at does not matter", () => {
    const shuffled = claims.chain((filed) =>
      fc.tuple(
        fc.constant(filed),
        fc.shuffledSubarray([...filed], { minLength: filed.length, maxLength: filed.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([filed, other]) => {
        // of one evidence on one subject there is one claim: the rows of a table are distinct
        const rows = new Map(filed.map((claim) => [rowOf(claim), claim]));
        const others = other.flatMap((claim) => rows.get(rowOf(claim)) ?? []);

        expect(sameStatus(statusOf([...rows.values()]), statusOf(others))).toBe(true);
      }),
      runs,
    );
  });

  test("more accepted documents never lower a documents criterion", () => {
    const item = fc.constantFrom(...items.filter(({ documents: required }) => required.length > 0));
    const filing = item.chain((about) =>
      fc.record({
        about: fc.constant(about),
        filed: fc.array(fc.record({ subject: fc.constantFrom(...subjectsOf(about)), evidence })),
        more: fc.array(fc.record({ subject: fc.constantFrom(...subjectsOf(about)), evidence })),
      }),
    );
    fc.assert(
      fc.property(filing, ({ about, filed, more }) => {
        const required = new Set(about.documents.map(({ id }) => id));
        const scoreOf = (all: typeof filed) => {
          const found = all.filter(({ subject }) => required.has(subject));
          const scored = scoreItem(
            about,
            latestClaims(found.map((each) => documentClaim(each.subject, each.evidence))),
          );
          return decimal(scored.criteria.find(({ kind }) => kind === "documents")?.score ?? "0");
        };

        expect(scoreOf([...filed, ...more]).gte(scoreOf(filed))).toBe(true);
      }),
      runs,
    );
  });

  test("a better figure never earns less, where more or less is better", () => {
    const better = { atLeast: 1, deductPerMissing: 1, atMost: -1, deductPerCase: -1 } as const;
    const directed = measures.flatMap((criterion) => (criterion.kind in better ? [criterion] : []));
    fc.assert(
      fc.property(fc.constantFrom(...directed), decimalText, decimalText, (criterion, a, b) => {
        const item = items.find(({ criteria }) => criteria.includes(criterion));
        const earned = (value: string) =>
          decimal(
            item === undefined
              ? "0"
              : (scoreItem(
                  item,
                  latestClaims([indicatorClaim(criterion.indicator, { value })]),
                ).criteria.find(({ indicator }) => indicator === criterion.indicator)?.score ??
                  "0"),
          );
        const [low, high] = decimal(a).lte(b) ? [a, b] : [b, a];
        const isMoreBetter = criterion.kind === "atLeast" || criterion.kind === "deductPerMissing";

        const [worse, best] = isMoreBetter ? [low, high] : [high, low];
        expect(earned(best).gte(earned(worse))).toBe(true);
      }),
      runs,
    );
  });
});

const rowOf = ({ subject, evidenceId }: Claim): string => `${subject} ${evidenceId}`;
