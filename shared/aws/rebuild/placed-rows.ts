import type { LedgerFaultKind } from "../../domain/ledger/ledger-fault.ts";
import type { LedgerRow } from "../../domain/ledger/ledger-object.ts";
import type { LedgerPlace, LedgerRoom } from "../../domain/ledger/ledger-place.ts";
import { readLedgerObject } from "../../domain/ledger/read-ledger-object.ts";
import { calendarDecisionKind } from "../row-kinds/calendar-decision.ts";
import { claimKind } from "../row-kinds/claim.ts";
import { decisionKind } from "../row-kinds/decision.ts";
import { factsKind } from "../row-kinds/facts.ts";
import { historyKind } from "../row-kinds/history.ts";
import { narrativeKind } from "../row-kinds/narrative.ts";
import { receiptKind } from "../row-kinds/receipt.ts";
import { reportKind } from "../row-kinds/report.ts";
import { rowKinds } from "../row-kinds.ts";
import type { Row } from "../rows.ts";
import { tableRow } from "./table-row.ts";

/** The rows of an object of the ledger as the table had them, or what is wrong with the object. */
export const placedRows = (place: LedgerPlace, text: string): readonly Row[] | LedgerFaultKind => {
  const kept = readLedgerObject(text);
  if (typeof kept === "string") return kept;
  const pk = `${place.division}#${place.cycle}`;
  if (kept.some((row) => row.pk !== pk) || !stands[place.room](kept, place.name))
    return "misplaced";
  return kept.every(isReadable) ? kept.map(tableRow) : "unreadable";
};

/** Whether a row holds what its kind does: what cannot be read is not written either. */
const isReadable = ({ sk, body }: LedgerRow): boolean =>
  Object.values(rowKinds).some(
    (kind) => kind.parse(sk) !== undefined && kind.body.safeParse(body).success,
  );

type Stands = (rows: readonly LedgerRow[], name: string) => boolean;

const alone =
  (nameOf: (sk: string) => string | number | undefined): Stands =>
  ([row, ...more], name) =>
    row !== undefined && more.length === 0 && String(nameOf(row.sk)) === name;

/** Whether an object holds what one of its name has to hold; nothing of the other rooms becomes a row. */
const stands: Readonly<Record<LedgerRoom, Stands>> = {
  history: alone((sk) => historyKind.parse(sk)?.version),
  decisions: alone((sk) => decisionKind.parse(sk)?.number),
  calendar: alone((sk) => calendarDecisionKind.parse(sk)?.number),
  reports: alone((sk) => reportKind.parse(sk)?.name),
  receipts: (rows, name) => isReceipt(rows, name),
  withdrawals: (rows, name) => isReceipt(rows, name),
};

const isReceipt: Stands = ([receipt, ...beside], name) => {
  const id = receipt && receiptKind.parse(receipt.sk)?.evidenceId;
  return (
    id !== undefined &&
    `${id}/${receipt?.revision}` === name &&
    beside.every(({ sk }) => evidenceOf(sk) === id)
  );
};

const evidenceOf = (sk: string): string | undefined =>
  (claimKind.parse(sk) ?? narrativeKind.parse(sk) ?? factsKind.parse(sk))?.evidenceId;
