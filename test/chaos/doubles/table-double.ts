import { isDeepStrictEqual } from "node:util";
import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { answering, answerOf } from "./answering.ts";
import { type Item, meets } from "./expression.ts";
import { pageOf } from "./page-of.ts";

/** The keys of a row that was written, changed or removed, as the stream tells them. */
export interface ChangedRow {
  readonly pk: string;
  readonly sk: string;
}

/** What one write asks for, of whichever command. */
interface Write {
  readonly Key: Item;
  readonly ConditionExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Item | undefined;
  readonly change: (before: Item | undefined) => Item | undefined;
}

/**
 * The one table in memory, for the simulator alone: what our adapters send to DynamoDB, answered at once in this process,
 * so that a schedule takes milliseconds. It knows the commands and conditions that our code uses and throws for any other.
 * `test/chaos/table-double.test.ts` holds it against the real engine with random operations; all other tests use that.
 * Keys are compared by UTF-16 units, which is the order of bytes for the keys that we write.
 */
export const tableDouble = () => {
  const partitions = new Map<string, Map<string, Item>>();
  let changed: ChangedRow[] = [];

  const get = (key: Item | undefined): Item | undefined =>
    partitions.get(key?.pk?.S ?? "")?.get(key?.sk?.S ?? "");
  const put = (key: Item, item: Item | undefined): void => {
    const { pk, sk } = keyOf(key);
    const rows = partitions.get(pk) ?? new Map<string, Item>();
    partitions.set(pk, rows);
    // A write that changes nothing is no news to the stream
    if (isDeepStrictEqual(rows.get(sk), item)) return;
    if (item === undefined) rows.delete(sk);
    else rows.set(sk, item);
    changed.push({ pk, sk });
  };
  const holds = ({ Key, ConditionExpression, ...given }: Write): boolean =>
    ConditionExpression === undefined ||
    meets(ConditionExpression, {
      item: get(Key),
      names: given.ExpressionAttributeNames ?? {},
      values: given.ExpressionAttributeValues ?? {},
    });
  const write = (asked: Write): void => {
    if (!holds(asked))
      throw new ConditionalCheckFailedException({
        message: "The conditional request failed",
        $metadata: {},
      });
    put(asked.Key, asked.change(get(asked.Key)));
  };
  const together = (items: readonly TransactWriteItem[]): void => {
    const asked = items.map(writeOf);
    const results = asked.map(holds);
    if (results.includes(false))
      throw new TransactionCanceledException({
        message: "Transaction cancelled",
        CancellationReasons: results.map((held) => ({
          Code: held ? "None" : "ConditionalCheckFailed",
        })),
        $metadata: {},
      });
    for (const { Key, change } of asked) put(Key, change(get(Key)));
  };
  const query = (input: QueryCommandInput) =>
    pageOf(
      [...(partitions.get(input.ExpressionAttributeValues?.[":pk"]?.S ?? "")?.values() ?? [])],
      input,
    );
  const batchGet = ({ RequestItems = {} }: BatchGetItemCommandInput) => ({
    Responses: Object.fromEntries(
      Object.entries(RequestItems).map(([table, { Keys = [] }]) => [
        table,
        Keys.map(get).filter((item) => item !== undefined),
      ]),
    ),
    UnprocessedKeys: {},
  });

  /** A write that went well is answered with nothing. */
  const writing = (write: () => void): object => {
    write();
    return {};
  };
  const answerers = [
    answering(GetItemCommand, ({ Key }) => {
      const Item = get(Key);
      return Item === undefined ? {} : { Item };
    }),
    answering(QueryCommand, query),
    answering(BatchGetItemCommand, batchGet),
    answering(TransactWriteItemsCommand, ({ TransactItems = [] }) =>
      writing(() => together(TransactItems)),
    ),
    answering(PutItemCommand, (input) => writing(() => write(writeOf({ Put: input })))),
    answering(UpdateItemCommand, (input) => writing(() => write(updateOf(input)))),
    answering(DeleteItemCommand, (input) => writing(() => write(writeOf({ Delete: input })))),
  ];

  return {
    /** What the service answers, or throws, to a command of the SDK. */
    send: (command: object): object => answerOf(command, answerers),

    /** What was written since the last look, in order. */
    changes: (): readonly ChangedRow[] => {
      const since = changed;
      changed = [];
      return since;
    },

    /** DynamoDB drops the rows whose `ttl` lies before a moment (seconds since 1970). */
    expire: (seconds: number): void => {
      for (const row of [...partitions.values()].flatMap((rows) => [...rows.values()]))
        if (row.ttl?.N !== undefined && Number(row.ttl.N) < seconds) put(row, undefined);
    },

    /** Every row, by partition and sort key. */
    rows: (): readonly Item[] =>
      [...partitions.keys()]
        .toSorted()
        .flatMap((pk) => [...(partitions.get(pk)?.values() ?? [])].toSorted(bySortKey)),
  };
};
export type TableDouble = ReturnType<typeof tableDouble>;

const bySortKey = (one: Item, other: Item): number =>
  (one.sk?.S ?? "") < (other.sk?.S ?? "") ? -1 : 1;

const keyOf = ({ pk, sk }: Item): ChangedRow => {
  if (pk?.S === undefined || sk?.S === undefined) throw new Error("a row has no key");
  return { pk: pk.S, sk: sk.S };
};

const writeOf = ({ Put, Delete, Update, ConditionCheck }: TransactWriteItem): Write => {
  if (Put) return { ...Put, Key: Put.Item ?? {}, change: () => Put.Item };
  if (Delete) return { ...Delete, Key: Delete.Key ?? {}, change: () => undefined };
  if (ConditionCheck)
    return { ...ConditionCheck, Key: ConditionCheck.Key ?? {}, change: (before) => before };
  if (!Update) throw new Error("a write that writes nothing");
  return updateOf(Update);
};

const updateOf = (update: Omit<UpdateItemCommandInput, "TableName">): Write => ({
  ...update,
  Key: update.Key ?? {},
  change: (before) => ({
    ...(before ?? update.Key),
    ...assigned(update.UpdateExpression ?? "", {
      names: update.ExpressionAttributeNames ?? {},
      values: update.ExpressionAttributeValues ?? {},
    }),
  }),
});

const ASSIGNMENT = /^\s*(#?\w+)\s*=\s*(:\w+)\s*$/;

/** `SET name = :value, …`, which is all of the language that our adapters use. */
const assigned = (
  expression: string,
  given: { readonly names: Readonly<Record<string, string>>; readonly values: Item },
): Item => {
  if (!expression.startsWith("SET ")) throw new Error(`not understood: ${expression}`);
  return Object.fromEntries(
    expression
      .slice("SET ".length)
      .split(",")
      .map((each) => {
        const [, name = "", value = ""] = ASSIGNMENT.exec(each) ?? [];
        const held = given.values[value];
        if (held === undefined) throw new Error(`not understood: ${expression}`);
        return [name.startsWith("#") ? (given.names[name] ?? "") : name, held];
      }),
  );
};
