import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { EvidenceRef } from "../domain/evidence/evidence.ts";
import type { Receipt } from "../domain/evidence/receipt.ts";
import { LedgerRow, ledgerText } from "../domain/ledger/ledger-object.ts";
import { type LedgerRoom, ledgerKey } from "../domain/ledger/ledger-place.ts";
import { StaleRow } from "./errors.ts";
import { divisionOf, type Partition, parsePartition } from "./keys.ts";
import { calendarDecisionKind } from "./row-kinds/calendar-decision.ts";
import { claimKind } from "./row-kinds/claim.ts";
import { decisionKind } from "./row-kinds/decision.ts";
import { factsKind } from "./row-kinds/facts.ts";
import { historyKind } from "./row-kinds/history.ts";
import { narrativeKind } from "./row-kinds/narrative.ts";
import { receiptKind } from "./row-kinds/receipt.ts";
import { reportKind } from "./row-kinds/report.ts";
import type { ToldTo } from "./row-kinds.ts";
import { batchRows, getRow, type Row, type RowKey, type Table } from "./rows.ts";

/** An object of the ledger as it is to be put: the same rows always give the same. */
export interface LedgerEntry {
  readonly key: string;
  readonly text: string;
}

/** What the ledger keeps of a row by its key: nothing where there is nothing to keep, or no longer. */
export const ledgerRows = (table: Table) => ({
  ledgerEntry: async ({ pk, sk }: RowKey): Promise<LedgerEntry | "unknown" | undefined> => {
    const place = parsePartition(pk);
    if (!place) return "unknown";
    for (const keeper of Object.values(keepers)) {
      const keeping = keeper(place, sk);
      if (keeping) return keeping(table);
    }
    return "unknown";
  },
});

type Keeping = (table: Table) => Promise<LedgerEntry | undefined>;
/** Nothing for a row of another kind. */
type Keeper = (place: Partition, sk: string) => Keeping | undefined;

/** Rows that are written once: one object each. */
const once =
  (room: LedgerRoom, nameOf: (sk: string) => string | undefined): Keeper =>
  (place, sk) => {
    const name = nameOf(sk);
    if (name === undefined) return undefined;
    return async (table) => {
      const row = await getRow(table, { pk: `${divisionOf(place)}#${place.cycle}`, sk });
      return row && entryOf(place, { room, name }, [row]);
    };
  };

/** One line for each kind of row that the stream tells of: a kind without one does not compile. */
const keepers = {
  history: once("history", (sk) => textOf(historyKind.parse(sk)?.version)),
  decision: once("decisions", (sk) => textOf(decisionKind.parse(sk)?.number)),
  calendarDecision: once("calendar", (sk) => textOf(calendarDecisionKind.parse(sk)?.number)),
  report: once("reports", (sk) => reportKind.parse(sk)?.name),
  receipt: (place, sk) => {
    const key = receiptKind.parse(sk);
    return key && "county" in place
      ? (table) => receiptEntry({ ...place, ...key }, table)
      : undefined;
  },
} as const satisfies Record<ToldTo<"keep-ledger">, Keeper>;

const textOf = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : String(number);

/** Looks at a receipt's rows until no writer came between; each means that it was settled once more. */
const ATTEMPTS = 5;

/**
 * A receipt with all that was written together with it. One whose file has not come is a promise and no fact: it is not kept,
 * and its registration travels with the file.
 */
const receiptEntry = async (ref: EvidenceRef, table: Table): Promise<LedgerEntry | undefined> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const row = await getRow(table, receiptKind.rowKey(ref, ref));
    const receipt = row && receiptKind.read(row);
    if (!receipt || receipt.state === "requested") return undefined;
    const beside = await batchRows(table, keysBeside(ref, receipt));
    const again = await getRow(table, receiptKind.rowKey(ref, ref));
    if (again?.revision?.N !== row.revision?.N) continue;
    const room = receipt.state === "withdrawn" ? "withdrawals" : "receipts";
    const name = `${ref.evidenceId}/${receipt.revision}`;
    return entryOf(ref, { room, name }, [row, ...beside.toSorted(bySortKey)]);
  }
  throw new StaleRow("the receipt kept changing", { ...ref });
};

const keysBeside = (ref: EvidenceRef, receipt: Receipt): readonly RowKey[] => [
  narrativeKind.rowKey(ref, ref),
  factsKind.rowKey(ref, ref),
  ...(receipt.state === "accepted" ? receipt.subjects : []).map((subject) =>
    claimKind.rowKey(ref, { ...ref, subject }),
  ),
];

const bySortKey = (one: Row, other: Row): number =>
  String(one.sk?.S) < String(other.sk?.S) ? -1 : 1;

const entryOf = (
  place: Partition,
  at: { readonly room: LedgerRoom; readonly name: string },
  rows: readonly Row[],
): LedgerEntry => ({
  key: ledgerKey({ division: divisionOf(place), cycle: place.cycle, ...at }),
  text: ledgerText(rows.map(ledgerRow)),
});

/** A row word for word, as JSON; what DynamoDB uses to let rows go is no part of what they say. */
export const ledgerRow = (row: Row): LedgerRow => {
  const { ttl: _, ...kept } = unmarshall(row);
  return LedgerRow.parse(
    Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, plain(value)])),
  );
};

const plain = (value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value;

export type LedgerRows = ReturnType<typeof ledgerRows>;
