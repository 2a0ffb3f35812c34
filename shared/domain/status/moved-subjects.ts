import { NARRATIVE } from "../evidence/claim.ts";
import type { EvidenceId } from "../evidence/evidence.ts";
import { FACTS } from "../evidence/fact.ts";
import { sameValue } from "../same-value.ts";
import type { CriterionScore, ItemScore } from "../scoring/score.ts";
import { withoutContradictions } from "./contradictions.ts";
import type { Status } from "./status.ts";

/** What two statuses of a county rest on differently: a claim subject, and the evidences whose coming or going moved it. */
export interface Moved {
  readonly subject: string;
  readonly evidence: readonly EvidenceId[];
}

/**
 * Law 2: what a status says otherwise than the one it was made from. Whoever writes a status looks at these claims once
 * more: of what it left as it was, somebody else's change makes a status of its own.
 */
export const movedSubjects = (before: Status, after: Status): readonly Moved[] => {
  const earlier = new Map(restingOn(before));
  const later = new Map(restingOn(after));
  const subjects = [...new Set([...earlier.keys(), ...later.keys()])];
  return subjects.flatMap((subject) => {
    const [from, to] = [earlier.get(subject) ?? nothing, later.get(subject) ?? nothing];
    if (sameValue(from, to)) return [];
    return [{ subject, evidence: moversOf(from, to) }];
  });
};

/** The latest counts, so what came is later than what it came after; where something earlier is back, it was what went. */
const moversOf = (from: Resting, to: Resting): readonly EvidenceId[] => {
  const gone = from.evidence.filter((id) => !to.evidence.includes(id));
  const latestGone = gone.toSorted().at(-1) ?? "";
  const came = to.evidence.filter((id) => !from.evidence.includes(id) && id > latestGone);
  return came.length > 0 ? came : gone;
};

/** What a status says of a subject. */
interface Resting {
  readonly evidence: readonly EvidenceId[];
  readonly said?: unknown;
}
const nothing: Resting = { evidence: [] };

type Subject = readonly [string, Resting];

const restingOn = (status: Status): readonly Subject[] => [
  ...status.items.map(withoutContradictions).flatMap(ofItem),
  [NARRATIVE, { evidence: listed(status.narrative), said: status.narrativeIssuer }],
  [FACTS, { evidence: status.facts ?? [], said: status.factIssuers }],
];

const ofItem = ({ criteria }: ItemScore): readonly Subject[] =>
  criteria.flatMap((criterion): readonly Subject[] => {
    const { indicator, evidenceId } = criterion;
    if (indicator === undefined) return ofDocuments(criterion);
    return [[indicator, { evidence: listed(evidenceId), said: criterion }]];
  });

const ofDocuments = ({ documents = [], findings }: CriterionScore): readonly Subject[] =>
  documents.map((document) => {
    const own = findings.filter(({ evidenceId }) => evidenceId === document.evidenceId);
    return [document.id, { evidence: listed(document.evidenceId), said: [document, own] }];
  });

const listed = (id: EvidenceId | undefined): readonly EvidenceId[] =>
  id === undefined ? [] : [id];
