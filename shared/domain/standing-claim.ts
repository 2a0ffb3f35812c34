import type { Claim } from "./claim.ts";
import type { Overridden } from "./score.ts";

/** The claim that counts for a subject, with the figure of another department that it took the place of. */
export type StandingClaim = Claim & { readonly overrides?: Overridden };

/** Claims on a subject that are looked at, the latest first: the cost of a look stays the same however many there are. */
export const CLAIMS_LOOKED_AT = 8;

/** Of the claims on one subject the one that counts: the evidence id is a ULID, so the greatest is the latest. */
export const standingClaim = (onSubject: readonly Claim[]): StandingClaim | undefined => {
  const [latest, ...before] = onSubject
    .toSorted((one, other) => (one.evidenceId < other.evidenceId ? 1 : -1))
    .slice(0, CLAIMS_LOOKED_AT);
  if (latest?.kind !== "indicator") return latest;
  const overrides = overriddenBy(latest, before);
  return overrides === undefined ? latest : { ...latest, overrides };
};

type IndicatorClaim = Extract<Claim, { kind: "indicator" }>;

/** Departments that agree override nothing, and a department may correct itself. */
const overriddenBy = (
  { issuer, reading }: IndicatorClaim,
  before: readonly Claim[],
): Overridden | undefined => {
  if (issuer === undefined) return undefined;
  const other = before
    .filter((claim) => claim.kind === "indicator")
    .find((claim) => claim.issuer !== undefined && claim.issuer !== issuer);
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
