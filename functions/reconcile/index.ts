import { reconcileAdaptersFrom } from "../../shared/aws/reconcile-adapters.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  ...reconcileAdaptersFrom(process.env),
  now: () => new Date(),
  log: logger(process.stdout, "reconcile", process.env),
});
