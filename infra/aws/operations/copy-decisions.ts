import { isDeepStrictEqual } from "node:util";
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateScan,
} from "@aws-sdk/client-dynamodb";

/** What sort keys of decisions begin with, as `shared/aws/row-kinds/decision.ts` writes them; a test compares. */
export const DECISIONS = "DECISION#";

export interface Copying {
  /** The restored table. */
  readonly from: string;
  readonly to: string;
  /** Nothing is written. */
  readonly dryRun: boolean;
}

/** Rows by what became of them, each as `pk sk`. */
export interface Copied {
  readonly copied: readonly string[];
  /** Were in the table already, word for word. */
  readonly kept: readonly string[];
  /** The table has another row of that key, which stays. */
  readonly different: readonly string[];
}

type Row = Record<string, AttributeValue>;

/**
 * Copies the decisions of one table into another that lacks them. A row that is there is never written over: whoever decided
 * after the loss is right. So it may be run again.
 */
export const copyDecisions = async (client: DynamoDBClient, copying: Copying): Promise<Copied> => {
  const outcomes: { readonly row: string; readonly outcome: keyof Copied }[] = [];
  for await (const item of decisionsOf(client, copying.from))
    outcomes.push({ row: nameOf(item), outcome: await copied(client, copying, item) });
  const those = (wanted: keyof Copied) =>
    outcomes.filter(({ outcome }) => outcome === wanted).map(({ row }) => row);
  return { copied: those("copied"), kept: those("kept"), different: those("different") };
};

const nameOf = ({ pk, sk }: Row): string => `${pk?.S} ${sk?.S}`;

async function* decisionsOf(client: DynamoDBClient, TableName: string) {
  const pages = paginateScan(
    { client },
    {
      TableName,
      ConsistentRead: true,
      FilterExpression: "begins_with(sk, :decisions)",
      ExpressionAttributeValues: { ":decisions": { S: DECISIONS } },
    },
  );
  for await (const { Items = [] } of pages) yield* Items;
}

const copied = async (
  client: DynamoDBClient,
  { to, dryRun }: Copying,
  item: Row,
): Promise<keyof Copied> => {
  const there = dryRun ? await rowThere(client, to, item) : await rowInTheWay(client, to, item);
  if (there === undefined) return "copied";
  return isDeepStrictEqual(there, item) ? "kept" : "different";
};

const rowThere = async (
  client: DynamoDBClient,
  TableName: string,
  { pk, sk }: Row,
): Promise<Row | undefined> => {
  const Key = { ...(pk && { pk }), ...(sk && { sk }) };
  const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
  return Item;
};

/** Writes the row, or tells which one is there already. */
const rowInTheWay = async (
  client: DynamoDBClient,
  TableName: string,
  Item: Row,
): Promise<Row | undefined> => {
  try {
    const ConditionExpression = "attribute_not_exists(pk)";
    await client.send(new PutItemCommand({ TableName, Item, ConditionExpression }));
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return (await rowThere(client, TableName, Item)) ?? {};
  }
};
