import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  paginateScan,
} from "@aws-sdk/client-dynamodb";

export interface CopyDecisions {
  /** A table that a backup was put back into. */
  readonly from: string;
  /** The stack's own. */
  readonly to: string;
  /** Reads, and writes nothing. */
  readonly dryRun: boolean;
}

export interface Copied {
  readonly copied: number;
  /** Those that the stack's table has already: they stay as they are. */
  readonly there: number;
}

/**
 * Copies reviewers' decisions, all that only the table knows, from one table to another. A decision that is there is
 * never written over, so that the command may be repeated and runs while people decide.
 */
export const copyDecisions = async (
  client: DynamoDBClient,
  { from, to, dryRun }: CopyDecisions,
): Promise<Copied> => {
  let [copied, there] = [0, 0];
  for await (const { Items = [] } of paginateScan({ client }, decisionsOf(from))) {
    for (const row of Items) {
      if (dryRun || (await isPut(client, to, row))) copied += 1;
      else there += 1;
    }
  }
  return { copied, there };
};

const decisionsOf = (TableName: string) => ({
  TableName,
  FilterExpression: "begins_with(sk, :decision)",
  ExpressionAttributeValues: { ":decision": { S: "DECISION#" } },
});

const isPut = async (
  client: DynamoDBClient,
  TableName: string,
  Item: Record<string, AttributeValue>,
): Promise<boolean> => {
  try {
    await client.send(
      new PutItemCommand({ TableName, Item, ConditionExpression: "attribute_not_exists(pk)" }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
