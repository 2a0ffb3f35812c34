import { type Claim, NARRATIVE } from "../domain/evidence/claim.ts";
import { FACTS, issuersOfFacts, standingFacts } from "../domain/evidence/fact.ts";
import type { Framework, Item } from "../domain/framework/framework.ts";
import { criterionSubjects, itemsOf, subjectsOf } from "../domain/framework/framework-items.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { saidOfWhole } from "../domain/review/standing.ts";
import { latestClaims, rescoreItem, scoreItem } from "../domain/scoring/scoring.ts";
import type { StatusInput } from "../domain/status/make-status.ts";
import type { Status } from "../domain/status/status.ts";
import type { Touched } from "./changed-counties.ts";
import type { ComplianceTable } from "./compliance-table.ts";
import type { DecisionsHead } from "./decisions.ts";

export interface Looking {
  readonly framework: Framework;
  readonly place: CountyCycle;
  /** What was made last: whatever is not looked at stays as it is there. */
  readonly stored: Status | undefined;
  readonly subjects: Touched["subjects"];
  /** Claims of other documents of an item, as they were when `stored` was made of them. */
  readonly seen: Seen;
}
type Seen = ReadonlyMap<string, readonly Claim[]>;

interface Looked extends Pick<StatusInput, "items" | OwnWords | "said"> {
  /** The decisions that it was looked at with. */
  readonly head: DecisionsHead;
  /** The claims that were looked at, by subject. */
  readonly seen: Seen;
}
type OwnWords = "narrative" | "narrativeIssuer" | "facts" | "factIssuers";

type Table = Pick<
  ComplianceTable,
  "latestClaim" | "latestClaims" | "factClaims" | "claims" | "decisionsHead"
>;

/**
 * Law 3: what the table says now of the subjects that were touched, before the first status too: what was not, is missing
 * there until its own change. Read along, it might be gone by the time that the status is written, with nobody left to come
 * for it: whoever came for its going found nothing to write.
 */
export const look = async (looking: Looking, table: Table): Promise<Looked> => {
  const [items, narrative, facts, head] = await Promise.all([
    rescored(looking, table),
    narrativeOf(looking, table),
    factsOf(looking, table),
    table.decisionsHead(looking.place),
  ]);
  return { ...items, ...narrative, ...facts, head, said: saidOfWhole(head.folded) };
};

const rescored = async (
  looking: Looking,
  table: Table,
): Promise<Pick<Looked, "items" | "seen">> => {
  const { framework, place, stored, subjects } = looking;
  if (subjects === "all") {
    const latest = latestClaims(await table.claims(place));
    return {
      items: itemsOf(framework).map((item) => scoreItem(item, latest)),
      seen: new Map(),
    };
  }
  const before = new Map(stored?.items.map((item) => [item.id, item]));
  const looks = itemsOf(framework).flatMap((item) => looksOf(item, subjects, looking, table));
  const seen = new Map(await Promise.all(looks));
  const claims = latestClaims([...seen.values()].flat());
  const fresh = itemsOf(framework)
    .filter((item) => subjectsOf(item).some((subject) => subjects.has(subject)))
    .map((item) => rescoreItem(item, before.get(item.id), { subjects, claims }));
  const items = new Map([...before.values(), ...fresh].map((item) => [item.id, item]));
  return { items: [...items.values()], seen };
};

/** The claims that the touched criteria of an item rest on: the documents of its list are counted together. */
const looksOf = (
  item: Item,
  subjects: ReadonlySet<string>,
  { place, seen }: Looking,
  table: Table,
): readonly Promise<readonly [string, readonly Claim[]]>[] =>
  item.criteria.flatMap((criterion) => {
    const own = criterionSubjects(criterion, item);
    if (!own.some((subject) => subjects.has(subject))) return [];
    const read = criterion.kind === "documents" ? onDocument : table.latestClaims;
    return own.map(async (subject) => {
      const before = subjects.has(subject) ? undefined : seen.get(subject);
      return [subject, before ?? (await read(place, subject, table))] as const;
    });
  });

/** One of them counts. */
const onDocument = async (place: CountyCycle, subject: string, table: Table) => {
  const claim = await table.latestClaim(place, subject);
  return claim === undefined ? [] : [claim];
};

const narrativeOf = async (
  { place, stored, subjects }: Looking,
  table: Table,
): Promise<Pick<Looked, "narrative" | "narrativeIssuer">> => {
  if (subjects !== "all" && !subjects.has(NARRATIVE))
    return { narrative: stored?.narrative, narrativeIssuer: stored?.narrativeIssuer };
  const claim = await table.latestClaim(place, NARRATIVE);
  return { narrative: claim?.evidenceId, narrativeIssuer: claim?.issuer };
};

const factsOf = async (
  { place, stored, subjects }: Looking,
  table: Table,
): Promise<Pick<Looked, "facts" | "factIssuers">> => {
  if (subjects !== "all" && !subjects.has(FACTS))
    return { facts: stored?.facts ?? [], factIssuers: stored?.factIssuers ?? [] };
  const claims = await table.factClaims(place);
  const facts = standingFacts(claims);
  return { facts, factIssuers: issuersOfFacts(claims, facts) };
};
