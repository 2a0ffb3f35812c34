import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { boardRows } from "./board.ts";
import { claimRows } from "./claims.ts";
import { type Environment, required } from "./environment.ts";
import { receiptRows } from "./receipts.ts";
import { historyRows } from "./status-history.ts";
import { statusRows } from "./statuses.ts";

/** The one table, as the domain speaks of it. Functions use the parts they need; the bundler drops nothing they do not. */
export const complianceTable = (table: {
  readonly client: DynamoDBClient;
  readonly name: string;
}) => ({
  ...receiptRows(table),
  ...claimRows(table),
  ...statusRows(table),
  ...historyRows(table),
  ...boardRows(table),
});
/** The table that the topology gives to a function. */
export const complianceTableFrom = (environment: Environment) =>
  complianceTable({ client: new DynamoDBClient(), name: required(environment, "TABLE_NAME") });

export type ComplianceTable = ReturnType<typeof complianceTable>;
