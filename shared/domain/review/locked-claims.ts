import type { Claim } from "../evidence/claim.ts";
import { FACTS } from "../evidence/fact.ts";
import type { IntakeOutcome } from "../evidence/intake-outcome.ts";
import type { Finding } from "../findings/finding.ts";
import { finding, warning } from "../findings/make-finding.ts";
import type { Framework } from "../framework/framework.ts";
import { indicatorById, itemsOf, subjectsOf } from "../framework/framework-items.ts";

type Accepted = Extract<IntakeOutcome, { kind: "accepted" }>;
type IndicatorClaim = Extract<Claim, { kind: "indicator" }>;

/** The claims of a file that were not open to who filed it. */
export const lockedIndicators = (
  { claims }: Accepted,
  items: readonly string[],
  framework: Framework,
): readonly string[] => {
  const open = openSubjects(items, framework);
  return claims
    .filter(({ kind, subject }) => kind === "indicator" && !open.has(subject))
    .map(({ subject }) => subject);
};

const openSubjects = (items: readonly string[], framework: Framework): ReadonlySet<string> =>
  new Set(
    itemsOf(framework)
      .filter(({ id }) => items.includes(id))
      .flatMap(subjectsOf),
  );

/**
 * What counts of a file while only some items are open: figures of others have to be what stands already and are left to
 * it; a different one refuses the file, which names all of them at once. `standing`: the claims that
 * count for the locked indicators, as they were before this evidence.
 */
export const withinOpenItems = (
  outcome: Accepted,
  items: readonly string[],
  { framework, standing }: { framework: Framework; standing: ReadonlyMap<string, Claim> },
): IntakeOutcome => {
  const locked = new Set(lockedIndicators(outcome, items, framework));
  const different = outcome.claims.flatMap((claim) =>
    claim.kind === "indicator" && locked.has(claim.subject)
      ? faultOf(claim, standing.get(claim.subject), outcome, framework)
      : [],
  );
  const hasFacts = outcome.claims.some(({ subject }) => subject === FACTS);
  const findings = [
    ...outcome.findings,
    ...different,
    ...(hasFacts ? [warning("factsLeftOut", { path: "" })] : []),
  ];
  if (different.length > 0) return { kind: "rejected", findings };
  const { facts: _, ...rest } = outcome;
  return {
    ...rest,
    findings,
    claims: outcome.claims.filter(({ subject }) => subject !== FACTS && !locked.has(subject)),
  };
};

const faultOf = (
  claim: IndicatorClaim,
  standing: Claim | undefined,
  { readings = [] }: Accepted,
  framework: Framework,
): readonly Finding[] => {
  if (standing?.kind === "indicator" && saysTheSame(claim, standing)) return [];
  const at = readings.find(({ indicator }) => indicator === claim.subject)?.at ?? claim.subject;
  const values = {
    indicator: claim.subject,
    name: indicatorById(framework, claim.subject)?.name ?? claim.subject,
    value: claim.reading.value,
    standing: standing?.kind === "indicator" ? standing.reading.value : "–",
  };
  return [finding("indicatorLocked", { path: at, values })];
};

const saysTheSame = ({ reading }: IndicatorClaim, standing: IndicatorClaim): boolean =>
  reading.value === standing.reading.value && reading.previous === standing.reading.previous;
