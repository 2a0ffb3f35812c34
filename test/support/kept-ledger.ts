import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { expect } from "vitest";
import { credentials, region } from "../../infra/local/engines/credentials.ts";
import type { Engines } from "../../infra/local/engines/engines.ts";
import { bucketSource } from "../../shared/aws/audit/bucket-source.ts";
import { ledgerRows } from "../../shared/aws/ledger-rows.ts";
import { historyKind } from "../../shared/aws/row-kinds/history.ts";
import type { Row } from "../../shared/aws/rows.ts";
import { rowsOfTable } from "./rows-of-table.ts";

type Stores = Pick<Engines, "endpoints" | "tableName" | "bucket">;

/** Table and objects of a running system or of engines, for whoever looks on. */
export const storesOf = ({ endpoints, tableName, bucket }: Stores) => {
  const client = new DynamoDBClient({ endpoint: endpoints.dynamodb, region, credentials });
  const s3 = new S3Client({ endpoint: endpoints.s3, region, credentials });
  return {
    s3,
    table: { client, name: tableName },
    objects: bucketSource({ client: s3, name: bucket }),
    rows: () => rowsOfTable(client, tableName),
  };
};

/** Waits until the ledger has whatever the table has, and the table's rows are the same as a while before. */
export const settledRows = async (stores: Stores): Promise<ReadonlyMap<string, Row>> => {
  const { rows, objects, table } = storesOf(stores);
  const lacking = async (): Promise<readonly string[]> => {
    const kept = new Set(await Array.fromAsync(objects.keys("ledger/")));
    const entries = await Promise.all(
      [...(await rows()).values()].map(({ pk, sk }) =>
        ledgerRows(table).ledgerEntry({ pk: String(pk?.S), sk: String(sk?.S) }),
      ),
    );
    return entries.flatMap((entry) =>
      entry === undefined || entry === "unknown" || kept.has(entry.key) ? [] : [entry.key],
    );
  };
  await expect.poll(lacking, { interval: 500 }).toEqual([]);
  const before = await rows();
  await expect.poll(lacking, { interval: 500 }).toEqual([]);
  expect([...before.keys()].some((key) => key.includes(` ${historyKind.prefix}`))).toBe(true);
  return rows();
};
