import { canonicalJson } from "./canonical-json.ts";
import { type Claim, NARRATIVE } from "./claim.ts";
import { sumPoints } from "./decimal.ts";
import type { EvidenceId } from "./evidence.ts";
import { standingFacts } from "./fact.ts";
import type { Framework } from "./framework.ts";
import { itemsOf } from "./framework-items.ts";
import { firedVetoes, gradeOf, NOT_FILED } from "./grade.ts";
import type { Decision, ItemScore, Status } from "./score.ts";
import { type Claims, latestClaims, scoreItem } from "./scoring.ts";
import { withinBounds } from "./status-bounds.ts";

export interface StatusInput {
  readonly framework: Framework;
  readonly county: string;
  readonly cycle: string;
  /** One per item of the framework; an item without a score yet counts as `missing`. */
  readonly items: readonly ItemScore[];
  readonly decisions: readonly Decision[];
  readonly narrative: EvidenceId | undefined;
  /** The evidences whose facts stand (`standingFacts`). */
  readonly facts?: readonly EvidenceId[];
  readonly previous: Status | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
}

const noClaims: Claims = new Map();

/** The status of a county of which nothing was ever filed. */
export const emptyStatus = (framework: Framework, county: string, cycle: string): Status => {
  const { updatedAt: _, ...status } = makeStatus({
    framework,
    county,
    cycle,
    items: [],
    decisions: [],
    narrative: undefined,
    previous: undefined,
    now: "",
  });
  return { ...status, version: 0, contentVersion: 0 };
};

/** Law 3: item scores and decisions in, whole status out; the version is one above the one it was made from. */
export const makeStatus = (input: StatusInput): Status => {
  const { framework, previous } = input;
  const scored = new Map(input.items.map((item) => [item.id, item]));
  const items = itemsOf(framework).map((item) =>
    withinBounds(scored.get(item.id) ?? scoreItem(item, noClaims)),
  );
  const score = sumPoints(items.map((item) => item.score));
  const vetoes = [...firedVetoes(framework, items, input.decisions)];
  const version = (previous?.version ?? 0) + 1;
  const made = {
    framework: { id: framework.id, version: framework.version },
    score,
    maxScore: framework.totalPoints,
    grade:
      vetoes.length > 0 || hasFiled(items, input) ? gradeOf(framework, score, vetoes) : NOT_FILED,
    vetoes,
    reported: reportedIndicators(items),
    items: [...items],
    ...(input.narrative !== undefined && { narrative: input.narrative }),
    ...(input.facts?.length && { facts: [...input.facts] }),
  };
  const contentVersion =
    previous && sameContent(previous, made) ? previous.contentVersion : version;
  return {
    county: input.county,
    cycle: input.cycle,
    ...made,
    version,
    contentVersion,
    provisional: !isSignedOff(input.decisions, contentVersion),
    updatedAt: input.now,
  };
};

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

/** Whether two statuses say the same, whatever their versions and times. */
export const sameStatus = (one: Status, other: Status): boolean =>
  one.provisional === other.provisional && sameContent(one, other);

type Content = Omit<
  Status,
  "county" | "cycle" | "version" | "contentVersion" | "provisional" | "updatedAt"
>;

const sameContent = (one: Content, other: Content): boolean =>
  canonicalJson(content(one)) === canonicalJson(content(other));

const content = ({
  framework,
  score,
  maxScore,
  grade,
  vetoes,
  reported,
  items,
  narrative,
  facts,
}: Content): unknown => [
  framework,
  score,
  maxScore,
  grade,
  vetoes,
  reported,
  items,
  narrative,
  ...(facts ?? []),
];

export const sameItemScore = (one: ItemScore | undefined, other: ItemScore): boolean =>
  one !== undefined && canonicalJson(one) === canonicalJson(other);

const reportedIndicators = (items: readonly ItemScore[]): Status["reported"] => {
  const measured = items.flatMap(({ criteria }) =>
    criteria.filter(({ indicator }) => indicator !== undefined),
  );
  return {
    indicators: measured.filter(({ reading }) => reading !== undefined).length,
    of: measured.length,
  };
};

/** A sign-off stands while the content it was given for does. */
const isSignedOff = (decisions: readonly Decision[], contentVersion: number): boolean =>
  decisions.some((decision) => decision.kind === "signedOff" && decision.version >= contentVersion);

/** The same status from all claims at once: what the chain must arrive at, whatever way the events took. */
export const statusFromClaims = (
  input: Omit<StatusInput, "items" | "narrative" | "facts"> & { readonly claims: readonly Claim[] },
): Status => {
  const { claims, ...rest } = input;
  const latest = latestClaims(claims);
  return makeStatus({
    ...rest,
    items: itemsOf(input.framework).map((item) => scoreItem(item, latest)),
    narrative: latest.get(NARRATIVE)?.evidenceId,
    facts: standingFacts(claims),
  });
};
