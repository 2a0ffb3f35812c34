import { JsonText } from "../../events/json-text.ts";
import type { QueueBatch } from "../../events/queue-batch.ts";
import { RecomputeRequest } from "../../events/recompute-request.ts";
import type { TableChange, TableChanges } from "../../events/table-change.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import type { Cause } from "../domain/status/history.ts";
import { parsePartitionKey, partitionKey } from "./keys.ts";
import { claimKind } from "./row-kinds/claim.ts";
import { decisionKind } from "./row-kinds/decision.ts";
import type { ToldTo } from "./row-kinds.ts";

/** What has to be looked at again in one county: the claim subjects that changed, or all of them. */
export interface Touched {
  readonly place: CountyCycle;
  readonly subjects: ReadonlySet<string> | "all";
  readonly cause: Cause;
  /** When the first of the rows was written (milliseconds since 1970), where a stream tells of them. */
  readonly changedAt?: number | undefined;
  /** The records or messages this came from: they are handed back together if it fails. */
  readonly identifiers: readonly string[];
}

/** What one changed row touches. */
interface Touch {
  readonly subject?: string;
  readonly evidenceId?: string;
  readonly decision?: number;
}

/** One line for each kind of row that the stream tells of: a kind without one does not compile. */
const touchOf = {
  claim: (sk: string): Touch | undefined => claimKind.parse(sk),
  decision: (sk: string): Touch | undefined => {
    const key = decisionKind.parse(sk);
    return key && { decision: key.number };
  },
} as const satisfies Record<ToldTo<"recompute-status">, (sk: string) => Touch | undefined>;

/** A record or message that asks for nothing known: it comes again, and at last ends where an operator looks. */
export interface Unknown {
  readonly identifier: string;
  readonly message: string;
  /** Ids only (law 9). */
  readonly facts: Readonly<Record<string, string>>;
}

/** What a batch asks for: each county once, so that a batch costs one recompute a county, and what is not known. */
export interface TouchedCounties {
  readonly touched: readonly Touched[];
  readonly unknown: readonly Unknown[];
}

/** Stream records by county. */
export const changedCounties = ({ Records }: TableChanges): TouchedCounties =>
  byCounty(Records, reading, touchedBy);

/** Messages by county: it is looked at as a whole. */
export const requestedCounties = ({ Records }: QueueBatch): TouchedCounties =>
  byCounty(Records, readMessage, requestedBy);

interface Known<Read> {
  readonly place: CountyCycle;
  readonly read: Read;
}

const byCounty = <Part, Read>(
  parts: readonly Part[],
  reading: (part: Part) => Known<Read> | Unknown,
  touchedBy: (place: CountyCycle, some: readonly Read[]) => Touched,
): TouchedCounties => {
  const all = parts.map(reading);
  const known = all.flatMap((each) => ("place" in each ? [each] : []));
  const groups = Map.groupBy(known, ({ place }) => partitionKey(place));
  return {
    unknown: all.flatMap((each) => ("place" in each ? [] : [each])),
    touched: [...groups.values()].flatMap((some) => {
      const [first] = some;
      const reads = some.map(({ read }) => read);
      return first ? [touchedBy(first.place, reads)] : [];
    }),
  };
};

interface ReadChange {
  readonly identifier: string;
  readonly touch: Touch;
  readonly seconds: number | undefined;
}

const reading = ({ dynamodb }: TableChange) => {
  const { Keys, SequenceNumber: identifier, ApproximateCreationDateTime: seconds } = dynamodb;
  const place = parsePartitionKey(Keys.pk.S);
  const touch = Object.values(touchOf)
    .map((touch) => touch(Keys.sk.S))
    .find((touch) => touch !== undefined);
  return place && touch
    ? { place, read: { identifier, touch, seconds } }
    : { identifier, message: "row not known", facts: { pk: Keys.pk.S, sk: Keys.sk.S } };
};

const touchedBy = (place: CountyCycle, some: readonly ReadChange[]): Touched => ({
  place,
  subjects: new Set(some.flatMap(({ touch }) => touch.subject ?? [])),
  cause: {
    evidence: distinct(some.flatMap(({ touch }) => touch.evidenceId ?? [])),
    decisions: numbersOf(some).map(String),
    reconciled: false,
  },
  ...firstOf(some.flatMap(({ seconds }) => seconds ?? [])),
  identifiers: some.map(({ identifier }) => identifier),
});

const firstOf = (seconds: readonly number[]): Pick<Touched, "changedAt"> =>
  seconds.length === 0 ? {} : { changedAt: Math.min(...seconds) * 1000 };

const Request = JsonText.pipe(RecomputeRequest);

const readMessage = ({ messageId, body }: QueueBatch["Records"][number]) => {
  const place = Request.safeParse(body).data;
  return place
    ? { place, read: messageId }
    : { identifier: messageId, message: "message not readable", facts: { messageId } };
};

const requestedBy = (place: CountyCycle, identifiers: readonly string[]): Touched => ({
  place,
  subjects: "all",
  cause: { evidence: [], decisions: [], reconciled: true },
  identifiers,
});

const numbersOf = (some: readonly ReadChange[]): readonly number[] =>
  [...new Set(some.flatMap(({ touch }) => touch.decision ?? []))].toSorted(
    (one, other) => one - other,
  );

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();
