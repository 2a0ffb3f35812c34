import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { credentials, region } from "../../infra/local/engines/credentials.ts";
import { startDynoxide } from "../../infra/local/engines/dynoxide.ts";
import { findDynoxide } from "../../infra/local/engines/dynoxide-binary.ts";
import { createTable } from "../../infra/local/engines/table.ts";

/** A table engine that keeps nothing on disk, with as many tables as asked for; each is as the topology says. */
export const startTableEngine = async () => {
  const engine = await startDynoxide({ binary: findDynoxide(), file: ":memory:" });
  const settings = { endpoint: engine.endpoint, region, credentials, signer: unsigned };
  const client = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  return {
    client,
    /** One more client, whose calls may be spoiled without anybody else's. */
    newClient: () => new DynamoDBClient(settings),
    createTable: async (name: string) => {
      await createTable(engine.endpoint, name);
      return { client, name, changes: await changesOf(streams, name) };
    },
    stop: async () => {
      client.destroy();
      streams.destroy();
      await engine.stop();
    },
  };
};
/** Half the time of a call goes into its signature, which this engine wants to see and does not check. */
const unsigned: NonNullable<DynamoDBClientConfig["signer"]> = {
  sign: async (request) => {
    request.headers.authorization =
      "AWS4-HMAC-SHA256 Credential=a/b/c/dynamodb/aws4_request, SignedHeaders=host, Signature=0";
    request.headers["x-amz-date"] = "20211201T000000Z";
    return request;
  },
};

export type TableEngine = Awaited<ReturnType<typeof startTableEngine>>;
export type TableInMemory = Awaited<ReturnType<TableEngine["createTable"]>>;

/** A record of the table's stream as a function gets it. */
export interface ChangeRecord {
  readonly eventSource: "aws:dynamodb";
  readonly dynamodb: {
    readonly Keys: { readonly pk: { readonly S: string }; readonly sk: { readonly S: string } };
    readonly SequenceNumber: string;
  };
}

/** Each call gives the records that came since the one before. */
const changesOf = async (client: DynamoDBStreamsClient, name: string) => {
  let iterator = await firstIterator(client, name);
  return async (): Promise<readonly ChangeRecord[]> => {
    const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
    iterator = page.NextShardIterator;
    return (page.Records ?? []).map(({ dynamodb }) => ({
      eventSource: "aws:dynamodb",
      dynamodb: {
        Keys: { pk: { S: dynamodb?.Keys?.pk?.S ?? "" }, sk: { S: dynamodb?.Keys?.sk?.S ?? "" } },
        SequenceNumber: dynamodb?.SequenceNumber ?? "",
      },
    }));
  };
};

const firstIterator = async (client: DynamoDBStreamsClient, TableName: string) => {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName }));
  const StreamArn = Streams[0]?.StreamArn;
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" }),
  );
  return ShardIterator;
};
