import type { AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type TransactWriteItem, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { rowKinds } from "../../shared/aws/row-kinds.ts";

type Attributes = Readonly<Record<string, AttributeValue>>;

/** Bytes of a row as DynamoDB counts them: names and values, 3 for each list and map and 1 for each of its entries. */
export const rowSize = (row: Attributes): number =>
  Object.entries(row).reduce((sum, [name, value]) => sum + utf8(name) + valueSize(value), 0);

const utf8 = (text: string): number => Buffer.byteLength(text, "utf8");

const valueSize = ({ S, N, B, L, M }: AttributeValue): number => {
  if (S !== undefined) return utf8(S);
  // Up to 38 digits, two in a byte, and one more
  if (N !== undefined) return Math.ceil(N.length / 2) + 1;
  if (B !== undefined) return B.length;
  if (L !== undefined) return L.reduce((sum, each) => sum + 1 + valueSize(each), 3);
  if (M !== undefined) return rowSize(M) + Object.keys(M).length + 3;
  return 1;
};

/** The bound of the kind of row that this is; 0 for a row of no kind. */
export const rowBound = (row: Attributes): number =>
  Object.values(rowKinds).find((kind) => kind.parse(row.sk?.S ?? ""))?.bound ?? 0;

/** Watches the transactions of a client: `take` gives those since the last time. */
export const watchTransactions = (client: DynamoDBClient) => {
  let seen: (readonly TransactWriteItem[])[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === TransactWriteItemsCommand.name && isTransaction(args.input))
          seen.push(args.input.TransactItems);
        return next(args);
      },
    { step: "initialize", name: "watchTransactions" },
  );
  return {
    take: (): readonly (readonly TransactWriteItem[])[] => {
      const taken = seen;
      seen = [];
      return taken;
    },
  };
};

const isTransaction = (
  input: object,
): input is { readonly TransactItems: readonly TransactWriteItem[] } => "TransactItems" in input;
