import { editionName } from "../../domain/framework/edition-name.ts";
import { editionNamed, frameworkOf } from "../../domain/framework/editions.ts";
import { brokenVersion, type LinkedVersion } from "../../domain/ledger/broken-version.ts";
import type { LedgerFaultKind } from "../../domain/ledger/ledger-fault.ts";
import type { CountyCycle } from "../../domain/place/county-cycle.ts";
import { NO_HASH } from "../../domain/review/chain.ts";
import type { Gate } from "../../domain/review/gate.ts";
import { outlineAt } from "../../domain/review/outline.ts";
import { historyKind } from "../row-kinds/history.ts";
import type { Row } from "../rows.ts";
import { snapshotOf } from "../status-history.ts";
import { statusRow } from "../statuses.ts";
import type { DecisionRows } from "./decision-rows.ts";
import { brokenAt, faultOf } from "./ledger-broken.ts";

/**
 * The row that says which version of a county's status is the current one, with its line on the board after all its decisions;
 * nothing of a county without versions. Throws LedgerBroken where these are not as they were written.
 */
export const currentRow = async (
  place: CountyCycle,
  versions: readonly Row[],
  { decisions, overGaps }: Beside,
): Promise<Row | undefined> => {
  const broken = brokenVersion(place, versions.map(linked), { overGaps });
  if (broken) throw brokenAt(place, "history", faultOf(broken));
  const newest = versions.at(-1);
  if (!newest) return undefined;
  const { version: number } = historyKind.read(newest);
  const isNot = (fault: LedgerFaultKind, cause?: unknown) =>
    brokenAt(place, "history", { number, fault }, { cause });
  const status = await snapshotOf(newest).catch((cause) => {
    throw isNot("unreadable", cause);
  });
  const framework =
    (await frameworkOf(place.cycle)) ?? (await editionNamed(editionName(status.framework)));
  if (!framework) throw isNot("edition");
  return statusRow(status, outlineAt(status, framework, decisions));
};

interface Beside {
  readonly decisions: Pick<DecisionRows<Gate>, "folded" | "count">;
  /** Whether versions may be missing. */
  readonly overGaps: boolean;
}

const linked = (row: Row): LinkedVersion => ({
  entry: historyKind.read(row),
  snapshot: Buffer.from(row.snapshot?.B ?? "").toString("base64"),
  packing: row.packing?.S ?? "",
  previous: row.previous?.S ?? NO_HASH,
  hash: row.hash?.S,
});
