import type { LedgerFault } from "../../domain/ledger/ledger-fault.ts";
import { parseLedgerKey } from "../../domain/ledger/ledger-place.ts";
import { isTestCounty } from "../../domain/place/test-county.ts";
import type { LedgerDivision } from "../ledger-bucket.ts";
import { ledgerRows } from "../ledger-rows.ts";
import { rowKinds } from "../row-kinds.ts";
import { queryPage, type RowKey, type Table } from "../rows.ts";

const kinds = Object.values(rowKinds).filter(({ streamedTo }) =>
  streamedTo.some((reader) => reader === "keep-ledger"),
);

/** Rows of the table that are not what the ledger keeps of them, and what the ledger keeps of rows that are gone. */
export const tableFaults = async (
  { division, cycle }: LedgerDivision,
  table: Table,
  texts: ReadonlyMap<string, string>,
): Promise<readonly LedgerFault[]> => {
  if (isTestCounty(division)) return [];
  const pk = `${division}#${cycle}`;
  const rows = ledgerRows(table);
  const faults: LedgerFault[] = [];
  const seen = new Set<string>();
  for await (const sk of sortKeys(table, pk)) {
    const entry = await rows.ledgerEntry({ pk, sk });
    if (entry === undefined || entry === "unknown") continue;
    seen.add(idOf(entry.key));
    const text = texts.get(entry.key);
    if (text === undefined) faults.push({ kind: "notKept", at: entry.key });
    else if (text !== entry.text) faults.push({ kind: "rowOtherwise", at: `${pk} ${sk}` });
  }
  const gone = [...texts.keys()].filter(
    (key) => parseLedgerKey(key)?.room !== "seals" && !seen.has(idOf(key)),
  );
  return [...faults, ...gone.map((at): LedgerFault => ({ kind: "rowGone", at }))];
};

/** A receipt's row has one revision, its ledger all of them. */
const idOf = (key: string): string => {
  const place = parseLedgerKey(key);
  return place?.room === "receipts" || place?.room === "withdrawals"
    ? `receipt ${place.name.split("/")[0]}`
    : key;
};

async function* sortKeys(table: Table, pk: string): AsyncGenerator<string> {
  for (const { prefix } of kinds) {
    let after: RowKey | undefined;
    do {
      const { rows, last } = await queryPage(table, {
        ...{ pk, condition: "begins_with(sk, :prefix)", values: { ":prefix": prefix } },
        ...(after && { after }),
      });
      for (const { sk } of rows) if (sk?.S !== undefined) yield sk.S;
      after = last;
    } while (after);
  }
}
