import { NARRATIVE_ITEM } from "../status/marks.ts";
import { type Calendar, phaseOf } from "./calendar/settings.ts";
import type { ItemState } from "./item-state.ts";
import { type Day, isPast, laterDay } from "./moments.ts";
import type { Outline } from "./outline.ts";
import type { Stage } from "./stage.ts";

/** What an overview knows of a county: what the system makes of its evidence, and how far people have come. */
export interface Overviewed {
  readonly score: string;
  readonly grade: string;
  /** How many items the county is evaluated by. */
  readonly items: number;
  /** Nothing where nobody has decided on the county yet. */
  readonly outline: Outline | undefined;
}

/** What an overview says of a county's evaluation to whoever asks now. */
export interface BoardLine {
  readonly stage: Stage;
  /** 采用分 and its grade. */
  readonly result: { readonly score: string; readonly grade: string };
  readonly items: Readonly<Record<ItemState, number>>;
  /** The last day for what the stage waits for. */
  readonly due?: Day;
  readonly overdue: boolean;
  /** The decision by which somebody last urged. */
  readonly urged?: number;
}

/** Law 11: no row says what is late; this does, by the calendar as it is and by `now`. */
export const boardLine = (
  { outline, items, ...system }: Overviewed,
  { calendar, now }: { readonly calendar: Calendar; readonly now: string },
): BoardLine => {
  const { score, grade } = outline ?? system;
  const due = dueIn(outline, calendar);
  return {
    stage: outline?.stage ?? "open",
    result: { score, grade },
    items: countsOf(outline?.states ?? {}, items),
    ...(due !== undefined && { due }),
    overdue: isPast(due, now),
    ...(outline?.urged !== undefined && { urged: outline.urged }),
  };
};

/** Of a cycle that nobody opened nothing is due, and of one that is closed nothing any more. */
const dueIn = (outline: Outline | undefined, calendar: Calendar): Day | undefined => {
  if (phaseOf(calendar) === "closed") return undefined;
  const windows = calendar.settings?.windows;
  switch (outline?.stage ?? "open") {
    case "open":
      return windows && laterDay(windows.fill.until, outline?.fillUntil);
    case "returned":
      return outline?.due;
    case "submitted":
      return windows?.city.until;
    case "confirmed":
      return windows?.province.until;
  }
};

/** An outline names the items of every state but `open`; the county's own words are no item. */
const countsOf = (
  states: Outline["states"],
  items: number,
): Readonly<Record<ItemState, number>> => {
  const count = (state: ItemState) =>
    (states[state] ?? []).filter((item) => item !== NARRATIVE_ITEM).length;
  const named = {
    sentBack: count("sentBack"),
    checked: count("checked"),
    submitted: count("submitted"),
    returned: count("returned"),
    confirmed: count("confirmed"),
    moved: count("moved"),
  };
  const others = Object.values(named).reduce((sum, each) => sum + each, 0);
  return { open: items - others, ...named };
};
