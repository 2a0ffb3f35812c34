import type { Reconciliation } from "../../events/reconciliation.ts";
import { reconcileAll } from "../../infra/aws/operations/reconcile-all.ts";
import type { Host } from "../../infra/local/host.ts";

/** A round of reconcile as `npm run reconcile` follows it, on a host of this machine. */
export const wholeRound = (host: Pick<Host, "invoke">): Promise<Reconciliation> =>
  reconcileAll({ ask: (event) => host.invoke("reconcile", event), told: () => undefined });
