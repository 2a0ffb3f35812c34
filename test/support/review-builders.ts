import { Caller } from "../../shared/domain/access.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { findingsOfIssues } from "../../shared/domain/findings/issues.ts";
import type { Criterion, Framework } from "../../shared/domain/framework/framework.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import type { Calendar } from "../../shared/domain/review/calendar/settings.ts";
import { NO_HASH } from "../../shared/domain/review/chain.ts";
import { countyKinds } from "../../shared/domain/review/county-kinds.ts";
import type { Decision } from "../../shared/domain/review/decision.ts";
import { foldDecision } from "../../shared/domain/review/fold.ts";
import { type Gate, openGate } from "../../shared/domain/review/gate.ts";
import { permit } from "../../shared/domain/review/permit.ts";
import { postOf } from "../../shared/domain/review/post.ts";
import type { Refusal } from "../../shared/domain/review/refusal.ts";
import type { Situation } from "../../shared/domain/review/situation.ts";
import { nextDecision } from "../../shared/domain/review/take.ts";
import { statusFromClaims } from "../../shared/domain/status/make-status.ts";
import { caseMark, marksOf } from "../../shared/domain/status/marks.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import {
  documentClaim,
  evidenceId,
  framework2021,
  indicatorClaim,
  narrativeClaim,
  placeOf,
} from "./builders.ts";
import { settingsOf2021 } from "./cycle-of-2021.ts";

/** Noon in China, in the middle of the time to fill in that `opened` gives. */
export const NOON = "2021-10-15T04:00:00.000Z";
export const reason = "数据与统计年鉴不一致，请核对后再报。";
const place = placeOf("140524");

const person = (subject: string, role: string, scope: string, department?: string): Caller =>
  Caller.parse({ subject, role, scope, department });
export const education = person("clerk-education", "clerk", "140524", "education");
export const office = person("clerk-office", "clerk", "140524");
export const leader = person("leader-1", "leader", "140524");
export const city = person("reviewer-1", "reviewer", "1405");
export const inspector = person("inspector-1", "inspector", "14");
export const director = person("director-1", "director", "14");
export const admin = person("admin-1", "admin", "14");

/** A cycle that was opened with limits. */
export const opened: Calendar = { settings: settingsOf2021 };

/** What a county filed, and what was decided on it: a pure model of what the table keeps. */
export interface ReviewedCounty extends Pick<Situation, "uploads" | "pending" | "calendar"> {
  readonly framework: Framework;
  readonly claims: readonly Claim[];
  readonly status: Status;
  readonly decisions: readonly Decision[];
  readonly gate: Gate;
  readonly now: string;
}

const statusOf = (framework: Framework, claims: readonly Claim[]): Status =>
  statusFromClaims({ framework, ...place, claims, previous: undefined, now: NOON });

/** Every figure exactly as it is asked for. */
const askedFor = (criterion: Exclude<Criterion, { kind: "documents" }>) => {
  switch (criterion.kind) {
    case "yes":
      return { value: "true" };
    case "reported":
      return { value: "3" };
    case "notBelowPreviousYear":
      return { value: "9", previous: "9" };
    case "deductPerMissing":
      return { value: criterion.required };
    case "deductPerCase":
      return { value: "0" };
    case "atLeast":
    case "atMost":
      return { value: criterion.threshold };
  }
};

/** The first item rests on evidence 1, the second on evidence 2 and so on, the county's own words on evidence 100. */
export const fullClaims = (framework: Framework): readonly Claim[] => [
  ...itemsOf(framework).flatMap(({ criteria, documents }, at) => [
    ...criteria.flatMap((criterion) =>
      criterion.kind === "documents"
        ? []
        : [indicatorClaim(criterion.indicator, { ...askedFor(criterion), evidence: at + 1 })],
    ),
    ...documents.map(({ id }) => documentClaim(id, at + 1)),
  ]),
  narrativeClaim(100),
];

