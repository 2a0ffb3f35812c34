import type { Operator } from "../runbooks/operator.ts";
import { holds } from "../runbooks/runbook.ts";
import { type RowDump, rowDifferences, rowDump } from "./row-dump.ts";

export interface Rebuilding {
  readonly operator: Operator;
  readonly note: (text: string) => void;
  readonly table: string;
  /** The rows as they were. */
  readonly before: RowDump;
}

/**
 * The steps of "Restore from backup": what writes is paused, the table is made again, and it is compared row by row, field
 * by field, before anything writes again. Returns what is otherwise, for whoever knows what the ledger could not have.
 */
export const rebuiltTable = async ({
  operator,
  note,
  table,
  before,
}: Rebuilding): Promise<readonly string[]> => {
  const refused = await operator.npm("rebuild").then(
    () => "",
    (error: unknown) => String(error),
  );
  holds("nobody rebuilds while others write", refused.includes("npm run pause"), refused);
  await operator.npm("pause");
  await operator.npm("rebuild");
  const after = await rowDump(table);
  const differences = rowDifferences(before, after);
  note(
    `${before.size} rows before, ${after.size} now; ${differences.length} differ in any field${differences.map((each) => `\n${each}`).join("")}`,
  );
  return differences;
};
