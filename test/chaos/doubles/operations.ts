import {
  BatchGetItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import fc from "fast-check";

/** Few rows, so that operations meet. */
const key = fc
  .record({
    pk: fc.constantFrom("140524#2021", "140121#2021"),
    sk: fc.constantFrom("STATUS", "CLAIM#a#1", "CLAIM#a#2", "CLAIM#b#1", "HISTORY#0000000001"),
  })
  .map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }));
const number = fc.nat(3).map((value) => ({ N: String(value) }));

const item = fc
  .record({ at: key, version: number, isLong: fc.boolean() })
  .map(({ at, version, isLong }) => ({
    ...at,
    version,
    body: { M: { state: { S: "accepted" }, list: { L: [{ S: "x" }, { BOOL: isLong }] } } },
  }));

const NO_LATER = "version = :read AND (attribute_not_exists(decided) OR decided <= :decided)";

/** The conditions that our adapters write. */
const condition = fc.oneof(
  fc.constant({}),
  fc.constant({ ConditionExpression: "attribute_not_exists(pk)" }),
  number.map((value) => ({
    ConditionExpression: "version = :read",
    ExpressionAttributeValues: { ":read": value },
  })),
  fc.tuple(number, number).map(([read, decided]) => ({
    ConditionExpression: NO_LATER,
    ExpressionAttributeValues: { ":read": read, ":decided": decided },
  })),
  number.map((value) => ({
    ConditionExpression: "#count = :before",
    ExpressionAttributeNames: { "#count": "version" },
    ExpressionAttributeValues: { ":before": value },
  })),
);

const put = fc.tuple(item, condition).map(([Item, given]) => ({ Item, ...given }));
const remove = fc.tuple(key, condition).map(([Key, given]) => ({ Key, ...given }));
const update = fc.tuple(key, number, number).map(([Key, decided, read]) => ({
  Key,
  UpdateExpression: "SET board = :board, decided = :decided",
  ConditionExpression: NO_LATER,
  ExpressionAttributeValues: { ":board": { S: "b" }, ":decided": decided, ":read": read },
}));
const check = key.map((Key) => ({ Key, ConditionExpression: "attribute_exists(pk)" }));

const write: fc.Arbitrary<(TableName: string) => TransactWriteItem> = fc.oneof(
  put.map((each) => (TableName: string) => ({ Put: { TableName, ...each } })),
  remove.map((each) => (TableName: string) => ({ Delete: { TableName, ...each } })),
  update.map((each) => (TableName: string) => ({ Update: { TableName, ...each } })),
  check.map((each) => (TableName: string) => ({ ConditionCheck: { TableName, ...each } })),
);

/** No two writes of a transaction are of one row: both would refuse it. */
const rowOf = ({ Put, Delete, Update, ConditionCheck }: TransactWriteItem): string => {
  const at = Put?.Item ?? Delete?.Key ?? Update?.Key ?? ConditionCheck?.Key ?? {};
  return `${at.pk?.S} ${at.sk?.S}`;
};
const together = fc
  .array(write, { minLength: 1, maxLength: 4 })
  .map((writes) => (TableName: string) => {
    const rows = new Map(writes.map((each) => [rowOf(each(TableName)), each(TableName)]));
    return new TransactWriteItemsCommand({ TransactItems: [...rows.values()] });
  });

const query = fc
  .record({
    pk: fc.constantFrom("140524#2021", "140121#2021"),
    prefix: fc.constantFrom("CLAIM#", "CLAIM#a#", "HISTORY#", "X#"),
    isNewestFirst: fc.boolean(),
    limit: fc.constantFrom(undefined, 1, 2),
    after: fc.constantFrom(undefined, "CLAIM#a#1", "CLAIM#a#2"),
  })
  .map(({ pk, prefix, isNewestFirst, limit, after }) => {
    // The engine refuses a key that no page of the query ends with
    const isWithin = after?.startsWith(prefix) === true;
    return (TableName: string) =>
      new QueryCommand({
        TableName,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
        ExpressionAttributeValues: { ":pk": { S: pk }, ":prefix": { S: prefix } },
        ConsistentRead: true,
        ScanIndexForward: !isNewestFirst,
        ...(limit !== undefined && { Limit: limit }),
        ...(isWithin && { ExclusiveStartKey: { pk: { S: pk }, sk: { S: after ?? "" } } }),
      });
  });

const batch = fc
  .uniqueArray(key, { minLength: 1, maxLength: 3, selector: ({ pk, sk }) => pk.S + sk.S })
  .map(
    (Keys) => (TableName: string) =>
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
  );

/** What our adapters send to the table, made for a table of some name; some rows are there whatever was before. */
export const operation = fc.oneof(
  item.map((Item) => (TableName: string) => new PutItemCommand({ TableName, Item })),
  key.map((Key) => (TableName: string) => new GetItemCommand({ TableName, Key })),
  put.map((each) => (TableName: string) => new PutItemCommand({ TableName, ...each })),
  remove.map((each) => (TableName: string) => new DeleteItemCommand({ TableName, ...each })),
  update.map((each) => (TableName: string) => new UpdateItemCommand({ TableName, ...each })),
  together,
  query,
  batch,
);
