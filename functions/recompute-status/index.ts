import { claimRows } from "../../shared/aws/claims.ts";
import { decisionRows } from "../../shared/aws/decisions.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { statusRows } from "../../shared/aws/statuses.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

const table = tableFrom(process.env);

export const handler = createHandler({
  table: { ...claimRows(table), ...statusRows(table), ...decisionRows(table) },
  now: () => new Date(),
  log: logger(process.stdout, "recompute-status", process.env),
});
