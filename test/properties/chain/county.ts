import { complianceTable } from "../../../shared/aws/compliance-table.ts";
import { partitionKey } from "../../../shared/aws/keys.ts";
import type { Settlement } from "../../../shared/domain/evidence/receipt-lifecycle.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { Cycle } from "../../../shared/domain/place/cycle.ts";
import { countiesWithin } from "../../../shared/domain/place/division.ts";
import { foldDecision } from "../../../shared/domain/review/fold.ts";
import { emptyStatus } from "../../../shared/domain/status/make-status.ts";
import { framework2021 } from "../../support/builders.ts";
import { decidedAfter, isOpenFor } from "../../support/decided.ts";
import { evidenceBucketDouble } from "../../support/evidence-bucket-double.ts";
import type { TableEngine, TableInMemory } from "../../support/table-in-memory.ts";
import { type Saying, wordOf } from "./words.ts";

/** Counties nobody has filed anything for, one for each run; a new table when all of the province were used. */
export const untouchedCounties = (engine: TableEngine, prefix: string) => {
  const codes = countiesWithin("14");
  let used = 0;
  let table: TableInMemory;
  return async () => {
    const code = codes[used % codes.length] ?? codes[0];
    if (code === undefined) throw new Error("the province has no counties");
    if (used % codes.length === 0) table = await engine.createTable(`${prefix}-${used}`);
    used += 1;
    return countyOf(table, { county: code, cycle: Cycle.parse("2021") });
  };
};

/** A county with its rows and its objects; `notified` and `changes` are what happened to them since the last look. */
const countyOf = (table: TableInMemory, place: CountyCycle) => {
  const notified: string[] = [];
  const objects = evidenceBucketDouble((key) => notified.push(key));
  const rows = complianceTable(table);
  let isWritten = false;
  /** Somebody decides, where it may be decided; the status and the decisions are as they stand at that moment. */
  const decide = async (saying: Saying) => {
    const status = (await rows.status(place)) ?? emptyStatus(framework2021(), place);
    const head = await rows.decisionsHead(place);
    const word = wordOf(saying, status);
    if (!isOpenFor(head, status, word)) return;
    isWritten = true;
    const { decision } = decidedAfter(head, status, word);
    const folded = foldDecision(head.folded, decision);
    await rows.decide(place, { decision, folded, statusVersion: status.version });
  };
  return {
    place,
    rows: { client: table.client, name: table.name },
    table: {
      ...rows,
      settle: (settlement: Settlement) => {
        isWritten = true;
        return rows.settle(settlement);
      },
    },
    ...objects,
    /** Which evidences somebody was told to be withdrawn. */
    answeredWithdrawn: new Set<number>(),
    notified: () => notified.splice(0),
    /** Asks the engine only when claims or decisions were written since the last look. */
    changes: async () => {
      const records = isWritten ? await table.changes() : [];
      isWritten = false;
      return records.filter(({ dynamodb }) => dynamodb.Keys.pk.S === partitionKey(place));
    },
    decide,
  };
};
export type County = ReturnType<typeof countyOf>;
