import { Caller } from "../../shared/domain/access.ts";
import { type Calendar, noCalendar } from "../../shared/domain/review/calendar/settings.ts";
import { NO_HASH } from "../../shared/domain/review/chain.ts";
import { countyKinds } from "../../shared/domain/review/county-kinds.ts";
import { type Decision, DecisionId, type Head } from "../../shared/domain/review/decision.ts";
import { type Gate, openGate } from "../../shared/domain/review/gate.ts";
import { type Post, postOf } from "../../shared/domain/review/post.ts";
import type { Situation } from "../../shared/domain/review/situation.ts";
import { nextDecision } from "../../shared/domain/review/take.ts";
import { caseMark, marksOf } from "../../shared/domain/status/marks.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { framework2021 } from "./builders.ts";

/** What somebody decides, before it is numbered. */
export interface Word {
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Whoever may, unless it is said. */
  readonly by?: Caller;
}

export interface Decided {
  readonly decision: Decision;
  readonly head: Head<Gate>;
}

export const noDecisions: Head<Gate> = {
  count: 0,
  hash: NO_HASH,
  at: undefined,
  folded: openGate,
};

/** Of a cycle that nobody opened. */
export const noCalendarDecisions: Head<Calendar> = { ...noDecisions, folded: noCalendar };

/** A table whose chains hold nothing. */
export const noChains = {
  decisions: async () => [],
  calendarHead: async () => noCalendarDecisions,
  calendarDecisions: async () => [],
};

export const AT = "2021-12-20T08:00:00.000Z";

/** An id of a client that sorts by its number. */
export const decisionIdOf = (number: number): DecisionId =>
  DecisionId.parse(`01JD${String(number).padStart(22, "0")}`);

/** A person of each post who may decide on a county. */
export const personOf = (post: Post, { county }: Pick<Status, "county">): Caller => {
  const people = {
    department: { role: "clerk", scope: county, department: "education" },
    office: { role: "clerk", scope: county },
    leader: { role: "leader", scope: county },
    city: { role: "reviewer", scope: county.slice(0, 4) },
    inspector: { role: "inspector", scope: county.slice(0, 2) },
    director: { role: "director", scope: county.slice(0, 2) },
  } as const satisfies Record<Post, object>;
  return Caller.parse({ subject: `${post}-1`, ...people[post] });
};

/** The next decision on a status, numbered and chained as the API does it. Whether anybody may take it is not asked. */
export const decidedAfter = (
  head: Head<Gate>,
  status: Status,
  { kind: name, body, by }: Word,
  now = AT,
): Decided => {
  const kind = countyKinds.find((each) => each.kind === name);
  const read = kind?.read({ id: decisionIdOf(head.count + 1), kind: name, ...body });
  if (!kind || read?.kind !== "read") throw new Error(`${name} cannot be decided so`);
  const caller = by ?? personOf(kind.posts[0] ?? "office", status);
  const decision = nextDecision({
    place: { division: status.county, cycle: status.cycle },
    head,
    kind: name,
    asked: read.decision,
    seen: situationOf(status, head.folded, caller, now),
    by: caller,
    now,
  });
  const { number, hash, at } = decision;
  return { decision, head: { count: number, hash, at, folded: kind.fold(head.folded, decision) } };
};

/** Several, one after the other. */
export const decidedOn = (
  status: Status,
  words: readonly Word[],
): { readonly decisions: readonly Decision[]; readonly head: Head<Gate> } =>
  words.reduce<{ decisions: readonly Decision[]; head: Head<Gate> }>(
    ({ decisions, head }, word) => {
      const next = decidedAfter(head, status, word);
      return { decisions: [...decisions, next.decision], head: next.head };
    },
    { decisions: [], head: noDecisions },
  );

/** Whether where the evaluation stands allows it. */
export const isOpenFor = (head: Head<Gate>, status: Status, { kind: name }: Word): boolean => {
  const kind = countyKinds.find((each) => each.kind === name);
  const caller = personOf(kind?.posts[0] ?? "office", status);
  const seen = situationOf(status, head.folded, caller, AT);
  return kind?.phases.some((phase) => phase === seen.phase) === true && kind.isOpen(seen);
};

const situationOf = (status: Status, gate: Gate, caller: Caller, now: string): Situation => ({
  phase: gate.stage,
  isClosed: false,
  gate,
  calendar: noCalendar,
  framework: framework2021(),
  status,
  marks: marksOf(status),
  mark: caseMark(status),
  caller,
  post: postOf(caller),
  now,
  uploads: new Map(),
  pending: [],
});

/** The leader signs what the status says, whatever is missing. */
export const signing = (status: Status): Word => ({
  kind: "signedOff",
  body: { mark: caseMark(status), acknowledged: status.items.map(({ id }) => id), statement: true },
});

/** The office, or the city, says of items that they are as they should be. */
export const sayingOf = (
  kind: "checked" | "confirmed",
  status: Status,
  items: readonly string[],
): Word => {
  const marks = marksOf(status);
  return { kind, body: { items: items.map((item) => ({ item, mark: marks.get(item) ?? "" })) } };
};
