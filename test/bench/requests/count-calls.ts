import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { S3Client } from "@aws-sdk/client-s3";

/** What one upload asked of the services. Units are DynamoDB's own count, from its answers. */
export interface Calls {
  readonly tableReads: number;
  readonly readUnits: number;
  readonly tableWrites: number;
  readonly writeUnits: number;
  readonly bucketReads: number;
  readonly bucketWrites: number;
}

/** What is counted, in the order of a table. */
export const countNames = [
  "tableReads",
  "readUnits",
  "tableWrites",
  "writeUnits",
  "bucketReads",
  "bucketWrites",
] as const satisfies readonly (keyof Calls)[];

const writing = new Set([
  "PutItemCommand",
  "UpdateItemCommand",
  "DeleteItemCommand",
  "TransactWriteItemsCommand",
]);
const changing = new Set(["PutObjectCommand", "DeleteObjectCommand"]);

/** To count from. */
export const noCalls = () => ({
  tableReads: 0,
  readUnits: 0,
  tableWrites: 0,
  writeUnits: 0,
  bucketReads: 0,
  bucketWrites: 0,
});

/** Counts the calls of two clients, in the SDK's own middleware: nothing of the system knows it is being counted. */
export const countCalls = (dynamodb: DynamoDBClient, s3: S3Client) => {
  let calls = noCalls();
  dynamodb.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
      const result = await next(args);
      const isWrite = writing.has(context.commandName ?? "");
      calls[isWrite ? "tableWrites" : "tableReads"] += 1;
      calls[isWrite ? "writeUnits" : "readUnits"] += unitsOf(result.output);
      return result;
    },
    { step: "initialize", name: "countCalls" },
  );
  s3.middlewareStack.add(
    (next, context) => async (args) => {
      calls[changing.has(context.commandName ?? "") ? "bucketWrites" : "bucketReads"] += 1;
      return next(args);
    },
    { step: "initialize", name: "countCalls" },
  );
  return {
    /** What was called since the last time. */
    take: (): Calls => {
      const taken = calls;
      calls = noCalls();
      return taken;
    },
  };
};

const unitsOf = (output: unknown): number => {
  if (output === null || typeof output !== "object" || !("ConsumedCapacity" in output)) return 0;
  const { ConsumedCapacity } = output;
  const parts: readonly unknown[] = Array.isArray(ConsumedCapacity)
    ? ConsumedCapacity
    : [ConsumedCapacity];
  return parts.reduce<number>(
    (sum, part) =>
      part !== null && typeof part === "object" && "CapacityUnits" in part
        ? sum + Number(part.CapacityUnits)
        : sum,
    0,
  );
};
