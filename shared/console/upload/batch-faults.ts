import type { BatchRow } from "./batch.ts";
import type { Places } from "./document-places.ts";
import type { FirstLook } from "./queue.ts";

/** Why a row cannot be sent as it is. */
export type RowFault = FirstLook | "locked" | "noDocument" | "noIssuer" | "noTitle";

/** What is to be mended of each row; those that can be sent have none. */
export const batchFaults = (
  rows: readonly BatchRow[],
  places: Places,
): ReadonlyMap<string, RowFault> => {
  const again = sameAgain(rows);
  return new Map(
    rows.flatMap((row) => {
      const fault = again.has(row.key) ? "sameAsAnother" : faultOf(row, places);
      return fault === undefined ? [] : [[row.key, fault] as const];
    }),
  );
};

const faultOf = (row: BatchRow, places: Places): RowFault | undefined => {
  if (row.firstLook !== undefined) return row.firstLook;
  if (row.kind === "document" && row.document === "") return "noDocument";
  if (isLocked(row, places)) return "locked";
  if (row.title === "") return "noTitle";
  return row.issuer === "" ? "noIssuer" : undefined;
};

const isLocked = ({ kind, document, moreDocuments }: BatchRow, places: Places): boolean => {
  if (kind === "narrative") return places.isNarrativeLocked;
  return [document, ...moreDocuments].some((each) => places.documents.get(each)?.isLocked);
};

/** Rows that have the bytes of an earlier one and are for the same. */
const sameAgain = (rows: readonly BatchRow[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { key, sha256, kind, document } of rows) {
    if (sha256 === undefined) continue;
    const filed = [sha256, kind, document].join(" ");
    if (seen.has(filed)) again.add(key);
    seen.add(filed);
  }
  return again;
};

/** Documents that more than one file is filed for: it may be meant, so it is only said. */
export const filedTwice = (rows: readonly BatchRow[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { document } of rows)
    if (document !== "") counts.set(document, (counts.get(document) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([document]) => document));
};
