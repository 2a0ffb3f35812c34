import * as z from "zod";
import { UnreadableRow } from "./errors.ts";
import { type Partition, partitionKey } from "./keys.ts";
import { attributes, bodyOf, type Row, type RowKey, type RowQuery } from "./rows.ts";

/** The functions that read the table's stream. */
export type StreamReader = "recompute-status" | "keep-ledger";

/** The parts of a sort key after its word, in order, each read from text and written as text. */
type KeyParts = Readonly<Record<string, z.ZodType<unknown, string>>>;

interface Declared<Parts extends KeyParts, Body extends z.ZodType, Readers> {
  /** What the sort key begins with: no two kinds have the same, and none has a `#`. */
  readonly word: string;
  readonly key: Parts;
  readonly body: Body;
  /** Bytes of the whole row, its keys included (`bounds`). */
  readonly bound: number;
  /** Who is told when a row of this kind was written or removed; its filter stands in `infra/topology/functions`. */
  readonly streamedTo: Readers;
  /** When DynamoDB may drop the row (ISO 8601, UTC), where it ever may. */
  readonly expiresAt?: (body: z.output<Body>) => string | undefined;
}

/** What all kinds have in common, whatever their keys and bodies are. */
export interface AnyRowKind {
  readonly prefix: string;
  readonly pattern: string;
  readonly bound: number;
  readonly streamedTo: readonly StreamReader[];
  readonly expires: boolean;
  readonly body: z.ZodType;
  readonly parse: (sk: string) => unknown;
}

/** A kind of row: how its sort key is written and read, what the row holds, how large it may be and who is told of it. */
export const rowKind = <
  Parts extends KeyParts,
  Body extends z.ZodType,
  const Readers extends readonly StreamReader[],
>({
  word,
  key: parts,
  body,
  bound,
  streamedTo,
  expiresAt,
}: Declared<Parts, Body, Readers>) => {
  const key = z.object(parts);
  type Key = z.output<typeof key>;
  const names = Object.keys(parts);
  const textsOf = (values: Partial<Key>): readonly string[] => {
    const given = new Map<string, unknown>(Object.entries(values));
    return Object.entries(parts)
      .filter(([name]) => given.has(name))
      .map(([name, part]) => z.encode(part, given.get(name)));
  };
  const sortKey = (values: Key): string => [word, ...textsOf(values)].join("#");
  const rowKey = (place: Partition, values: Key): RowKey => ({
    pk: partitionKey(place),
    sk: sortKey(values),
  });
  /** The rows of a county whose keys begin with the parts that are given. */
  const query = (place: Partition, leading: Partial<Key> = {}): RowQuery => ({
    pk: partitionKey(place),
    condition: "begins_with(sk, :prefix)",
    values: { ":prefix": `${[word, ...textsOf(leading)].join("#")}#` },
  });
  /** The parts of a sort key, or nothing when it is one of another kind. */
  const parse = (sk: string): Key | undefined => {
    const [first, ...texts] = sk.split("#");
    const last = names.length - 1;
    if (first !== word || (last < 0 && texts.length > 0)) return undefined;
    // The last part takes the rest: only it may have a # in it
    const each = names.map((name, at) => [name, at < last ? texts[at] : texts.slice(at).join("#")]);
    return key.safeParse(Object.fromEntries(each)).data;
  };
  return {
    /** What every sort key of this kind begins with, and none of another. */
    prefix: names.length === 0 ? word : `${word}#`,
    /** As documents write it: `CLAIM#{subject}#{evidenceId}`. */
    pattern: [word, ...names.map((name) => `{${name}}`)].join("#"),
    body,
    bound,
    streamedTo,
    expires: expiresAt !== undefined,
    sortKey,
    rowKey,
    query,
    parse,
    /** The parts of the key of a row that must be of this kind. Throws UnreadableRow when it is not. */
    keyOf: (sk: string): Key => {
      const found = parse(sk);
      if (!found) throw new UnreadableRow(`the row ${sk} has a key of another kind`, { sk });
      return found;
    },
    /** The row as it is stored; `more` are attributes beside the body. */
    row: (
      place: Partition,
      values: Key,
      held: z.output<Body>,
      more: Readonly<Record<string, unknown>> = {},
    ): Row =>
      attributes({
        ...rowKey(place, values),
        body: held,
        ttl: seconds(expiresAt?.(held)),
        ...more,
      }),
    /** What a row of this kind holds. Throws UnreadableRow when it is not what we write. */
    read: (row: Row): z.output<Body> => bodyOf(row, body),
  };
};

const seconds = (moment: string | undefined): number | undefined =>
  moment === undefined ? undefined : Math.ceil(Date.parse(moment) / 1000);

/** A part of a key that is any text without the sign that parts the parts. */
export const textPart = z.string().regex(/^[^#]+$/);
