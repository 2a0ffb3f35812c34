import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { StreamFailure } from "../../../events/stream-failure.ts";
import { output, type Walk } from "./runbook.ts";

/**
 * Puts a county's claims aside as Lambda does when recompute-status has failed on them in all its tries: MiniStack takes a
 * partial failure of a stream's batch for a success. Where the records are is read from the stream itself.
 */
export const setAsideClaims = async (walk: Walk, county: string): Promise<void> => {
  const streams = new DynamoDBStreamsClient();
  const { Table } = await new DynamoDBClient().send(
    new DescribeTableCommand({ TableName: output(walk, "TableName") }),
  );
  const StreamArn = Table?.LatestStreamArn ?? "";
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  for (const { ShardId = "" } of StreamDescription?.Shards ?? []) {
    const numbers = await claimsIn(streams, { StreamArn, ShardId }, `${county}#2021`);
    const [first] = numbers;
    const last = numbers.at(-1);
    if (first === undefined || last === undefined) continue;
    const failure: StreamFailure = {
      requestContext: { condition: "RetryAttemptsExhausted", approximateInvokeCount: 10 },
      timestamp: new Date().toISOString(),
      DDBStreamBatchInfo: {
        streamArn: StreamArn,
        shardId: ShardId,
        startSequenceNumber: first,
        endSequenceNumber: last,
        batchSize: numbers.length,
      },
    };
    const QueueUrl = output(walk, "RecomputeStatusFailures");
    await new SQSClient().send(
      new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(failure) }),
    );
  }
  walk.note("in Lambda's place: what the stream told of the county's claims is set aside");
};

interface ShardPlace {
  readonly StreamArn: string;
  readonly ShardId: string;
}

/** Sequence numbers of the records of a partition's claims. */
const claimsIn = async (
  streams: DynamoDBStreamsClient,
  place: ShardPlace,
  partition: string,
): Promise<readonly string[]> => {
  const found: string[] = [];
  const oldest = { ...place, ShardIteratorType: "TRIM_HORIZON" } as const;
  let { ShardIterator } = await streams.send(new GetShardIteratorCommand(oldest));
  while (ShardIterator) {
    const { Records = [], NextShardIterator } = await streams.send(
      new GetRecordsCommand({ ShardIterator }),
    );
    for (const { dynamodb } of Records)
      if (dynamodb?.Keys?.pk?.S === partition && dynamodb.Keys.sk?.S?.startsWith("CLAIM#"))
        found.push(dynamodb.SequenceNumber ?? "");
    ShardIterator = Records.length === 0 ? undefined : NextShardIterator;
  }
  return found;
};
