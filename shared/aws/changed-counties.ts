import type { QueueBatch } from "../../events/queue-batch.ts";
import { RecomputeRequest } from "../../events/recompute-request.ts";
import type { TableChange, TableChanges } from "../../events/table-change.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import type { Cause } from "../domain/status/history.ts";
import { parsePartitionKey } from "./keys.ts";
import { claimKind } from "./row-kinds/claim.ts";
import { decisionKind } from "./row-kinds/decision.ts";
import type { ToldTo } from "./row-kinds.ts";

/** What has to be looked at again in one county: the claim subjects that changed, or all of them. */
export interface Touched {
  readonly place: CountyCycle;
  readonly subjects: ReadonlySet<string> | "all";
  readonly cause: Cause;
  /** The records or messages this came from: they are handed back together if it fails. */
  readonly identifiers: readonly string[];
}

/** What one changed row touches. */
interface Touch {
  readonly subject?: string;
  readonly evidenceId?: string;
  readonly decision?: string;
}

/** One line for each kind of row that the stream tells of: a kind without one does not compile. */
const touchOf = {
  claim: (sk: string): Touch | undefined => claimKind.parse(sk),
  decision: (sk: string): Touch | undefined => {
    const key = decisionKind.parse(sk);
    return key && { decision: key.id };
  },
} as const satisfies Record<ToldTo<"recompute-status">, (sk: string) => Touch | undefined>;

/** Stream records by county, so that a batch costs one recompute a county, and those that scores do not depend on. */
export const changedCounties = ({
  Records,
}: TableChanges): {
  readonly touched: readonly Touched[];
  readonly foreign: readonly TableChange[];
} => {
  const read = Records.map((record) => ({ record, ...reading(record) }));
  const ours = read.flatMap(({ record, place, touch }) =>
    place && touch ? [{ record, place, touch }] : [],
  );
  const byCounty = Map.groupBy(ours, ({ record }) => record.dynamodb.Keys.pk.S);
  return {
    foreign: read.flatMap(({ record, place, touch }) => (place && touch ? [] : [record])),
    touched: [...byCounty.values()].flatMap((some) => {
      const [first] = some;
      return first ? [touchedBy(first.place, some)] : [];
    }),
  };
};

const reading = ({ dynamodb: { Keys } }: TableChange) => ({
  place: parsePartitionKey(Keys.pk.S),
  touch: Object.values(touchOf)
    .map((touch) => touch(Keys.sk.S))
    .find((touch) => touch !== undefined),
});

const touchedBy = (
  place: CountyCycle,
  some: readonly { readonly record: TableChange; readonly touch: Touch }[],
): Touched => ({
  place,
  subjects: new Set(some.flatMap(({ touch }) => touch.subject ?? [])),
  cause: {
    evidence: distinct(some.flatMap(({ touch }) => touch.evidenceId ?? [])),
    decisions: distinct(some.flatMap(({ touch }) => touch.decision ?? [])),
    reconciled: false,
  },
  identifiers: some.map(({ record }) => record.dynamodb.SequenceNumber),
});

/** A county that a message asks to be looked at as a whole. */
export const requestedCounty = ({ messageId, body }: QueueBatch["Records"][number]): Touched => ({
  place: RecomputeRequest.parse(JSON.parse(body)),
  subjects: "all",
  cause: { evidence: [], decisions: [], reconciled: true },
  identifiers: [messageId],
});

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();
