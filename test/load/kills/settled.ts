import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ReceiptPage } from "../../../events/api/receipt.ts";
import { type Person, personAt, type Target } from "../../journey/client.ts";
import type { Oracle } from "../oracle.ts";
import { queueDepth } from "../queue-depth.ts";

const LOOK_EVERY_MS = 1000;
/** Nothing queued, and nothing written by the functions that settle and count, for so many looks. */
const QUIET_LOOKS = 4;

/** Waits until a host has nothing more to do; gives how many messages and records were given up. */
export const quiet = async (stateFolder: string): Promise<number> => {
  const depth = queueDepth(stateFolder);
  let before = "";
  let given = 0;
  for (let looks = 0; looks < QUIET_LOOKS; looks += 1) {
    await sleep(LOOK_EVERY_MS);
    const { queued, dead } = await depth.ask();
    given = dead;
    const now = `${queued} ${await lengths(stateFolder)}`;
    if (queued > 0 || now !== before) looks = 0;
    before = now;
  }
  depth.close();
  return given;
};

const working = ["ingest-evidence", "recompute-status", "keep-ledger", "reconcile"];

const lengths = async (stateFolder: string): Promise<string> => {
  const logs = working.map((name) =>
    stat(join(stateFolder, "logs", `${name}.log`)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(logs)).join(" ");
};

/** How many of the files that were acknowledged have a receipt that still waits for them. */
export const unsettled = async (target: Target, oracle: Oracle): Promise<number> => {
  let waiting = 0;
  for (const county of oracle.counties()) {
    const clerk = await personAt(target, "clerk", county);
    const { receipts } = oracle.expected(county);
    const requested = await requestedOf(clerk, county);
    waiting += requested.filter((id) => receipts.has(id)).length;
  }
  return waiting;
};

const requestedOf = async (clerk: Person, county: string): Promise<readonly string[]> => {
  const requested: string[] = [];
  let next: string | undefined;
  do {
    const query = next === undefined ? "" : `?next=${next}`;
    const page = ReceiptPage.parse(
      (await clerk.call("GET", `${clerk.at(county)}/evidence${query}`)).json,
    );
    requested.push(
      ...page.receipts.flatMap(({ state, evidenceId }) =>
        state === "requested" ? [evidenceId] : [],
      ),
    );
    next = page.next;
  } while (next !== undefined);
  return requested;
};
