import type { Claim } from "../../shared/domain/evidence/claim.ts";
import type { Criterion, Framework } from "../../shared/domain/framework/framework.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { documentClaim, framework2021, indicatorClaim, narrativeClaim } from "./builders.ts";

const kept = new Set(["2.1", "3.2", "5.1", "10.1", "11.1"]);

/** Five items of the edition, 15 points, with vetoes on readings and declared ones, and a grade for every few points. */
export const littleEdition = (): Framework => {
  const whole = framework2021();
  const bands = ["13", "10", "7", "0"];
  return {
    ...whole,
    totalPoints: "15.00",
    grades: whole.grades.map(({ grade }, at) => ({ grade, atLeast: bands[at] ?? "0" })),
    priorities: whole.priorities
      .map((priority) => ({ ...priority, items: priority.items.filter(({ id }) => kept.has(id)) }))
      .filter(({ items }) => items.length > 0),
  };
};

const edition = littleEdition();
type Claiming = (variant: number) => Claim | undefined;

/** 0: nothing is filed. The same variant is the same evidence, so that content can come back. */
const claiming =
  (at: number, make: (variant: number, evidence: number) => Claim): Claiming =>
  (variant) =>
    variant === 0 ? undefined : make(variant, 10 * (at + 1) + variant);

const figureOf = ({ kind }: Criterion, variant: number): string => {
  if (kind === "yes") return variant === 3 ? "false" : "true";
  return ["0", "0.6", "2"][variant - 1] ?? "100";
};

/** What each subject may have filed: subjects of items in their order, the county's own words last. */
export const claimings: readonly Claiming[] = [
  ...itemsOf(edition).flatMap(({ criteria, documents }) => [
    ...criteria.flatMap((criterion) =>
      criterion.kind === "documents"
        ? []
        : [
            (variant: number, evidence: number) =>
              indicatorClaim(criterion.indicator, {
                ...{ value: figureOf(criterion, variant), previous: "1", evidence },
              }),
          ],
    ),
    ...documents.map(
      ({ id }) =>
        (_: number, evidence: number) =>
          documentClaim(id, evidence),
    ),
  ]),
  (_: number, evidence: number) => narrativeClaim(evidence),
].map((make, at) => claiming(at, make));

/** The claims of a content: a variant of each subject. */
export const claimsOfContent = (content: readonly number[]): readonly Claim[] =>
  claimings.flatMap((claim, at) => claim(content[at] ?? 0) ?? []);
