import { setTimeout as sleep } from "node:timers/promises";
import type { ComplianceTable } from "../../../shared/aws/compliance-table.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { Cycle } from "../../../shared/domain/place/cycle.ts";
import type { CountyCode } from "../../../shared/domain/place/division.ts";
import type { HistoryEntry } from "../../../shared/domain/status/history.ts";

/** How often each county's newest versions are asked for; the waits measured are that much too long at most. */
const EVERY_MS = 10;

type Histories = Pick<ComplianceTable, "history">;

/** The newest version alone is looked at; only when it is another one are those before it read: watching costs little. */
const newerThan = async (
  known: number,
  place: CountyCycle,
  table: Histories,
): Promise<readonly HistoryEntry[]> => {
  const newest = await table.history(place, { limit: 1, before: undefined });
  const [entry] = newest.entries;
  const count = (entry?.version ?? 0) - known;
  if (count <= 1) return count === 1 ? newest.entries : [];
  return (await table.history(place, { limit: count, before: (entry?.version ?? 0) + 1 })).entries;
};

/** Notices when an evidence stands in a status: a history row says what changed to its word. */
export const watchCounted = (table: Histories, counties: readonly CountyCode[]) => {
  const cycle = Cycle.parse("2021");
  const moments = new Map<string, number>();
  const waiting = new Map<string, (moment: number) => void>();
  const seen = new Map<string, number>();
  let isOn = true;
  const look = async (county: CountyCode) => {
    const known = seen.get(county) ?? 0;
    const fresh = await newerThan(known, { county, cycle }, table);
    const moment = performance.now();
    seen.set(county, fresh[0]?.version ?? known);
    for (const id of fresh.flatMap(countedIn)) {
      moments.set(id, moments.get(id) ?? moment);
      waiting.get(id)?.(moment);
      waiting.delete(id);
    }
  };
  const watch = async () => {
    const places = [...new Set(counties)];
    while (isOn) {
      await Promise.all(places.map(look));
      await sleep(EVERY_MS);
    }
  };
  void watch();
  return {
    /** The moment (performance clock) at which the evidence was first seen counted. */
    when: (evidenceId: string): Promise<number> => {
      const moment = moments.get(evidenceId);
      if (moment !== undefined) return Promise.resolve(moment);
      return new Promise((resolve) => waiting.set(evidenceId, resolve));
    },
    stop: () => {
      isOn = false;
    },
  };
};

/**
 * What a version began to count. The cause alone would miss an evidence whose item was rescored for another one's sake
 * a moment before its own turn came.
 */
const countedIn = ({ changes }: HistoryEntry): readonly string[] =>
  changes.flatMap(({ to }) =>
    [to.evidenceId ?? [], (to.documents ?? []).map((each) => each.split(" ")[1] ?? "")].flat(),
  );
