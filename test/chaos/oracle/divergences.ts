import * as z from "zod";
import { partitionKey } from "../../../shared/aws/keys.ts";
import { calendarKind } from "../../../shared/aws/row-kinds/calendar.ts";
import { calendarDecisionKind } from "../../../shared/aws/row-kinds/calendar-decision.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { foldCalendar } from "../../../shared/domain/review/calendar/fold-calendar.ts";
import { foldDecisions } from "../../../shared/domain/review/fold.ts";
import { framework2021 } from "../../support/builders.ts";
import type { Item } from "../doubles/expression.ts";
import type { Playing } from "../schedule/perform.ts";
import type { Told } from "../schedule/stage.ts";
import { decisionFaults } from "./check-decisions.ts";
import { claimsExpected, evidenceFaults } from "./check-evidence.ts";
import { ledgerFaults } from "./check-ledger.ts";
import { promiseFaults } from "./check-promises.ts";
import { statusFaults } from "./check-status.ts";
import { untold } from "./check-told.ts";
import { expectedOf } from "./expected-evidence.ts";
import { type RowsNow, rowsNow } from "./rows-now.ts";

interface Moment {
  /** Whether reconcile has had its say: only it finds some of what a death left. */
  readonly isReconciled: boolean;
  /** Whether no record or message was lost: what nobody was told of, an operator tells again. */
  readonly isTold: boolean;
}

/** Where the table is not what acts and objects alone come to. Written apart from the functions: it knows none of them. */
export const divergences = async (
  playing: Playing,
  { isReconciled, isTold }: Moment,
): Promise<readonly string[]> => {
  const { program, stage } = playing;
  const all = stage.world.table.rows();
  const rows = new Map(program.places.map((place) => [place, rowsNow(all, partitionKey(place))]));
  const told = [...stage.told.values()];
  const ofCounties = await Promise.all(
    [...rows].map(([place, own]) => countyFaults(place, own, playing)),
  );
  return [
    ...ofCounties.flat(),
    ...calendarFaults(all, told),
    ...ledgerFaults({ rows: all, bucket: stage.world.bucket, isTold, late: stage.late }),
    ...(isTold ? untold(all, stage.world.told) : []),
    ...promiseFaults({
      program,
      told,
      bucket: stage.world.bucket,
      receiptOf: ({ place, evidenceId }) => rows.get(place)?.receipts.get(evidenceId),
      isLongAfter: stage.state.waited >= DAY,
      isReconciled,
    }),
  ];
};

/** Minutes. */
const DAY = 1440;

const countyFaults = async (
  place: CountyCycle,
  rows: RowsNow,
  playing: Playing,
): Promise<readonly string[]> => {
  const { program, stage } = playing;
  const framework = framework2021();
  const { isMended } = stage.state;
  const judged = await Promise.all(
    program.papers
      .filter((paper) => paper.place === place)
      .map(async (paper) => {
        const receipt = rows.receipts.get(paper.evidenceId);
        const given = { bucket: stage.world.bucket, framework, receipt, isMended };
        return { paper, receipt, expected: await expectedOf(paper, given) };
      }),
  );
  const known = new Set<string>(program.papers.map(({ evidenceId }) => evidenceId));
  const told = [...stage.told.values()].filter(
    ({ act }) => act.do === "decide" && program.places[act.county] === place,
  );
  return [
    ...evidenceFaults(judged, rows),
    ...[...rows.receipts.keys()].filter((id) => !known.has(id)).map((id) => `${id} is not known`),
    ...decisionFaults(
      {
        place: { division: place.county, cycle: place.cycle },
        decisions: rows.decisions(),
        head: rows.head(),
        numbers: rows.numbers(),
      },
      foldDecisions,
      told,
    ),
    ...reportFaults(place, rows, playing),
    ...(await statusFaults({ place, framework, claims: claimsExpected(judged), rows })),
  ];
};

/** A paper that somebody holds is one that was given out (law 1). */
const reportFaults = (
  place: CountyCycle,
  rows: RowsNow,
  { program, stage }: Playing,
): readonly string[] => {
  const issued = new Set(rows.rows("REPORT").map(({ body }) => body?.M?.sha256?.S));
  return [...stage.told.values()].flatMap(({ act, answer }) => {
    if (act.do !== "report" || program.places[act.county] !== place) return [];
    const hash = Held.safeParse(answer?.body).data?.sha256;
    return hash === undefined || issued.has(hash)
      ? []
      : [`a paper of ${place.county} is not known`];
  });
};

const Held = z.object({ sha256: z.string() });

const calendarFaults = (all: readonly Item[], told: readonly Told[]): readonly string[] => {
  const rows = rowsNow(all, "14#2021");
  return decisionFaults(
    {
      place: { division: "14", cycle: "2021" },
      decisions: rows.rows("CALENDAR").map((row) => calendarDecisionKind.read({ ...row })),
      head: rows.rows("CALENDARS").map((row) => calendarKind.read({ ...row }))[0],
      numbers: rows.numbers(),
    },
    foldCalendar,
    told.filter(({ act }) => act.do === "decideOnCycle"),
  );
};
