import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import pMap from "p-map";
import { againWhenStale } from "../again-when-stale.ts";
import { translateWrite } from "../errors.ts";
import { receiptKind } from "../row-kinds/receipt.ts";
import { batchRows, keyFacts, type Row, type Table, writeTogether } from "../rows.ts";
import type { DivisionRows, RowsTogether } from "./division-rows.ts";
import { saying } from "./standing-rows.ts";

/** What became of a row: written now, there word for word, or there with other words, which stay. */
export type Filled = "written" | "thereAlready" | "different";

export interface TableFilling {
  readonly table: Table;
  /** What the table had when it was looked at, by sort key. */
  readonly says: ReadonlyMap<string, string>;
  /** Nothing is written; what would be is told as written. */
  readonly dryRun: boolean;
  readonly told: (sk: string, filled: Filled) => void;
}

/** Writes at a time. */
const CONCURRENCY = 16;

/** Writes what the table lacks, never over anything. */
export const fillTable = async (
  { each, last }: DivisionRows,
  filling: TableFilling,
): Promise<void> => {
  await pMap(each, (rows) => fill(rows, filling), { concurrency: CONCURRENCY });
  for (const row of last) await fill([row], filling);
};

/** Where somebody wrote in between, who should not, again with what the table has by then. */
const fill = async (rows: RowsTogether, filling: TableFilling): Promise<void> => {
  let says: TableFilling["says"] | undefined = filling.says;
  await againWhenStale(keyFacts(rows[0]), async () => {
    const now: TableFilling["says"] = says ?? (await saidNow(rows, filling.table));
    says = undefined;
    await fillOnce(rows, { ...filling, says: now });
  });
};

const fillOnce = async (
  rows: RowsTogether,
  { table, says, dryRun, told }: TableFilling,
): Promise<void> => {
  const found = rows.map((row) => ({ row, filled: compared(row, says) }));
  const absent = found.filter(({ filled }) => filled === undefined).map(({ row }) => row);
  const missing = isOvertaken(found) ? [] : absent;
  if (!dryRun) await put(missing, table);
  for (const row of missing) told(keyFacts(row).sk, "written");
  for (const { row, filled } of found) if (filled) told(keyFacts(row).sk, filled);
};

/** Nothing where the table has none. */
const compared = (row: Row, says: ReadonlyMap<string, string>): Filled | undefined => {
  const said = says.get(keyFacts(row).sk);
  if (said === undefined) return undefined;
  return said === saying(row) ? "thereAlready" : "different";
};

interface Found {
  readonly row: Row;
  readonly filled: Filled | undefined;
}

/** A receipt that went on, or stands otherwise: the claims of the one that the ledger has would be none of its own. */
const isOvertaken = ([first]: readonly Found[]): boolean =>
  first?.filled === "different" && receiptKind.parse(keyFacts(first.row).sk) !== undefined;

const ABSENT = { ConditionExpression: "attribute_not_exists(pk)" } as const;

const put = async ([first, ...more]: readonly Row[], table: Table): Promise<void> => {
  if (!first) return;
  const TableName = table.name;
  if (more.length > 0)
    return writeTogether(
      table,
      [first, ...more].map((Item) => ({ Put: { TableName, Item, ...ABSENT } })),
    );
  try {
    await table.client.send(new PutItemCommand({ TableName, Item: first, ...ABSENT }));
  } catch (error) {
    throw translateWrite(error, 1);
  }
};

const saidNow = async (
  rows: readonly Row[],
  table: Table,
): Promise<ReadonlyMap<string, string>> => {
  const now = await batchRows(table, rows.map(keyFacts));
  return new Map(now.map((row) => [keyFacts(row).sk, saying(row)]));
};
