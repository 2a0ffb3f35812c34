import type { AuditSource } from "../../shared/aws/audit/audit-source.ts";
import { ledgerRows } from "../../shared/aws/ledger-rows.ts";
import { keyFacts, type Row, type Table } from "../../shared/aws/rows.ts";

/** Objects of a bucket in memory, which a test may change. */
export const sourceOf = (objects: ReadonlyMap<string, string>): AuditSource => ({
  async *keys(prefix) {
    for (const key of objects.keys()) if (key.startsWith(prefix)) yield key;
  },
  bytes: async (key) => {
    const text = objects.get(key);
    if (text === undefined) throw new Error(`${key} is gone`);
    return new TextEncoder().encode(text);
  },
});

/** What the ledger has of these rows once whoever keeps it has looked at all of them. */
export const keptInMemory = async (
  table: Table,
  rows: Iterable<Row>,
): Promise<Map<string, string>> => {
  const objects = new Map<string, string>();
  for (const row of rows) {
    const entry = await ledgerRows(table).ledgerEntry(keyFacts(row));
    if (entry && entry !== "unknown") objects.set(entry.key, entry.text);
  }
  return objects;
};
