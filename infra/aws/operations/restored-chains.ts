import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  paginateScan,
} from "@aws-sdk/client-dynamodb";

/** What sort keys of decisions and of their heads are, as `shared/aws/row-kinds` writes them; a test compares. */
export const chainWords = {
  county: { decision: "DECISION#", head: "DECISIONS" },
  province: { decision: "CALENDAR#", head: "CALENDARS" },
} as const;
/** What sort keys of the clients' ids begin with. */
export const DECIDED = "DECIDED#";

export type RestoredRow = Record<string, AttributeValue>;

/** The decisions of one place, as the restored table has them. */
export interface Chain {
  readonly head: RestoredRow;
  /** Up to the head's, oldest first. */
  readonly decisions: readonly RestoredRow[];
  /** Under which number a client's id was decided. */
  readonly ids: readonly RestoredRow[];
  /** The last of them is what the head says: a restored table need not have all rows of one moment. */
  readonly isWhole: boolean;
}

/** Every chain of a table. */
export async function* chainsIn(client: DynamoDBClient, table: string): AsyncGenerator<Chain> {
  const { county, province } = chainWords;
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      FilterExpression: "sk IN (:county, :province)",
      ExpressionAttributeValues: {
        ":county": { S: county.head },
        ":province": { S: province.head },
      },
    },
  );
  for await (const { Items = [] } of pages)
    for (const head of Items) {
      const { decision } = head.sk?.S === county.head ? county : province;
      yield await chainOf(client, table, { head, decision });
    }
}

const chainOf = async (
  client: DynamoDBClient,
  table: string,
  { head, decision }: { readonly head: RestoredRow; readonly decision: string },
): Promise<Chain> => {
  const rows = (prefix: string) => rowsOf(client, table, { pk: head.pk, prefix });
  const count = Number(head.count?.N);
  const decisions = (await rows(decision)).slice(0, count);
  const isWhole =
    decisions.length === count && restoredHash(decisions.at(-1)) === restoredHash(head);
  return { head, decisions, ids: await rows(DECIDED), isWhole };
};

/** Of a decision its own, of a head that of the last decision. */
export const restoredHash = (row: RestoredRow | undefined): string | undefined =>
  row?.body?.M?.hash?.S;

const rowsOf = async (
  client: DynamoDBClient,
  TableName: string,
  { pk, prefix }: { readonly pk: AttributeValue | undefined; readonly prefix: string },
): Promise<readonly RestoredRow[]> => {
  const pages = paginateQuery(
    { client },
    {
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":prefix": { S: prefix }, ...(pk && { ":pk": pk }) },
    },
  );
  return (await Array.fromAsync(pages, ({ Items = [] }) => Items)).flat();
};

/** The row that a table has under the key of another's. */
export const rowAt = async (
  client: DynamoDBClient,
  TableName: string,
  { pk, sk }: RestoredRow,
): Promise<RestoredRow | undefined> => {
  const Key = { ...(pk && { pk }), ...(sk && { sk }) };
  const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
  return Item;
};
