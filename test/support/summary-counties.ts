import { countiesWithin } from "../../shared/domain/place/division.ts";
import type { FiredVeto, ItemScore } from "../../shared/domain/scoring/score.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import {
  type CountyStatus,
  type SummaryInput,
  summaryInput,
} from "../../shared/report/summary/county-result.ts";
import { evidenceId, framework2021, placeOf } from "./builders.ts";

interface ItemFacts {
  readonly score: string;
  readonly points?: string;
  readonly state?: ItemScore["state"];
  /** Of the item's one criterion. */
  readonly indicator?: string;
  readonly reading?: string;
}

export interface StatusFacts {
  readonly score: string;
  readonly grade: string;
  readonly signedOff?: true;
  readonly vetoes?: readonly FiredVeto[];
  readonly items?: Readonly<Record<string, ItemFacts>>;
  readonly version?: number;
  readonly updatedAt?: string;
  readonly edition?: number;
  readonly maxScore?: string;
}

const itemOf = (id: string, facts: ItemFacts): ItemScore => {
  const { score, points = "2.00", state = "partial", indicator = "patentsGranted" } = facts;
  const reading = state === "missing" ? {} : { reading: facts.reading ?? "1" };
  return {
    id,
    points,
    score,
    state,
    criteria: [{ kind: "atLeast", indicator, points, score, state, ...reading, findings: [] }],
  };
};

/** A status with what a test says of it; one that filed has a reading at least. */
export const statusOf = (county: string, facts: StatusFacts): Status => ({
  ...placeOf(county),
  framework: { id: "shanxi-county-2021", version: facts.edition ?? 1 },
  version: facts.version ?? 1,
  score: facts.score,
  maxScore: facts.maxScore ?? "100.00",
  grade: facts.grade,
  provisional: facts.signedOff === undefined,
  vetoes: [...(facts.vetoes ?? [])],
  reported: { indicators: 1, of: 69 },
  items: Object.entries(facts.items ?? { "2.3": { score: "2.00" } }).map(([id, item]) =>
    itemOf(id, item),
  ),
  updatedAt: facts.updatedAt ?? "2021-12-01T08:00:00.000Z",
});

/** A county that only wrote a narrative, and has no points for it. */
export const narrativeOnly = (county: string): Status => ({
  ...statusOf(county, { score: "0.00", grade: "不合格", items: {} }),
  narrative: evidenceId(1),
});

/** The division's counties: those named have their status, the others none. */
export const inputOf = (
  division: string,
  facts: Readonly<Record<string, StatusFacts | Status>>,
): SummaryInput =>
  summaryInput({
    division,
    inForce: framework2021(),
    statuses: countiesWithin(division).map((county): CountyStatus => {
      const given = facts[county];
      if (given === undefined) return { county, status: undefined, edition: undefined };
      const status = "county" in given ? given : statusOf(county, given);
      return { county, status, edition: framework2021() };
    }),
  });
