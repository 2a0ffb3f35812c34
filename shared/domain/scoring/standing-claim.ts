import type { Claim } from "../evidence/claim.ts";
import type { Overridden } from "./score.ts";

/**
 * The claim that counts for a subject, with the figure of another department that it took the place of and how many of
 * its numbers another department had filed too; nothing where a claim does not say whose it is.
 */
export type StandingClaim = Claim & {
  readonly overrides?: Overridden;
  readonly compared?: number;
};

/** Claims on a subject that are looked at, the latest first: the cost of a look stays the same however many there are. */
export const CLAIMS_LOOKED_AT = 8;

/** Of the claims on one subject the one that counts: the evidence id is a ULID, so the greatest is the latest. */
export const standingClaim = (onSubject: readonly Claim[]): StandingClaim | undefined => {
  const [latest, ...before] = onSubject.toSorted(latestFirst).slice(0, CLAIMS_LOOKED_AT);
  if (latest?.kind !== "indicator") return latest;
  const other = otherDepartment(latest, before);
  const overrides = overriddenBy(latest, other);
  const compared = comparedWith(other, [latest, ...before]);
  return {
    ...latest,
    ...(compared !== undefined && { compared }),
    ...(overrides !== undefined && { overrides }),
  };
};

const latestFirst = (one: Claim, other: Claim): number =>
  // Stryker disable next-line EqualityOperator,NumericLiteral: an evidence says one thing of a subject; of an order only the sign counts
  one.evidenceId < other.evidenceId ? 1 : -1;

type IndicatorClaim = Extract<Claim, { kind: "indicator" }>;

const otherDepartment = (
  { issuer }: IndicatorClaim,
  before: readonly Claim[],
): IndicatorClaim | undefined =>
  issuer === undefined
    ? undefined
    : before
        .filter((claim) => claim.kind === "indicator")
        .find((claim) => claim.issuer !== undefined && claim.issuer !== issuer);

const comparedWith = (
  other: IndicatorClaim | undefined,
  all: readonly Claim[],
): number | undefined => {
  if (other !== undefined) return other.reading.previous === undefined ? 1 : 2;
  return all.every(({ issuer }) => issuer !== undefined) ? 0 : undefined;
};

/** Departments that agree override nothing, and a department may correct itself. */
const overriddenBy = (
  { reading }: IndicatorClaim,
  other: IndicatorClaim | undefined,
): Overridden | undefined => {
  if (other?.issuer === undefined) return undefined;
  const { value, previous } = other.reading;
  const agrees = previous === undefined || previous === reading.previous;
  if (value === reading.value && agrees) return undefined;
  return {
    evidenceId: other.evidenceId,
    issuer: other.issuer,
    value,
    ...(previous !== undefined && { previous }),
  };
};
