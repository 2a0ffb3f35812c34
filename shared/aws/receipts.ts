import {
  BatchGetItemCommand,
  PutItemCommand,
  type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import { EvidenceId, type EvidenceRef } from "../domain/evidence/evidence.ts";
import { Receipt } from "../domain/evidence/receipt.ts";
import type { Settlement } from "../domain/evidence/receipt-lifecycle.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { translateWrite } from "./errors.ts";
import { partitionKey, prefixed, sortKeys } from "./keys.ts";
import {
  attributes,
  bodyOf,
  getRow,
  queryPage,
  type Row,
  type RowKey,
  type Table,
  writeTogether,
} from "./rows.ts";

/** Rows a BatchGetItem takes. */
const BATCH = 100;

const keyOf = (ref: EvidenceRef): RowKey => ({
  pk: partitionKey(ref),
  sk: sortKeys.receipt(ref.evidenceId),
});

/** Receipts and, in the same transaction, the claims of an evidence. */
export const receiptRows = (table: Table) => ({
  receipt: async (ref: EvidenceRef): Promise<Receipt | undefined> => {
    const row = await getRow(table, keyOf(ref));
    return row && bodyOf(row, Receipt);
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
   * Writes a receipt one revision above the one that was read (0: there was none), puts its claims and removes the
   * claims of an earlier look that no longer hold: all or nothing. Throws StaleRow when the revision moved on, and
   * UnwritableRow when the table cannot hold what was read.
   */
  settle: async (settlement: Settlement): Promise<void> =>
    writeTogether(table, writesOf(table, settlement)),

  /** Receipts of a county, newest first. */
  receipts: async (
    place: CountyCycle,
    page: { readonly limit: number; readonly after: EvidenceId | undefined },
  ): Promise<{ readonly receipts: readonly Receipt[]; readonly next: EvidenceId | undefined }> => {
    const pk = partitionKey(place);
    const { rows, last } = await queryPage(table, {
      ...prefixed(place, sortKeys.receipts),
      newestFirst: true,
      limit: page.limit,
      ...(page.after && { after: { pk, sk: sortKeys.receipt(page.after) } }),
    });
    return {
      receipts: rows.map((row) => bodyOf(row, Receipt)),
      next: last && EvidenceId.parse(last.sk.slice(sortKeys.receipts.length)),
    };
  },

  /** The latest accepted evidence with these bytes: one row to read. */
  acceptedWithBytes: async (
    place: CountyCycle,
    sha256: string,
  ): Promise<EvidenceId | undefined> => {
    const { rows } = await queryPage(table, {
      ...prefixed(place, sortKeys.bytesOf(sha256)),
      newestFirst: true,
      limit: 1,
    });
    return rows.map((row) => bodyOf(row, EvidenceId))[0];
  },

  receiptsById: async (
    place: CountyCycle,
    ids: readonly EvidenceId[],
  ): Promise<readonly Receipt[]> => {
    const keys = ids.map((evidenceId) => attributes({ ...keyOf({ ...place, evidenceId }) }));
    const found: Receipt[] = [];
    while (keys.length > 0) {
      const { Responses, UnprocessedKeys } = await table.client.send(
        new BatchGetItemCommand({
          RequestItems: { [table.name]: { Keys: keys.splice(0, BATCH), ConsistentRead: true } },
        }),
      );
      found.push(...(Responses?.[table.name] ?? []).map((row) => bodyOf(row, Receipt)));
      keys.push(...(UnprocessedKeys?.[table.name]?.Keys ?? []));
    }
    return found.toSorted((one, other) => (one.evidenceId < other.evidenceId ? -1 : 1));
  },
});

/** `ttl` lets DynamoDB drop a receipt whose object never came; any later state has none. */
const rowOf = (receipt: Receipt): Row =>
  attributes({
    ...keyOf(receipt),
    revision: receipt.revision,
    body: receipt,
    ttl:
      receipt.state === "requested" ? Math.ceil(Date.parse(receipt.expiresAt) / 1000) : undefined,
  });

const writesOf = (table: Table, settlement: Settlement): readonly TransactWriteItem[] => {
  const { receipt, readRevision, claims, claimedBefore, narrative, facts } = settlement;
  const TableName = table.name;
  const pk = partitionKey(receipt);
  const claimed = new Set(claims.map(({ subject }) => subject));
  const guard =
    readRevision === 0
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : {
          ConditionExpression: "revision = :read",
          ExpressionAttributeValues: attributes({ ":read": readRevision }),
        };
  return [
    { Put: { TableName, Item: rowOf(receipt), ...guard } },
    ...claims.map((claim) => ({
      Put: {
        TableName,
        Item: attributes({ pk, sk: sortKeys.claim(claim.subject, claim.evidenceId), body: claim }),
      },
    })),
    ...claimedBefore
      .filter((subject) => !claimed.has(subject))
      .map((subject) => ({
        Delete: {
          TableName,
          Key: attributes({ pk, sk: sortKeys.claim(subject, receipt.evidenceId) }),
        },
      })),
    bytesWrite(TableName, receipt),
    ...[
      { sk: sortKeys.narrative(receipt.evidenceId), body: narrative },
      { sk: sortKeys.facts(receipt.evidenceId), body: facts },
    ].flatMap(({ sk, body }) =>
      body ? [{ Put: { TableName, Item: attributes({ pk, sk, body }) } }] : [],
    ),
  ];
};

/** Stands while the evidence does, so that the same bytes filed again can be told. */
const bytesWrite = (TableName: string, receipt: Receipt): TransactWriteItem => {
  const { evidenceId, registration, state } = receipt;
  const key = { pk: partitionKey(receipt), sk: sortKeys.bytes(registration.sha256, evidenceId) };
  return state === "accepted"
    ? { Put: { TableName, Item: attributes({ ...key, body: evidenceId }) } }
    : { Delete: { TableName, Key: attributes(key) } };
};
