import Table from "cli-table3";
import type { Audited } from "../../../shared/aws/audit/audit-division.ts";
import type { LedgerDivision } from "../../../shared/aws/ledger-bucket.ts";
import { type LedgerFault, ledgerFaultWords } from "../../../shared/domain/ledger/ledger-fault.ts";
import { ledgerRooms } from "../../../shared/domain/ledger/ledger-place.ts";
import { colours } from "../../command-line/terminal.ts";

type Results = readonly (readonly [LedgerDivision, Audited])[];

/** What the next round of reconcile mends by itself is no fault of the ledger. */
const isBroken = ({ kind }: LedgerFault): boolean => kind !== "notKept";

const titles = ["版本", "决定", "日程", "回执", "撤回", "报告", "封条"] as const;

/** What was looked at, a line for each county. */
export const auditTable = (results: Results): string => {
  const table = new Table({
    head: ["县 place", ...titles, "原件 files", "未封 unsealed", "问题 faults"],
    style: { head: [], border: [] },
  });
  for (const [{ division, cycle }, { counts, evidence, unsealed, faults }] of results) {
    const broken = faults.filter(isBroken).length;
    table.push([
      `${division} ${cycle}`,
      ...ledgerRooms.map((room) => counts[room] ?? 0),
      evidence,
      unsealed.length,
      broken === 0 ? colours.green("0") : colours.red(String(broken)),
    ]);
  }
  return table.toString();
};

/** Every fault, where it is and what it is. */
export const faultLines = (results: Results): readonly string[] =>
  results.flatMap(([, { faults }]) =>
    faults.map(({ kind, at }) => {
      const { zh, en } = ledgerFaultWords[kind];
      return `${isBroken({ kind, at }) ? colours.red("✗") : "·"} ${at}\n    ${zh} · ${en}`;
    }),
  );

export const firstOf = (results: Results) => {
  const first = results.flatMap(([, { faults }]) => faults).find(isBroken);
  return first && { at: first.at, ...ledgerFaultWords[first.kind] };
};
