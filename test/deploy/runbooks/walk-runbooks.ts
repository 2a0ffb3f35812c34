import type { CdkOptions } from "../cdk.ts";
import type { Journal } from "../journal.ts";
import { backlog } from "./backlog.ts";
import { deadLetter } from "./dead-letter.ts";
import { withBatchRight } from "./emulator-rights.ts";
import { eventsMissed } from "./events-missed.ts";
import { functionError } from "./function-error.ts";
import { operator } from "./operator.ts";
import { reconcileGap } from "./reconcile-gap.ts";
import type { Runbook, Walk } from "./runbook.ts";
import { streamFailure } from "./stream-failure.ts";
import { tableLost } from "./table-lost.ts";
import { userLockedOut } from "./user-locked-out.ts";

/** In the order in which they are walked: the loss of the table counts what the others left. */
const runbooks: Readonly<Record<string, Runbook>> = {
  "function errors": functionError,
  "dead letters": deadLetter,
  "dead letters of the stream": streamFailure,
  backlog,
  "reconcile gap": reconcileGap,
  "events told again": eventsMissed,
  "a user is locked out": userLockedOut,
  "restore: the table is lost": tableLost,
};

export interface WalkOptions extends Pick<CdkOptions, "root" | "env"> {
  readonly journal: Journal;
}

/** Runbooks of infra/aws/README.md, each once and with a trouble of its own. */
export const walkRunbooks = async (
  { journal, root, env }: WalkOptions,
  deployed: Pick<Walk, "target" | "stackName" | "outputs">,
): Promise<void> => {
  const walk = { ...deployed, operator: operator(journal, { cwd: root, env }), note: journal.note };
  await journal.step("where things are", () => walk.operator.npm("outputs"));
  await withBatchRight(walk, async () => {
    for (const [name, runbook] of Object.entries(runbooks))
      await journal.step(`runbook: ${name}`, () => runbook(walk));
  });
};
