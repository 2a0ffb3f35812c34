import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { type Chain, chainsIn, type RestoredRow, restoredHash, rowAt } from "./restored-chains.ts";

export interface Copying {
  /** The restored table. */
  readonly from: string;
  readonly to: string;
  /** Nothing is written. */
  readonly dryRun: boolean;
}

/** Decisions by what became of them, each as `pk sk`. */
export interface Copied {
  readonly copied: readonly string[];
  /** Were in the table already. */
  readonly kept: readonly string[];
  /** Heads of chains that went on otherwise in the table, or that the restored table does not hold whole: they stay as they are. */
  readonly different: readonly string[];
}

/**
 * Copies the decisions of one table into another that lacks them, chain by chain: what the other has of a chain has to be its
 * beginning, for whoever decided after the loss is right. The head comes last and together with the last decision, so that
 * whoever is told of that reads it, and a copying that died in between may be run again; until then nobody can decide there.
 */
export const copyDecisions = async (client: DynamoDBClient, copying: Copying): Promise<Copied> => {
  const outcomes: Copied[] = [];
  for await (const chain of chainsIn(client, copying.from))
    outcomes.push(await copyChain(client, copying, chain));
  return {
    copied: outcomes.flatMap(({ copied }) => copied),
    kept: outcomes.flatMap(({ kept }) => kept),
    different: outcomes.flatMap(({ different }) => different),
  };
};

const copyChain = async (
  client: DynamoDBClient,
  { to, dryRun }: Copying,
  chain: Chain,
): Promise<Copied> => {
  const isDifferent = { copied: [], kept: [], different: [nameOf(chain.head)] };
  const standing = await rowAt(client, to, chain.head);
  const count = Number(standing?.count?.N ?? 0);
  const [kept, missing] = [chain.decisions.slice(0, count), chain.decisions.slice(count)];
  const last = kept.at(-1);
  const there = last && (await rowAt(client, to, last));
  if (!chain.isWhole || (last && restoredHash(there) !== restoredHash(last))) return isDifferent;
  const isWritten =
    missing.length === 0 || dryRun || (await appended(client, to, { ...chain, missing, standing }));
  return isWritten
    ? { copied: missing.map(nameOf), kept: kept.map(nameOf), different: [] }
    : isDifferent;
};

const nameOf = ({ pk, sk }: RestoredRow): string => `${pk?.S} ${sk?.S}`;

interface Appending extends Chain {
  /** The decisions that the table lacks, in order. */
  readonly missing: readonly RestoredRow[];
  /** The head that the table has. */
  readonly standing: RestoredRow | undefined;
}

/** Writes them with their ids, then the head; false where somebody decided meanwhile. */
const appended = async (
  client: DynamoDBClient,
  TableName: string,
  { head, ids, missing, standing }: Appending,
): Promise<boolean> => {
  const puts = missing.map((decision) => [
    unlessOther(TableName, decision, { field: "body.#field", name: "hash" }),
    ...ids
      .filter(({ body }) => body?.N === numberOf(decision))
      .map((id) => unlessOther(TableName, id, { field: "#field", name: "body" })),
  ]);
  const before = standing?.count;
  const moved = before
    ? put(TableName, head, { says: "#field = :value", name: "count", value: before })
    : put(TableName, head, { says: ABSENT });
  try {
    for (const Put of puts.slice(0, -1).flat()) await client.send(new PutItemCommand(Put));
    const together = [...puts.slice(-1).flat(), moved];
    const TransactItems: TransactWriteItem[] = together.map((Put) => ({ Put }));
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (isOvertaken(error)) return false;
    throw error;
  }
};

const numberOf = ({ body }: RestoredRow): string | undefined => body?.M?.number?.N;

const ABSENT = "attribute_not_exists(pk)";

/** A row that is there already, from a copying that died, is as good as written. */
const unlessOther = (
  TableName: string,
  Item: RestoredRow,
  by: { field: string; name: "hash" | "body" },
) =>
  put(TableName, Item, {
    says: `${ABSENT} OR ${by.field} = :value`,
    name: by.name,
    value: by.name === "hash" ? Item.body?.M?.hash : Item.body,
  });

interface Condition {
  readonly says: string;
  readonly name?: string;
  readonly value?: AttributeValue | undefined;
}

const put = (TableName: string, Item: RestoredRow, { says, name, value }: Condition) => ({
  TableName,
  Item,
  ConditionExpression: says,
  ...(name !== undefined && { ExpressionAttributeNames: { "#field": name } }),
  ...(value && { ExpressionAttributeValues: { ":value": value } }),
});

const isOvertaken = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some(({ Code }) => Code === "ConditionalCheckFailed"));
