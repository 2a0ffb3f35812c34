import {
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { PutObjectCommand } from "@aws-sdk/client-s3";

/** What keeps the chain right whatever happens, each of which the harness can take out, to see that it notices. */
export const guards = [
  "revision",
  "version",
  "ulid-order",
  "stream-filter",
  "row-versions",
  "withdrawal",
  "if-none-match",
  "decision-number",
] as const;
export type Guard = (typeof guards)[number];

/** What a function sends, without the guard; nothing where that has nothing to do with it. */
type Without = (command: object) => object | undefined;

const unconditional =
  (...sortKeys: readonly RegExp[]): Without =>
  (command) => {
    const isOf = (sk: string | undefined) => sortKeys.some((each) => each.test(sk ?? ""));
    if (command instanceof TransactWriteItemsCommand) {
      const { TransactItems = [], ...rest } = command.input;
      const free = (item: TransactWriteItem): TransactWriteItem =>
        item.Put && isOf(item.Put.Item?.sk?.S)
          ? { Put: { TableName: item.Put.TableName, Item: item.Put.Item } }
          : item;
      return new TransactWriteItemsCommand({ ...rest, TransactItems: TransactItems.map(free) });
    }
    if (command instanceof PutItemCommand && isOf(command.input.Item?.sk?.S)) {
      const { TableName, Item } = command.input;
      return new PutItemCommand({ TableName, Item });
    }
    return undefined;
  };

const boardAtAnyVersion: Without = (command) => {
  if (!(command instanceof UpdateItemCommand) || command.input.Key?.sk?.S !== "STATUS")
    return undefined;
  const { ConditionExpression: _, ...input } = command.input;
  return new UpdateItemCommand(input);
};

/** The oldest claim on a subject instead of the latest. */
const oldestFirst: Without = (command) => {
  if (!(command instanceof QueryCommand)) return undefined;
  const { input } = command;
  const isOfClaims =
    input.ScanIndexForward === false &&
    input.ExpressionAttributeValues?.[":prefix"]?.S?.startsWith("CLAIM#") === true;
  return isOfClaims ? new QueryCommand({ ...input, ScanIndexForward: true, Limit: 1 }) : undefined;
};

const overwriting: Without = (command) => {
  if (!(command instanceof PutObjectCommand)) return undefined;
  const { IfNoneMatch: _, ...input } = command.input;
  return new PutObjectCommand(input);
};

const nothing: Without = () => undefined;

/** Each as a change of what is sent; two are taken out where they work (`world.ts`). */
const withoutGuard = {
  revision: unconditional(/^EVIDENCE#/),
  version: unconditional(/^STATUS$/, /^HISTORY#/),
  "ulid-order": oldestFirst,
  "stream-filter": nothing,
  "row-versions": boardAtAnyVersion,
  withdrawal: nothing,
  "if-none-match": overwriting,
  "decision-number": unconditional(/^DECI/, /^CALENDAR/),
} as const satisfies Record<Guard, Without>;

/** A command as it is sent when a guard is out. */
export const sentWithout = (guard: Guard | undefined, command: object): object =>
  (guard && withoutGuard[guard](command)) ?? command;
