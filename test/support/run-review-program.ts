import type { Calendar } from "../../shared/domain/review/calendar/settings.ts";
import { unconfirmedItems } from "../../shared/domain/review/kinds/confirmed.ts";
import type { Situation } from "../../shared/domain/review/situation.ts";
import { evidenceId } from "./builders.ts";
import { claimings, claimsOfContent, littleEdition } from "./little-edition.ts";
import {
  decide,
  filedCounty,
  type Outcome,
  opened,
  type ReviewedCounty,
  type Step,
} from "./review-builders.ts";
import type { Command, Program } from "./review-programs.ts";
import { checks, confirms, forwards, signs } from "./review-steps.ts";
import { dayAfter, personOf, stepOf } from "./tried-decisions.ts";

const edition = littleEdition();

/** Evidence was filed by the person of its last digit. */
const uploads = new Map(
  claimings.flatMap((_, at) =>
    [1, 2, 3].map((variant) => [evidenceId(10 * (at + 1) + variant), `p${variant}`] as const),
  ),
);

/** What happened, one after the other. */
export interface Happened {
  readonly before: ReviewedCounty;
  readonly after: ReviewedCounty;
  /** What came of a decision that was tried, and by whom. */
  readonly tried?: { readonly step: Step; readonly outcome: Outcome };
  readonly command: Command;
}

const begin = ({ filed, isOpened }: Program): ReviewedCounty =>
  filedCounty({
    ...{ framework: edition, claims: claimsOfContent(filed), uploads },
    calendar: isOpened ? opened : {},
  });

/** Whose turn it is, and what he does. */
const nextSteps = ({ gate }: ReviewedCounty): readonly Step[] => {
  switch (gate.stage) {
    case "open":
    case "returned":
      return [
        [personOf(1, 0), checks()],
        [personOf(2, 0), signs()],
      ];
    case "submitted":
      return [
        [personOf(2, 0), signs()],
        [personOf(3, 4), confirmsRest],
        [personOf(3, 4), forwards],
      ];
    case "confirmed":
      return [[personOf(2, 0), signs()]];
  }
};

/** What was corrected stays corrected. */
const confirmsRest = (seen: Situation) => {
  const [first = "5.1", ...rest] = unconfirmedItems(seen);
  return confirms(first, ...rest)(seen);
};

const calendarAfter = ({ calendar, now }: ReviewedCounty, what: string, days: number): Calendar => {
  const settings = calendar.settings ?? opened.settings;
  if (!settings || calendar.closed !== undefined) return calendar;
  const { fill } = settings.windows;
  const later = dayAfter(now, days);
  const until = what === "extended" && later > fill.until ? later : fill.until;
  return {
    settings: {
      ...settings,
      demandsDisclosure: what === "demanding",
      windows: { ...settings.windows, fill: { ...fill, until } },
    },
  };
};

const trying = (before: ReviewedCounty, step: Step, command: Command): Happened => {
  const outcome = decide(before, step);
  const after = outcome.kind === "taken" ? outcome.county : before;
  return { before, after, tried: { step, outcome }, command };
};

interface Running {
  readonly county: ReviewedCounty;
  readonly content: readonly number[];
}

const take = ({ county, content }: Running, command: Command): readonly [Happened[], number[]] => {
  const changed = (more: Partial<ReviewedCounty>): Happened[] => [
    { before: county, after: { ...county, ...more }, command },
  ];
  switch (command.kind) {
    case "decide":
      return [[trying(county, stepOf(command, county.gate.stage), command)], [...content]];
    case "advance": {
      const taken: Happened[] = [];
      for (const step of nextSteps(county))
        taken.push(trying(taken.at(-1)?.after ?? county, step, command));
      return [taken, [...content]];
    }
    case "content": {
      const next = content.with(command.subject, command.variant);
      const { claims, status } = filedCounty({ ...county, claims: claimsOfContent(next) });
      return [changed({ claims, status }), next];
    }
    case "clock": {
      const now = new Date(Date.parse(county.now) + command.hours * 3_600_000).toISOString();
      return [changed({ now }), [...content]];
    }
    case "calendar":
      return [
        changed({ calendar: calendarAfter(county, command.what, command.days) }),
        [...content],
      ];
    case "close":
      return [changed({ calendar: { ...county.calendar, closed: 2 } }), [...content]];
  }
};

/** All that happens, oldest first. */
export const runReview = (program: Program): readonly Happened[] => {
  let running: Running = { county: begin(program), content: program.filed };
  const happened: Happened[] = [];
  for (const command of program.commands) {
    const [taken, content] = take(running, command);
    happened.push(...taken);
    running = { county: taken.at(-1)?.after ?? running.county, content };
  }
  return happened;
};
