import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamsRecord,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import { known } from "../../known.ts";
import { table } from "../../topology/storage.ts";
import { credentials, region } from "../engines/credentials.ts";
import type { StreamRecord } from "./stream-lanes.ts";

export interface Shard {
  readonly streamArn: string;
  readonly shardId: string;
}

export interface ChangedRow extends StreamRecord {
  readonly sortKey: string;
}

/** The newest shard of the table's stream; dynoxide keeps one. */
export const findShard = async (
  client: DynamoDBStreamsClient,
  { endpoint, tableName }: { readonly endpoint: string; readonly tableName: string },
): Promise<Shard> => {
  const tables = new DynamoDBClient({ endpoint, region, credentials });
  try {
    const { Table } = await tables.send(new DescribeTableCommand({ TableName: tableName }));
    const streamArn = Table?.LatestStreamArn;
    if (streamArn === undefined) throw new Error(`${tableName} has no stream`);
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn }),
    );
    const shardId = StreamDescription?.Shards?.at(-1)?.ShardId;
    if (shardId === undefined) throw new Error(`the stream of ${tableName} has no shard`);
    return { streamArn, shardId };
  } finally {
    tables.destroy();
  }
};

/** Reads a shard page by page from behind a record, or from the oldest one kept. */
export const shardCursor = async (
  client: DynamoDBStreamsClient,
  shard: Shard,
  after: string | undefined,
) => {
  let last = after;
  let iterator = await openIterator(client, shard, last);
  return {
    /** The next records, maybe none yet; nothing at all once the shard is closed and read to its end. */
    next: async (): Promise<readonly ChangedRow[] | undefined> => {
      if (iterator === undefined) return undefined;
      try {
        const { Records = [], NextShardIterator } = await client.send(
          new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }),
        );
        const rows = Records.map(changedRow);
        last = rows.at(-1)?.sequenceNumber ?? last;
        iterator = NextShardIterator;
        return rows;
      } catch (error) {
        if (!(error instanceof ExpiredIteratorException)) throw error;
        iterator = await openIterator(client, shard, last);
        return [];
      }
    },
  };
};

const openIterator = async (
  client: DynamoDBStreamsClient,
  { streamArn: StreamArn, shardId: ShardId }: Shard,
  after: string | undefined,
): Promise<string | undefined> => {
  const oldest = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" } as const;
  const behind = {
    StreamArn,
    ShardId,
    ShardIteratorType: "AFTER_SEQUENCE_NUMBER",
    SequenceNumber: after,
  } as const;
  const open = async (from: typeof oldest | typeof behind) =>
    (await client.send(new GetShardIteratorCommand(from))).ShardIterator;
  if (after === undefined) return open(oldest);
  return open(behind).catch((error) => {
    if (error instanceof TrimmedDataAccessException) return open(oldest);
    throw error;
  });
};

/** The record as Lambda hands it to a handler, and what the host itself looks at. */
const changedRow = (record: StreamsRecord): ChangedRow => {
  const { SequenceNumber, Keys, ApproximateCreationDateTime } = record.dynamodb ?? {};
  return {
    sequenceNumber: known(SequenceNumber, "the number of a record"),
    partitionKey: known(Keys?.[table.partitionKey]?.S, "the partition key of a record"),
    sortKey: known(Keys?.[table.sortKey]?.S, "the sort key of a record"),
    event: {
      ...record,
      eventSource: "aws:dynamodb",
      awsRegion: region,
      dynamodb: {
        ...record.dynamodb,
        ApproximateCreationDateTime:
          known(ApproximateCreationDateTime, "the time of a record").getTime() / 1000,
      },
    },
  };
};
