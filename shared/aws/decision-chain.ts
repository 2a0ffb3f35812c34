import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { NO_HASH } from "../domain/review/chain.ts";
import type { Decision, DecisionId, Head } from "../domain/review/decision.ts";
import type { Partition } from "./keys.ts";
import { decidedKind } from "./row-kinds/decided.ts";
import {
  attributes,
  getRow,
  queryAll,
  queryPage,
  type Row,
  type RowKey,
  type RowQuery,
  type Table,
  writeTogether,
} from "./rows.ts";

/** The two kinds of rows that a chain is kept in. */
export interface ChainKinds<Folded> {
  readonly decision: {
    readonly row: (place: Partition, key: { number: number }, body: Decision) => Row;
    readonly rowKey: (place: Partition, key: { number: number }) => RowKey;
    readonly query: (place: Partition) => RowQuery;
    readonly read: (row: Row) => Decision;
  };
  readonly head: {
    readonly row: (
      place: Partition,
      key: Record<string, never>,
      body: { count: number; hash: string; at: string; folded: Folded },
      more: { count: number },
    ) => Row;
    readonly rowKey: (place: Partition, key: Record<string, never>) => RowKey;
    readonly read: (row: Row) => Head<Folded>;
  };
  /** Of no decisions. */
  readonly none: Folded;
}

/** A decision to be written after the head that was read. */
export interface Deciding<Place, Folded> {
  readonly place: Place;
  readonly decision: Decision;
  readonly folded: Folded;
  /** What has to be as it was read for the decision to stand for it. */
  readonly unchanged?: readonly TransactWriteItem[];
}

/** Decisions of one place: numbered without gaps, each bound to the one before, with a head that says what they come to. */
export const decisionChain = <Place extends Partition, Folded>(
  table: Table,
  kinds: ChainKinds<Folded>,
) => {
  const decisionOf = async (place: Place, number: number): Promise<Decision | undefined> => {
    const row = await getRow(table, kinds.decision.rowKey(place, { number }));
    return row && kinds.decision.read(row);
  };
  return {
    /** One row to read. */
    head: async (place: Place): Promise<Head<Folded>> => {
      const row = await getRow(table, kinds.head.rowKey(place, {}));
      return row
        ? kinds.head.read(row)
        : { count: 0, hash: NO_HASH, at: undefined, folded: kinds.none };
    },

    /** The decision that was taken under a client's id, or nothing. */
    byId: async (place: Place, id: DecisionId): Promise<Decision | undefined> => {
      const row = await getRow(table, decidedKind.rowKey(place, { id }));
      return row && decisionOf(place, decidedKind.read(row));
    },

    /** Decisions after a number, oldest first, and whether there are more. */
    page: async (
      place: Place,
      { after, limit }: { readonly after: number; readonly limit: number },
    ): Promise<{ readonly decisions: readonly Decision[]; readonly isLast: boolean }> => {
      const { rows, last } = await queryPage(table, {
        ...kinds.decision.query(place),
        limit,
        ...(after > 0 && { after: kinds.decision.rowKey(place, { number: after }) }),
      });
      return { decisions: rows.map(kinds.decision.read), isLast: last === undefined };
    },

    /** All of them, oldest first. */
    all: async (place: Place): Promise<readonly Decision[]> =>
      (await queryAll(table, kinds.decision.query(place))).map(kinds.decision.read),

    /**
     * Decision, head and id in one transaction. Throws StaleRow when somebody else decided since the head was read, when
     * the id was taken meanwhile, or when what the decision stands for has changed.
     */
    write: async ({
      place,
      decision,
      folded,
      unchanged = [],
    }: Deciding<Place, Folded>): Promise<void> => {
      const TableName = table.name;
      const { number, id } = decision;
      const head = headRow(kinds.head, place, { decision, folded });
      await writeTogether(table, [
        {
          Put: { TableName, Item: kinds.decision.row(place, { number }, decision), ...ifNew },
        },
        { Put: { TableName, Item: decidedKind.row(place, { id }, number), ...ifNew } },
        { Put: { TableName, Item: head, ...ifNextAfter(number - 1) } },
        ...unchanged,
      ]);
    },
  };
};

/** The head of a chain whose last decision this is. */
export const headRow = <Folded>(
  kind: Pick<ChainKinds<Folded>["head"], "row">,
  place: Partition,
  { decision, folded }: { readonly decision: Decision; readonly folded: Folded },
): Row => {
  const { number: count, hash, at } = decision;
  return kind.row(place, {}, { count, hash, at, folded }, { count });
};

const ifNew = { ConditionExpression: "attribute_not_exists(pk)" } as const;

const ifNextAfter = (count: number) =>
  count === 0
    ? ifNew
    : {
        ConditionExpression: "#count = :before",
        // A reserved word
        ExpressionAttributeNames: { "#count": "count" },
        ExpressionAttributeValues: attributes({ ":before": count }),
      };
