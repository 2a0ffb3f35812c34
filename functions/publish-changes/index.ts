import { eventPublisherFrom } from "../../shared/aws/event-publisher.ts";
import { receiptRows } from "../../shared/aws/receipts.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { historyRows } from "../../shared/aws/status-history.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

const table = tableFrom(process.env);
export const handler = createHandler({
  table: { ...receiptRows(table), ...historyRows(table) },
  publish: eventPublisherFrom(process.env),
  log: logger(process.stdout, "publish-changes", process.env),
});
