import {
  type AttributeValue,
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  QueryCommand,
  type QueryCommandInput,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type * as z from "zod";
import { type Environment, required } from "./environment.ts";
import { translateWrite, UnreadableRow, UnwritableRow } from "./errors.ts";
import { quiet } from "./quiet.ts";

/** A DynamoDB client with the name of the one table. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

export type Row = Record<string, AttributeValue>;

/** The table that the topology gives to a function. */
export const tableFrom = (environment: Environment): Table => ({
  client: quiet(new DynamoDBClient()),
  name: required(environment, "TABLE_NAME"),
});

/** A value as attributes: fields that are undefined are left out. Throws UnwritableRow for text that is none in UTF-8. */
export const attributes = (value: Readonly<Record<string, unknown>>): Row => {
  if (!isWellFormed(value))
    throw new UnwritableRow("a row holds half of a character, which no table can store", {});
  return marshall(value, { removeUndefinedValues: true });
};

const isWellFormed = (value: unknown): boolean => {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return true;
  return Object.entries(value).every(([name, each]) => name.isWellFormed() && isWellFormed(each));
};

/**
 * Parses what a row keeps in its `body`. Fields that a later version of the code has added are left out, so that rows stay
 * readable after a roll-back and while a deployment is under way; anything less than what we write is an UnreadableRow.
 */
export const bodyOf = <Schema extends z.ZodType>(row: Row, schema: Schema): z.output<Schema> => {
  const parsed = schema.safeParse(unmarshall(row).body);
  if (!parsed.success) {
    const facts = keyFacts(row);
    throw new UnreadableRow(`the row ${facts.sk} does not have the shape we write`, facts, {
      cause: parsed.error,
    });
  }
  return parsed.data;
};

/** Which row it is, for an error about it. */
export const keyFacts = ({ pk, sk }: Row) => ({ pk: String(pk?.S), sk: String(sk?.S) });

export const getRow = async ({ client, name }: Table, key: RowKey): Promise<Row | undefined> => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: name, Key: attributes({ ...key }), ConsistentRead: true }),
  );
  return Item;
};

/** Rows a BatchGetItem takes. */
const BATCH = 100;

/** The rows of these keys that there are, strongly consistent, in no order. */
export const batchRows = async (
  { client, name }: Table,
  keys: readonly RowKey[],
): Promise<readonly Row[]> => {
  const Keys = keys.map((key) => attributes({ ...key }));
  const found: Row[] = [];
  while (Keys.length > 0) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({
        RequestItems: { [name]: { Keys: Keys.splice(0, BATCH), ConsistentRead: true } },
      }),
    );
    found.push(...(Responses?.[name] ?? []));
    Keys.push(...(UnprocessedKeys?.[name]?.Keys ?? []));
  }
  return found;
};

export interface RowQuery {
  readonly pk: string;
  readonly condition: string;
  readonly values: Readonly<Record<string, string>>;
  readonly newestFirst?: true;
  readonly limit?: number;
  readonly after?: RowKey;
}

/** One page of a strongly consistent query. `last` is where the next page begins, if there is one. */
export const queryPage = async (
  table: Table,
  query: RowQuery,
): Promise<{ readonly rows: readonly Row[]; readonly last: RowKey | undefined }> => {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand(inputOf(table, query)),
  );
  const sk = LastEvaluatedKey?.sk?.S;
  return { rows: Items, last: sk === undefined ? undefined : { pk: query.pk, sk } };
};

/** Every row of a strongly consistent query, page after page. */
export const queryAll = async (table: Table, query: RowQuery): Promise<readonly Row[]> => {
  const pages = paginateQuery(table, inputOf(table, query));
  return (await Array.fromAsync(pages, ({ Items = [] }) => Items)).flat();
};

const inputOf = ({ name }: Table, query: RowQuery): QueryCommandInput => ({
  TableName: name,
  KeyConditionExpression: `pk = :pk AND ${query.condition}`,
  ExpressionAttributeValues: attributes({ ":pk": query.pk, ...query.values }),
  ConsistentRead: true,
  ScanIndexForward: query.newestFirst === undefined,
  ...(query.limit !== undefined && { Limit: query.limit }),
  ...(query.after && { ExclusiveStartKey: attributes({ ...query.after }) }),
});

/**
 * All writes or none. Throws StaleRow when a condition did not hold or another writer was in the way, UnwritableRow when
 * the table will never take them.
 */
export const writeTogether = async (
  { client }: Table,
  writes: readonly TransactWriteItem[],
): Promise<void> => {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
  } catch (error) {
    throw translateWrite(error, writes.length);
  }
};
