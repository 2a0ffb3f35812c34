import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { ulid } from "ulid";
import { complianceTable } from "../../../shared/aws/compliance-table.ts";
import { partitionKey } from "../../../shared/aws/keys.ts";
import { attributes } from "../../../shared/aws/rows.ts";
import type { Settlement } from "../../../shared/domain/evidence/receipt-lifecycle.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { Cycle } from "../../../shared/domain/place/cycle.ts";
import { countiesWithin } from "../../../shared/domain/place/division.ts";
import type { Decision } from "../../../shared/domain/scoring/decision.ts";
import { caseMark } from "../../../shared/domain/status/marks.ts";
import { evidenceBucketDouble } from "../../support/evidence-bucket-double.ts";
import type { TableEngine, TableInMemory } from "../../support/table-in-memory.ts";

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
  /** Decisions have the table as their truth, so they are put there directly. */
  const decide = async (decision: Decision) => {
    isWritten = true;
    const sk = `DECISION#county#${ulid()}`;
    const Item = attributes({ pk: partitionKey(place), sk, body: decision });
    await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
  };
  return {
    place,
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
    sign: async () => {
      const status = await rows.status(place);
      const mark = status ? caseMark(status) : "";
      const at = "2021-12-01T00:00:00.000Z";
      await decide({ kind: "signedOff", mark, by: "leader-1", at });
    },
  };
};
export type County = ReturnType<typeof countyOf>;
