import { paginateQuery } from "@aws-sdk/client-dynamodb";
import { rowsHash } from "../../domain/ledger/ledger-object.ts";
import { type Partition, partitionKey } from "../keys.ts";
import { ledgerRow } from "../ledger-rows.ts";
import { calendarDecisionKind } from "../row-kinds/calendar-decision.ts";
import { decisionKind } from "../row-kinds/decision.ts";
import { historyKind } from "../row-kinds/history.ts";
import { attributes, keyFacts, type Row, type Table } from "../rows.ts";

/** What the table has of a division already. */
export interface StandingRows {
  /** What each row says, by its sort key. */
  readonly says: ReadonlyMap<string, string>;
  /** Versions and decisions that the ledger does not have: whatever stands of a chain belongs to it. */
  readonly beyond: readonly Row[];
}

/** Two rows say the same when this is the same of both; what is no part of what they say is left out. */
export const saying = (row: Row): string => rowsHash([ledgerRow(row)]);

export const standingRows = async (
  table: Table,
  place: Partition,
  inLedger: ReadonlySet<string>,
): Promise<StandingRows> => {
  const says = new Map<string, string>();
  const beyond: Row[] = [];
  const pages = paginateQuery(table, {
    TableName: table.name,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: attributes({ ":pk": partitionKey(place) }),
    ConsistentRead: true,
  });
  for await (const { Items = [] } of pages)
    for (const row of Items) {
      const { sk } = keyFacts(row);
      says.set(sk, saying(row));
      if (isLink(sk) && !inLedger.has(sk)) beyond.push(row);
    }
  return { says, beyond };
};

const isLink = (sk: string): boolean =>
  [historyKind, decisionKind, calendarDecisionKind].some((kind) => kind.parse(sk) !== undefined);
