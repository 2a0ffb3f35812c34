import {
  CreateTableCommand,
  type DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import type { Row } from "../../shared/aws/rows.ts";

/** A table of the same keys that holds these rows. */
export const tableWith = async (
  client: DynamoDBClient,
  name: string,
  rows: readonly Row[],
): Promise<string> => {
  const TableName = `${name}-${crypto.randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
    }),
  );
  for (const Item of rows) await client.send(new PutItemCommand({ TableName, Item }));
  return TableName;
};

export const rowsIn = async (client: DynamoDBClient, TableName: string): Promise<readonly Row[]> =>
  (await client.send(new ScanCommand({ TableName }))).Items ?? [];
