import { NARRATIVE_ITEM } from "../status/marks.ts";
import { type Calendar, phaseOf } from "./calendar/settings.ts";
import { firstDue, hasMoved, itemGate, lastUrging } from "./gate.ts";
import { isReadyToSign } from "./kinds/signed-off.ts";
import { isChangeable, type Limits, lastDayOf } from "./limits.ts";
import { type Day, isPast } from "./moments.ts";
import type { Outline } from "./outline.ts";
import type { Post } from "./post.ts";
import { answersFor, type Situation } from "./situation.ts";

/** 待办: a decision that waits for whoever reads it. Doing it ends or changes the entry. */
export interface TodoEntry {
  readonly kind: string;
  readonly items?: readonly string[];
  /** The last day for the first of them. */
  readonly due?: Day;
  readonly overdue: boolean;
  /** The decision by which somebody urged it. */
  readonly urged?: number;
}

/** What a county's department, office or leader has to do: a function of the review and of `now`. */
export const countyTodo = (situation: Situation): readonly TodoEntry[] => {
  if (phaseOf(situation.calendar) === "closed") return [];
  switch (situation.post) {
    case "department":
      return entryOf("selfAssessed", unassessed(situation), situation);
    case "office":
      return officeTodo(situation);
    case "leader":
      return leaderTodo(situation);
    case "city":
    case "inspector":
    case "director":
    case undefined:
      return [];
  }
};

const isBeingFilled = ({ phase }: Situation): boolean => phase === "open" || phase === "returned";

const itemIds = ({ status }: Situation): readonly string[] => status.items.map(({ id }) => id);

/** Items of a department that it has not assessed since somebody gave them to it, or gave them back. */
const unassessed = (situation: Situation): readonly string[] => {
  const { gate, caller, now } = situation;
  return itemIds(situation)
    .filter((item) => answersFor(situation, caller.department ?? "", item))
    .filter((item) => isChangeable(situation, item, now))
    .filter((item) => {
      const { self, check } = itemGate(gate, item);
      const back = Math.max(
        check?.word === "sentBack" ? check.number : 0,
        gate.standingReturn?.number ?? 0,
      );
      return self === undefined || self.number < back;
    });
};

const officeTodo = (situation: Situation): readonly TodoEntry[] => {
  const { calendar, gate } = situation;
  if (!isBeingFilled(situation)) return [];
  const demands = calendar.settings?.demandsDisclosure === true && gate.disclosed === undefined;
  return [
    ...entryOf("checked", unready(situation), situation),
    ...(demands ? [whole("disclosed", situation)] : []),
  ];
};

const unready = (situation: Situation): readonly string[] =>
  itemIds(situation).filter(
    (item) => !isReadyToSign(situation.gate, item, situation.marks.get(item)),
  );

/** When everything is checked, or something moved after it was handed in. */
const leaderTodo = (situation: Situation): readonly TodoEntry[] => {
  const isDue = isBeingFilled(situation) ? officeTodo(situation).length === 0 : hasMoved(situation);
  return isDue ? [whole("signedOff", situation)] : [];
};

const entryOf = (
  kind: string,
  items: readonly string[],
  situation: Situation,
): readonly TodoEntry[] => {
  if (items.length === 0) return [];
  const { gate, now } = situation;
  const due = items.flatMap((item) => dueOf(item, situation) ?? []).toSorted()[0];
  const urged = lastUrging(gate, items);
  return [{ kind, items, ...timed(due, now), ...(urged !== undefined && { urged }) }];
};

const whole = (kind: string, situation: Situation): TodoEntry => {
  const { gate, now } = situation;
  return {
    kind,
    ...timed(wholeDue(situation), now),
    ...(gate.urged && { urged: gate.urged.number }),
  };
};

/** What was given back is signed again by the first of its days, the whole by the last day to fill it in. */
const wholeDue = (situation: Situation): Day | undefined =>
  situation.phase === "returned" ? firstDue(situation.gate) : lastDayOf(situation, NARRATIVE_ITEM);

const timed = (due: Day | undefined, now: string): Pick<TodoEntry, "due" | "overdue"> => ({
  ...(due !== undefined && { due }),
  overdue: isPast(due, now),
});

/** The first of the days that were given for an item. */
export const dueOf = (item: string, limits: Limits): Day | undefined => {
  const { assigned, check, urged } = itemGate(limits.gate, item);
  return [
    lastDayOf(limits, item),
    assigned?.due,
    check?.word === "sentBack" ? check.due : undefined,
    urged?.due,
  ]
    .flatMap((day) => day ?? [])
    .toSorted()[0];
};

/** What a city has to do in one of its counties, from what an overview knows of it. */
export const outlineTodo = (
  outline: Outline,
  { calendar, post, now }: { calendar: Calendar; post: Post | undefined; now: string },
): readonly TodoEntry[] => {
  const { stage, states, moved, forwarded, urged } = outline;
  const isHere = stage === "submitted" || stage === "confirmed";
  // What moved waits for the county's leader first
  if (post !== "city" || !isHere || moved || forwarded || phaseOf(calendar) === "closed") return [];
  const items = (states.submitted ?? []).filter((item) => item !== NARRATIVE_ITEM);
  const common = {
    ...timed(calendar.settings?.windows.city.until, now),
    ...(urged !== undefined && { urged }),
  };
  if (items.length > 0) return [{ kind: "confirmed", items, ...common }];
  return [{ kind: "forwarded", ...common }];
};
