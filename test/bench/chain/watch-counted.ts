import { setTimeout as sleep } from "node:timers/promises";
import type { ComplianceTable } from "../../../shared/aws/compliance-table.ts";
import { Cycle } from "../../../shared/domain/cycle.ts";
import type { CountyCode } from "../../../shared/domain/division.ts";
import type { HistoryEntry } from "../../../shared/domain/history.ts";

/** How often each county's newest versions are asked for; the waits measured are that much too long at most. */
const EVERY_MS = 10;
const NEWEST = 25;

/** Notices when an evidence stands in a status: a history row says what changed to its word. */
export const watchCounted = (
  table: Pick<ComplianceTable, "history">,
  counties: readonly CountyCode[],
) => {
  const cycle = Cycle.parse("2021");
  const moments = new Map<string, number>();
  const waiting = new Map<string, (moment: number) => void>();
  const seen = new Map<string, number>();
  let isOn = true;
  const look = async (county: CountyCode) => {
    const { entries } = await table.history(
      { county, cycle },
      { limit: NEWEST, before: undefined },
    );
    const moment = performance.now();
    const fresh = entries.filter(({ version }) => version > (seen.get(county) ?? 0));
    seen.set(county, entries[0]?.version ?? 0);
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