/** A county that filed all there is, in a cycle that nobody opened, of which nobody has decided anything. */
export const filedCounty = (facts: Partial<ReviewedCounty> = {}): ReviewedCounty => {
  const framework = facts.framework ?? framework2021();
  const claims = facts.claims ?? fullClaims(framework);
  return {
    calendar: {},
    decisions: [],
    gate: openGate,
    now: NOON,
    uploads: new Map(),
    pending: [],
    ...facts,
    ...{ framework, claims, status: statusOf(framework, claims) },
  };
};

/** The same after more was filed: of claims on one subject the one of the higher evidence counts. */
export const withFiled = (county: ReviewedCounty, ...more: readonly Claim[]): ReviewedCounty =>
  filedCounty({ ...county, claims: [...county.claims, ...more] });

const marked = new WeakMap<Status, Pick<Situation, "marks" | "mark">>();

/** Programs look at one content through many eyes. */
const marksIn = (status: Status): Pick<Situation, "marks" | "mark"> => {
  const marks = marked.get(status) ?? { marks: marksOf(status), mark: caseMark(status) };
  marked.set(status, marks);
  return marks;
};

export const situationOf = (county: ReviewedCounty, caller: Caller): Situation => ({
  ...county,
  phase: county.gate.stage,
  isClosed: county.calendar.closed !== undefined,
  ...marksIn(county.status),
  caller,
  post: postOf(caller),
});

export type Asked = Readonly<Record<string, unknown>> & { readonly kind: string };
/** Who decides, and what: as it is sent, without an id where that does not matter. */
export type Step = readonly [who: Caller, asked: Asked | ((seen: Situation) => Asked)];

export const kindNamed = (name: string) => {
  const kind = countyKinds.find((each) => each.kind === name);
  if (!kind) throw new Error(`there is no kind ${name}`);
  return kind;
};

export type Outcome =
  | { readonly kind: "faulty"; readonly faults: readonly string[] }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] }
  | { readonly kind: "taken"; readonly decision: Decision; readonly county: ReviewedCounty };

/** What comes of asking for a decision, as the function does it. */
export const decide = (county: ReviewedCounty, [who, asked]: Step): Outcome => {
  const seen = situationOf(county, who);
  const body = typeof asked === "function" ? asked(seen) : asked;
  const kind = kindNamed(body.kind);
  const read = kind.read({ id: evidenceId(county.decisions.length + 1), ...body });
  if (read.kind === "faulty")
    return { kind: "faulty", faults: findingsOfIssues(read.error).map(told) };
  const refusals = permit(kind, read.decision, seen);
  if (refusals.length > 0) return { kind: "refused", refusals };
  const last = county.decisions.at(-1);
  const decision = nextDecision({
    place: { division: place.county, cycle: place.cycle },
    head: { count: county.decisions.length, hash: last?.hash ?? NO_HASH, at: last?.at },
    ...{ kind: kind.kind, asked: read.decision, seen, by: who, now: county.now },
  });
  const gate = foldDecision(county.gate, decision);
  return {
    kind: "taken",
    decision,
    county: { ...county, gate, decisions: [...county.decisions, decision] },
  };
};

const told = ({ code, path }: { readonly code: string; readonly path: string }): string =>
  `${code} ${path}`;

/** The county after these decisions; throws for one that is not taken. */
export const decided = (county: ReviewedCounty, ...steps: readonly Step[]): ReviewedCounty =>
  steps.reduce((before, step) => {
    const outcome = decide(before, step);
    if (outcome.kind === "taken") return outcome.county;
    throw new Error(`decision ${before.decisions.length + 1}: ${refused(before, step).join(", ")}`);
  }, county);

/** Why a decision is not taken: `problem code path` of each, or `code path` of a body that is not one; nothing where it is. */
export const refused = (county: ReviewedCounty, step: Step): readonly string[] => {
  const outcome = decide(county, step);
  if (outcome.kind === "taken") return [];
  return outcome.kind === "faulty"
    ? outcome.faults
    : outcome.refusals.map(({ problem, finding }) => `${problem} ${told(finding)}`.trimEnd());
};
