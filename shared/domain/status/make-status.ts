import { sumPoints } from "../decimal.ts";
import { type Claim, NARRATIVE } from "../evidence/claim.ts";
import type { EvidenceId } from "../evidence/evidence.ts";
import { issuersOfFacts, standingFacts } from "../evidence/fact.ts";
import type { Framework } from "../framework/framework.ts";
import { itemsOf } from "../framework/framework-items.ts";
import type { CountyCycle } from "../place/county-cycle.ts";
import type { Cycle } from "../place/cycle.ts";
import type { CountyCode } from "../place/division.ts";
import { withStates } from "../scoring/criterion-state.ts";
import { firedVetoes, gradeOf, NOT_FILED } from "../scoring/grade.ts";
import type { ItemScore } from "../scoring/score.ts";
import { type Claims, latestClaims, scoreItem } from "../scoring/scoring.ts";
import { withContradictions, withoutContradictions } from "./contradictions.ts";
import { caseMark, type Judged } from "./marks.ts";
import type { OnStatus, Status } from "./status.ts";
import { withinBounds } from "./status-bounds.ts";

export interface StatusInput {
  readonly framework: Framework;
  readonly county: CountyCode;
  readonly cycle: Cycle;
  /** One per item of the framework; an item without a score yet counts as `missing`. */
  readonly items: readonly ItemScore[];
  /** What people said of the whole, each bound to what it was said of; nobody has said anything where it is not given. */
  readonly said?: SaidOfWhole;
  readonly narrative: EvidenceId | undefined;
  /** The department that filed the narrative, where its claim says so. */
  readonly narrativeIssuer?: string | undefined;
  /** The evidences whose facts stand (`standingFacts`). */
  readonly facts?: readonly EvidenceId[];
  /** The departments that filed them (`issuersOfFacts`). */
  readonly factIssuers?: readonly string[];
  readonly previous: Status | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** Decisions in force that stand for a mark (`caseMark`). */
export interface SaidOfWhole {
  readonly signedOff?: (OnStatus & { readonly mark: string }) | undefined;
  readonly forwarded?: (OnStatus & { readonly mark: string }) | undefined;
}

const noClaims: Claims = new Map();

/** The status of a county of which nothing was ever filed. */
export const emptyStatus = (framework: Framework, { county, cycle }: CountyCycle): Status => {
  const { updatedAt: _, ...status } = makeStatus({
    framework,
    county,
    cycle,
    items: [],
    narrative: undefined,
    previous: undefined,
    // Stryker disable next-line StringLiteral: taken out again above
    now: "",
  });
  return { ...status, version: 0 };
};

/** Law 3: item scores and decisions in, whole status out; the version is one above the one it was made from. */
export const makeStatus = (input: StatusInput): Status => {
  const { framework, previous } = input;
  const scored = new Map(input.items.map((item) => [item.id, item]));
  const ownWords = {
    ...(input.narrative !== undefined && { narrative: input.narrative }),
    ...(input.narrativeIssuer !== undefined && { narrativeIssuer: input.narrativeIssuer }),
    ...(input.facts?.length && { facts: [...input.facts] }),
    ...(input.factIssuers?.length && { factIssuers: [...input.factIssuers] }),
  };
  const alone = itemsOf(framework).map((item) =>
    withStates(
      withinBounds(withoutContradictions(scored.get(item.id) ?? scoreItem(item, noClaims))),
    ),
  );
  const items = withContradictions({ items: alone, ...ownWords }, framework);
  const score = sumPoints(items.map((item) => item.score));
  const vetoes = [...firedVetoes(framework, items)];
  const version = (previous?.version ?? 0) + 1;
  const made = {
    framework: { id: framework.id, version: framework.version },
    score,
    maxScore: framework.totalPoints,
    grade: hasFiled(items, input) ? gradeOf(framework, score, vetoes) : NOT_FILED,
    vetoes,
    reported: reportedIndicators(items),
    items: [...items],
    ...ownWords,
  };
  const signedOff = standing(input.said?.signedOff, made);
  const forwarded = standing(input.said?.forwarded, made);
  return {
    county: input.county,
    cycle: input.cycle,
    ...made,
    version,
    provisional: signedOff === undefined,
    ...(signedOff && { signedOff }),
    ...(forwarded && { forwarded }),
    updatedAt: laterOf(input.now, previous?.updatedAt),
  };
};

/** Clocks of different machines may disagree; versions are in the order of their numbers all the same. */
// Stryker disable next-line EqualityOperator: of two moments that are the same either is
const laterOf = (now: string, before = ""): string => (now > before ? now : before);

/** Whether anything accepted counts for the county: a reading, a document or its own words. */
export const hasFiled = (items: readonly ItemScore[], { narrative, facts = [] }: Filed): boolean =>
  narrative !== undefined ||
  facts.length > 0 ||
  items.some(({ criteria }) =>
    criteria.some(
      ({ reading, documents = [] }) =>
        reading !== undefined || documents.some(({ evidenceId }) => evidenceId !== undefined),
    ),
  );

/** What was filed besides figures and documents. */
type Filed = {
  readonly [Part in "narrative" | "facts"]?: StatusInput[Part] | undefined;
};

const reportedIndicators = (items: readonly ItemScore[]): Status["reported"] => {
  const measured = items.flatMap(({ criteria }) =>
    criteria.filter(({ indicator }) => indicator !== undefined),
  );
  return {
    indicators: measured.filter(({ reading }) => reading !== undefined).length,
    of: measured.length,
  };
};

/** Law 10: what was said stands for the content it was said of, whatever the version's number. */
const standing = (said: SaidOfWhole["signedOff"], content: Judged): OnStatus | undefined =>
  said && said.mark === caseMark(content) ? { number: said.number, at: said.at } : undefined;

type OwnWords = "narrative" | "narrativeIssuer" | "facts" | "factIssuers";

/** The same status from all claims at once: what the chain must arrive at, whatever way the events took. */
export const statusFromClaims = (
  input: Omit<StatusInput, "items" | OwnWords> & { readonly claims: readonly Claim[] },
): Status => {
  const { claims, ...rest } = input;
  const latest = latestClaims(claims);
  const facts = standingFacts(claims);
  return makeStatus({
    ...rest,
    items: itemsOf(input.framework).map((item) => scoreItem(item, latest)),
    narrative: latest.get(NARRATIVE)?.evidenceId,
    narrativeIssuer: latest.get(NARRATIVE)?.issuer,
    facts,
    factIssuers: issuersOfFacts(claims, facts),
  });
};
