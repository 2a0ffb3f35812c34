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

/** The kinds of call that somebody waits for, each by the client it goes to and whether it changes anything. */
export type CallKind = "tableReads" | "tableWrites" | "bucketReads" | "bucketWrites";

/** Calls of a kind one after the other; such as run beside each other are one. */
export type Rounds = Readonly<Record<CallKind, number>> & {
  /** How long at least one of them was under way. */
  readonly waitedMs: number;
};

const noRounds = () => ({
  tableReads: 0,
  tableWrites: 0,
  bucketReads: 0,
  bucketWrites: 0,
  waitedMs: 0,
});

/** Sees calls begin and end. */
const createRounds = () => {
  let rounds = noRounds();
  const ofKind = { tableReads: 0, tableWrites: 0, bucketReads: 0, bucketWrites: 0 };
  let underWay = 0;
  let since = 0;
  return {
    during: async <Result>(kind: CallKind, call: () => Promise<Result>): Promise<Result> => {
      if (ofKind[kind] === 0) rounds[kind] += 1;
      if (underWay === 0) since = performance.now();
      ofKind[kind] += 1;
      underWay += 1;
      try {
        return await call();
      } finally {
        ofKind[kind] -= 1;
        underWay -= 1;
        if (underWay === 0) rounds.waitedMs += performance.now() - since;
      }
    },
    take: (): Rounds => {
      const taken = rounds;
      rounds = noRounds();
      return taken;
    },
  };
};

/** To count from. */
const noCalls = () => ({
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
  const rounds = createRounds();
  dynamodb.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
      const isWrite = writing.has(context.commandName ?? "");
      const result = await rounds.during(isWrite ? "tableWrites" : "tableReads", () => next(args));
      calls[isWrite ? "tableWrites" : "tableReads"] += 1;
      calls[isWrite ? "writeUnits" : "readUnits"] += unitsOf(result.output);
      return result;
    },
    { step: "initialize", name: "countCalls" },
  );
  s3.middlewareStack.add(
    (next, context) => async (args) => {
      const kind = changing.has(context.commandName ?? "") ? "bucketWrites" : "bucketReads";
      calls[kind] += 1;
      return rounds.during(kind, () => next(args));
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
    /** How they followed each other since the last time. */
    takeRounds: rounds.take,
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

/** The calls added up, and divided among so many. */
const combined = (calls: readonly Calls[], divisor: number): Calls => {
  const all = noCalls();
  for (const each of calls) for (const name of countNames) all[name] += each[name] / divisor;
  return all;
};

export const sumOfCalls = (calls: readonly Calls[]): Calls => combined(calls, 1);
export const meanOfCalls = (calls: readonly Calls[]): Calls => combined(calls, calls.length);
