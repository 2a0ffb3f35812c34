import * as z from "zod";
import type { LedgerRow } from "../../domain/ledger/ledger-object.ts";
import { attributes, type Row } from "../rows.ts";

const Bytes = z.strictObject({ base64: z.base64() });

/** A row of the table from what the ledger keeps of it: the inverse of `ledgerRow`. */
export const tableRow = (kept: LedgerRow): Row =>
  attributes(
    Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, storedValue(value)])),
  );

const storedValue = (value: unknown): unknown => {
  const { data: bytes } = Bytes.safeParse(value);
  return bytes ? Buffer.from(bytes.base64, "base64") : value;
};
