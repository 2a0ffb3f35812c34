import * as z from "zod";
import type { Caller } from "../../access.ts";
import { finding } from "../../findings/make-finding.ts";
import type { Windows } from "../../framework/calendar-proposal.ts";
import { type Kind, kindsOn } from "../kind.ts";
import type { Post } from "../post.ts";
import { type Refusal, refusal } from "../refusal.ts";
import { Reason } from "../said.ts";
import { type Calendar, type CalendarPhase, CycleSettings, cycleSettings } from "./settings.ts";

/** What a cycle is like when the province decides on it. */
export interface CycleSituation {
  readonly phase: CalendarPhase;
  readonly calendar: Calendar;
  readonly post: Post | undefined;
  readonly caller: Caller;
  /** Names of the editions that there are for the cycle. */
  readonly editions: readonly string[];
}

const calendarKind = kindsOn<CalendarPhase, Calendar, CycleSituation>();

/** 启动: the notice, the edition and the days of a cycle. */
const cycleOpened = calendarKind({
  kind: "cycleOpened",
  posts: ["director"],
  phases: ["unopened"],
  body: z.object(cycleSettings),
  refusals: (settings, situation) => settingsRefusals(settings, situation),
  fold: (calendar, { body }) => ({ ...calendar, settings: body }),
});

/** What is not named stays as it is. */
const calendarChanged = calendarKind({
  kind: "calendarChanged",
  posts: ["director"],
  phases: ["opened"],
  body: z.object(cycleSettings).partial().extend({ reason: Reason }),
  refusals: ({ reason: _, ...settings }, situation) => [
    ...(Object.keys(settings).length === 0
      ? [refusal("invalidRequest", finding("nothingChanged", { path: "", values: {} }))]
      : []),
    ...settingsRefusals(settings, situation),
    ...(settings.windows ? shorterWindows(settings.windows, situation) : []),
  ],
  fold: (calendar, { body: { reason: _, ...changed } }) =>
    calendar.settings
      ? { ...calendar, settings: CycleSettings.parse({ ...calendar.settings, ...changed }) }
      : calendar,
});

/** 结束: nothing of the cycle changes any more. */
const cycleClosed = calendarKind({
  kind: "cycleClosed",
  posts: ["director"],
  phases: ["opened"],
  body: z.object({ reason: Reason }),
  fold: (calendar, { number }) => ({ ...calendar, closed: number }),
});

/** Every kind of decision on a cycle. */
export const calendarKinds = [
  cycleOpened,
  calendarChanged,
  cycleClosed,
] as const satisfies readonly Kind<CalendarPhase, Calendar, CycleSituation>[];

type Changed = { readonly [Name in keyof CycleSettings]?: CycleSettings[Name] | undefined };

const settingsRefusals = (
  { windows, edition }: Changed,
  { editions }: CycleSituation,
): readonly Refusal[] => [
  ...(edition === undefined || editions.includes(edition)
    ? []
    : [
        refusal(
          "invalidRequest",
          finding("editionUnknown", {
            path: "edition",
            values: { edition, allowed: editions.join("、") },
          }),
        ),
      ]),
  ...windowEntries(windows).flatMap(([name, { from, until }]) =>
    from <= until
      ? []
      : [
          refusal(
            "invalidRequest",
            finding("daysReversed", { path: `windows.${name}.until`, values: { from, to: until } }),
          ),
        ],
  ),
];

const windowEntries = (windows: Windows | undefined) => (windows ? Object.entries(windows) : []);

/** Whoever relied on a day keeps it: a limit may move to a later day only, as when it is extended. */
const shorterWindows = (windows: Windows, { calendar }: CycleSituation): readonly Refusal[] => {
  const before = new Map(windowEntries(calendar.settings?.windows));
  return windowEntries(windows).flatMap(([name, { until }]) => {
    const limit = before.get(name)?.until ?? "";
    return until >= limit
      ? []
      : [
          refusal(
            "invalidRequest",
            finding("extendedShorter", {
              path: `windows.${name}.until`,
              values: { item: "", until, limit },
            }),
          ),
        ];
  });
};
