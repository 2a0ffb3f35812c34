import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamsRecord,
} from "@aws-sdk/client-dynamodb-streams";
import type { StreamFailure } from "../../events/stream-failure.ts";
import { table } from "../topology/storage.ts";

/** A row of the table by its key. */
export interface ChangedKey {
  readonly pk: string;
  readonly sk: string;
}

type Range = StreamFailure["DDBStreamBatchInfo"];

/** Pages of a shard read for one range: a batch and what the filter left out between its records fill a few. */
const MOST_PAGES = 100;

/**
 * Which rows the records of a range are of: the stream tells keys only. Nothing when it does not have all of them any more,
 * which is after 24 hours: half of a range would look like the whole.
 */
export const keysInRange = async (
  streams: DynamoDBStreamsClient,
  range: Range,
  sortKeys: readonly string[],
): Promise<readonly ChangedKey[] | undefined> => {
  const rows = (await recordsOf(streams, range))
    .map(rowOf)
    .filter(({ sk }) => sortKeys.some((prefix) => sk.startsWith(prefix)));
  if (rows.length < range.batchSize) return undefined;
  return [...new Map(rows.map((row) => [`${row.pk} ${row.sk}`, row])).values()];
};

const recordsOf = async (
  streams: DynamoDBStreamsClient,
  range: Range,
): Promise<readonly StreamsRecord[]> => {
  const found: StreamsRecord[] = [];
  let iterator = await openedAt(streams, range);
  for (let page = 0; iterator !== undefined && page < MOST_PAGES; page += 1) {
    const { Records = [], NextShardIterator } = await streams.send(
      new GetRecordsCommand({ ShardIterator: iterator }),
    );
    const inside = Records.filter((record) => numberOf(record) <= BigInt(range.endSequenceNumber));
    found.push(...inside);
    const isOver = inside.length < Records.length || isLast(inside.at(-1), range);
    iterator = isOver ? undefined : NextShardIterator;
  }
  return found;
};

/** Nothing when the stream has forgotten the record, its shard or itself. */
const openedAt = async (
  streams: DynamoDBStreamsClient,
  { streamArn, shardId, startSequenceNumber }: Range,
): Promise<string | undefined> => {
  const at = {
    StreamArn: streamArn,
    ShardId: shardId,
    ShardIteratorType: "AT_SEQUENCE_NUMBER",
    SequenceNumber: startSequenceNumber,
  } as const;
  try {
    return (await streams.send(new GetShardIteratorCommand(at))).ShardIterator;
  } catch (error) {
    if (error instanceof Error && forgotten.has(error.name)) return undefined;
    throw error;
  }
};

const forgotten: ReadonlySet<string> = new Set([
  "TrimmedDataAccessException",
  "ResourceNotFoundException",
]);

const numberOf = ({ dynamodb }: StreamsRecord): bigint => BigInt(dynamodb?.SequenceNumber ?? "0");

const isLast = (record: StreamsRecord | undefined, { endSequenceNumber }: Range): boolean =>
  record !== undefined && numberOf(record) === BigInt(endSequenceNumber);

const rowOf = ({ dynamodb }: StreamsRecord): ChangedKey => ({
  pk: dynamodb?.Keys?.[table.partitionKey]?.S ?? "",
  sk: dynamodb?.Keys?.[table.sortKey]?.S ?? "",
});
