import { ledgerBucketFrom } from "../../shared/aws/ledger-bucket.ts";
import { ledgerRows } from "../../shared/aws/ledger-rows.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: ledgerRows(tableFrom(process.env)),
  ledger: ledgerBucketFrom(process.env),
  log: logger(process.stdout, "keep-ledger", process.env),
});
