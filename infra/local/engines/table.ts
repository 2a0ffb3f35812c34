import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { table } from "../../topology/storage.ts";
import { credentials, region } from "./credentials.ts";

export const tableName = "duxue-compliance";

/** Makes the one table as topology says it is; a table that is there stays as it is. Tests give it a name of their own. */
export const createTable = async (endpoint: string, name = tableName): Promise<void> => {
  const client = new DynamoDBClient({ endpoint, region, credentials });
  try {
    await client.send(new CreateTableCommand({ TableName: name, ...definition }));
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  } finally {
    client.destroy();
  }
};

const { partitionKey, sortKey, boardIndex } = table;

const definition: Omit<CreateTableCommandInput, "TableName"> = {
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [partitionKey, sortKey, boardIndex.partitionKey, boardIndex.sortKey].map(
    (AttributeName) => ({ AttributeName, AttributeType: "S" }),
  ),
  KeySchema: [
    { AttributeName: partitionKey, KeyType: "HASH" },
    { AttributeName: sortKey, KeyType: "RANGE" },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: boardIndex.name,
      KeySchema: [
        { AttributeName: boardIndex.partitionKey, KeyType: "HASH" },
        { AttributeName: boardIndex.sortKey, KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: [...boardIndex.projected] },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream },
};
