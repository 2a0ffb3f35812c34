import { boardRows } from "../../shared/aws/board.ts";
import { calendarRows } from "../../shared/aws/decisions.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

const table = tableFrom(process.env);

export const handler = createHandler({
  table: { ...boardRows(table), ...calendarRows(table) },
  now: () => new Date(),
  log: logger(process.stdout, "read-board", process.env),
});
