import { editionName } from "../../domain/framework/edition-name.ts";
import { editionNamed, frameworkOf } from "../../domain/framework/editions.ts";
import type { LedgerFaultKind } from "../../domain/ledger/ledger-fault.ts";
import type { CountyCycle } from "../../domain/place/county-cycle.ts";
import type { Gate } from "../../domain/review/gate.ts";
import { outlineAt } from "../../domain/review/outline.ts";
import { historyKind } from "../row-kinds/history.ts";
import type { Row } from "../rows.ts";
import { snapshotOf } from "../status-history.ts";
import { statusRow } from "../statuses.ts";
import type { DecisionRows } from "./decision-rows.ts";
import { brokenAt } from "./ledger-broken.ts";

/**
 * The row that says which version of a county's status is the current one, with its line on the board after all its decisions;
 * nothing of a county without versions. Throws LedgerBroken where that version cannot be read.
 */
export const currentRow = async (
  place: CountyCycle,
  newest: Row | undefined,
  decisions: Pick<DecisionRows<Gate>, "folded" | "count">,
): Promise<Row | undefined> => {
  if (!newest) return undefined;
  const { version: number } = historyKind.read(newest);
  const isNot = (kind: LedgerFaultKind, cause?: unknown) =>
    brokenAt(place, "history", { number, kind }, { cause });
  const status = await snapshotOf(newest).catch((cause) => {
    throw isNot("unreadable", cause);
  });
  const framework =
    (await frameworkOf(place.cycle)) ?? (await editionNamed(editionName(status.framework)));
  if (!framework) throw isNot("edition");
  return statusRow(status, outlineAt(status, framework, decisions));
};
