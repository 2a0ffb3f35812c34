import { PutItemCommand, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { EvidenceId, EvidenceRef } from "../domain/evidence/evidence.ts";
import type { Receipt } from "../domain/evidence/receipt.ts";
import type { Settlement } from "../domain/evidence/receipt-lifecycle.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { translateWrite } from "./errors.ts";
import { bytesKind } from "./row-kinds/bytes.ts";
import { claimKind } from "./row-kinds/claim.ts";
import { factsKind } from "./row-kinds/facts.ts";
import { narrativeKind } from "./row-kinds/narrative.ts";
import { receiptKind } from "./row-kinds/receipt.ts";
import {
  attributes,
  batchRows,
  getRow,
  queryAll,
  queryPage,
  type Row,
  type RowKey,
  type RowQuery,
  type Table,
  writeTogether,
} from "./rows.ts";

const keyOf = (ref: EvidenceRef): RowKey => receiptKind.rowKey(ref, ref);

/** Receipts and, in the same transaction, the claims of an evidence. */
export const receiptRows = (table: Table) => ({
  receipt: async (ref: EvidenceRef): Promise<Receipt | undefined> => {
    const row = await getRow(table, keyOf(ref));
    return row && receiptKind.read(row);
  },

  /** Throws StaleRow when the evidence id is taken. */
  register: async (receipt: Receipt): Promise<void> => {
    try {
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: rowOf(receipt),
          ConditionExpression: "attribute_not_exists(pk)",
        }),
      );
    } catch (error) {
      throw translateWrite(error, 1);
    }
  },

  /**
   * Writes a receipt in the place of the revision that was read (0: there was none), puts its claims and removes the
   * claims of an earlier look that no longer hold: all or nothing. Throws StaleRow when the revision moved on, and
   * UnwritableRow when the table cannot hold what was read.
   */
  settle: async (settlement: Settlement): Promise<void> =>
    writeTogether(table, writesOf(table, settlement)),

  /** Receipts of a county, newest first. */
  receipts: async (
    place: CountyCycle,
    page: { readonly limit: number; readonly after: EvidenceId | undefined },
  ): Promise<ReceiptPage> =>
    receiptPage(
      await queryPage(table, {
        ...receiptKind.query(place),
        newestFirst: true,
        ...pageOf(place, page),
      }),
    ),

  /** All of them, newest first: as many reads as they take. */
  everyReceipt: async (place: CountyCycle): Promise<readonly Receipt[]> =>
    (await queryAll(table, { ...receiptKind.query(place), newestFirst: true })).map(
      receiptKind.read,
    ),

  /** Receipts of a county whose ids come after one, oldest first: the order in which the bucket lists their objects. */
  receiptsAfter: async (
    place: CountyCycle,
    page: { readonly limit: number; readonly after: EvidenceId | undefined },
  ): Promise<ReceiptPage> =>
    receiptPage(await queryPage(table, { ...receiptKind.query(place), ...pageOf(place, page) })),

  /** The latest accepted evidence with these bytes: one row to read. */
  acceptedWithBytes: async (
    place: CountyCycle,
    sha256: string,
  ): Promise<EvidenceId | undefined> => {
    const { rows } = await queryPage(table, {
      ...bytesKind.query(place, { sha256 }),
      newestFirst: true,
      limit: 1,
    });
    return rows.map(bytesKind.read)[0];
  },

  receiptsById: async (
    place: CountyCycle,
    ids: readonly EvidenceId[],
  ): Promise<readonly Receipt[]> => {
    const rows = await batchRows(
      table,
      ids.map((evidenceId) => keyOf({ ...place, evidenceId })),
    );
    const found = rows.map(receiptKind.read);
    return found.toSorted((one, other) => (one.evidenceId < other.evidenceId ? -1 : 1));
  },
});

interface ReceiptPage {
  readonly receipts: readonly Receipt[];
  /** After which id the next page begins, where there is one. */
  readonly next: EvidenceId | undefined;
}

const pageOf = (
  place: CountyCycle,
  { limit, after }: { readonly limit: number; readonly after: EvidenceId | undefined },
): Pick<RowQuery, "limit" | "after"> => ({
  limit,
  ...(after && { after: keyOf({ ...place, evidenceId: after }) }),
});

const receiptPage = ({ rows, last }: Awaited<ReturnType<typeof queryPage>>): ReceiptPage => ({
  receipts: rows.map(receiptKind.read),
  next: last && receiptKind.keyOf(last.sk).evidenceId,
});

const rowOf = (receipt: Receipt): Row =>
  receiptKind.row(receipt, receipt, receipt, { revision: receipt.revision });

const writesOf = (table: Table, settlement: Settlement): readonly TransactWriteItem[] => {
  const { receipt, readRevision, claims, claimedBefore, narrative, facts } = settlement;
  const TableName = table.name;
  const claimed = new Set(claims.map(({ subject }) => subject));
  const guard =
    readRevision === 0
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : {
          ConditionExpression: "revision = :read",
          ExpressionAttributeValues: attributes({ ":read": readRevision }),
        };
  const gone = claimedBefore
    .filter((subject) => !claimed.has(subject))
    .map((subject) => claimKind.rowKey(receipt, { ...receipt, subject }));
  return [
    { Put: { TableName, Item: rowOf(receipt), ...guard } },
    ...claims.map((claim) => ({ Put: { TableName, Item: claimKind.row(receipt, claim, claim) } })),
    ...gone.map((key) => ({ Delete: { TableName, Key: attributes({ ...key }) } })),
    ...bytesWrites(TableName, settlement),
    ...[
      narrative && narrativeKind.row(receipt, receipt, narrative),
      facts && factsKind.row(receipt, receipt, facts),
    ].flatMap((Item) => (Item ? [{ Put: { TableName, Item } }] : [])),
  ];
};

/** Stands while the evidence does, so that the same bytes filed again can be told. */
const bytesWrites = (
  TableName: string,
  { receipt, bytesBefore }: Settlement,
): readonly TransactWriteItem[] => {
  const { evidenceId, registration, state } = receipt;
  const keyOf = (sha256: string) => ({ sha256, evidenceId });
  const gone = (sha256: string): TransactWriteItem => ({
    Delete: { TableName, Key: attributes({ ...bytesKind.rowKey(receipt, keyOf(sha256)) }) },
  });
  const key = keyOf(registration.sha256);
  const others = bytesBefore === undefined || bytesBefore === key.sha256 ? [] : [gone(bytesBefore)];
  return state === "accepted"
    ? [{ Put: { TableName, Item: bytesKind.row(receipt, key, evidenceId) } }, ...others]
    : [gone(key.sha256), ...others];
};
