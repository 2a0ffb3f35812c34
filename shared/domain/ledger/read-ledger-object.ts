import { LedgerObject, type LedgerRow, rowsHash } from "./ledger-object.ts";

/** The rows of an object as it was put, or what is wrong with it: whether its text can be read, and whether it is unchanged. */
export const readLedgerObject = (text: string): readonly LedgerRow[] | "unreadable" | "changed" => {
  const parsed = LedgerObject.safeParse(jsonOf(text));
  if (!parsed.success) return "unreadable";
  const { rows, sha256 } = parsed.data;
  return rowsHash(rows) === sha256 ? rows : "changed";
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
