import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import { ledgerRows } from "../../../shared/aws/ledger-rows.ts";
import { eventually } from "../../journey/client.ts";
import { rowDump } from "./row-dump.ts";

export interface Places {
  readonly table: string;
  readonly bucket: string;
}

/** Objects of the ledger that the rows of the table ask for and that are not there yet. */
export const notKept = async ({ table, bucket }: Places): Promise<readonly string[]> => {
  const there = await keysIn(bucket);
  const { ledgerEntry } = ledgerRows({ client: new DynamoDBClient(), name: table });
  const missing: string[] = [];
  for (const name of (await rowDump(table)).keys()) {
    const [pk = "", sk = ""] = name.split(" ");
    const entry = await ledgerEntry({ pk, sk });
    if (entry && entry !== "unknown" && !there.has(entry.key)) missing.push(entry.key);
  }
  return missing;
};

/** Waits until the ledger has caught up with the table; returns how many objects it has. */
export const allKept = async (places: Places): Promise<number> => {
  await eventually(
    () => notKept(places),
    (missing) => missing.length === 0,
  );
  return (await keysIn(places.bucket)).size;
};

const keysIn = async (Bucket: string): Promise<ReadonlySet<string>> => {
  const pages = paginateListObjectsV2({ client: new S3Client() }, { Bucket, Prefix: "ledger/" });
  const keys = await Array.fromAsync(pages, ({ Contents = [] }) => Contents);
  return new Set(keys.flat().map(({ Key = "" }) => Key));
};
