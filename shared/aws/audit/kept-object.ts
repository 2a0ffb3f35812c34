import type { LedgerFault } from "../../domain/ledger/ledger-fault.ts";
import { LedgerObject, rowsHash } from "../../domain/ledger/ledger-object.ts";
import { type LedgerPlace, ledgerKey } from "../../domain/ledger/ledger-place.ts";
import { calendarDecisionKind } from "../row-kinds/calendar-decision.ts";
import { decisionKind } from "../row-kinds/decision.ts";
import { historyKind } from "../row-kinds/history.ts";
import { receiptKind } from "../row-kinds/receipt.ts";
import { reportKind } from "../row-kinds/report.ts";

/** An object of the ledger that is whole in itself. */
export interface KeptObject {
  readonly key: string;
  readonly place: LedgerPlace;
  readonly object: LedgerObject;
}

/** What an object says, or what is wrong with it by itself: its form, its hash, or whose row it holds. */
export const readKept = (place: LedgerPlace, text: string): KeptObject | LedgerFault => {
  const at = ledgerKey(place);
  const object = parsed(text);
  if (!object) return { kind: "unreadable", at };
  if (rowsHash(object.rows) !== object.sha256) return { kind: "changed", at };
  const [{ pk, sk } = { pk: "", sk: "" }] = object.rows;
  const isOwn = pk === `${place.division}#${place.cycle}` && nameOf(sk, place) === place.name;
  return isOwn ? { key: at, place, object } : { kind: "misplaced", at };
};

const parsed = (text: string): LedgerObject | undefined => {
  try {
    return LedgerObject.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** The name under which a row of a sort key is kept in a folder. */
const nameOf = (sk: string, { room, name }: LedgerPlace): string | undefined => {
  switch (room) {
    case "history":
      return text(historyKind.parse(sk)?.version);
    case "decisions":
      return text(decisionKind.parse(sk)?.number);
    case "calendar":
      return text(calendarDecisionKind.parse(sk)?.number);
    case "reports":
      return reportKind.parse(sk)?.name;
    case "receipts":
    case "withdrawals": {
      const id = receiptKind.parse(sk)?.evidenceId;
      return id && `${id}/${name.split("/")[1]}`;
    }
    case "seals":
      return undefined;
  }
};

const text = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : String(number);
