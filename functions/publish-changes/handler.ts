import middy from "@middy/core";
import * as z from "zod";
import type { Announcement } from "../../events/announcement.ts";
import { RetellRequest } from "../../events/retell-request.ts";
import type { Retold } from "../../events/retold.ts";
import { type TableChange, TableChanges } from "../../events/table-change.ts";
import {
  announcementPage,
  rejectionAnnouncement,
  versionAnnouncement,
} from "../../shared/aws/announcements.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { UnreadableRow } from "../../shared/aws/errors.ts";
import type { EventPublisher } from "../../shared/aws/event-publisher.ts";
import { parsePartitionKey } from "../../shared/aws/keys.ts";
import { historyKind } from "../../shared/aws/row-kinds/history.ts";
import { receiptKind } from "../../shared/aws/row-kinds/receipt.ts";
import type { ToldTo } from "../../shared/aws/row-kinds.ts";
import { comeAgain, settleEach } from "../../shared/batch/batch.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import { isTestCounty } from "../../shared/domain/place/test-county.ts";
import type { Logger } from "../../shared/log/log.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, "history" | "receipt" | "receipts">;
  readonly publish: EventPublisher;
  readonly log: Logger;
}

/** An announcement and the record of the stream that it answers for. */
type Outgoing = Announcement & { readonly record: string };

const Event = z.union([TableChanges, RetellRequest]);

/**
 * The outbox: what the table says has happened is told on the event bus, by a function of its own, so that no other
 * function's work depends on the bus. A record that could not be told comes again, and what was lost is told again when
 * an operator asks; the ids of events stay the same.
 */
export const createHandler = (deps: Deps) =>
  middy().handler(async (event: unknown) => {
    const asked = Event.parse(event);
    return "Records" in asked ? tell(asked.Records, deps) : tellAgain(asked.retell, deps);
  });

const tell = async (records: readonly TableChange[], deps: Deps) => {
  const read = await settleEach({
    parts: records,
    work: (record) => announcementOf(record, deps),
    identifiers: ({ dynamodb }) => [dynamodb.SequenceNumber],
    failure: {
      message: "change not read",
      facts: ({ dynamodb }) => ({ record: dynamodb.SequenceNumber }),
    },
    log: deps.log,
  });
  const outgoing = read.done.flatMap((announcement) => announcement ?? []);
  const refused = await publish(outgoing, deps);
  deps.log.info("changes told", {
    told: outgoing.length - refused.length,
    refused: refused.length,
  });
  return comeAgain([...read.failed, ...refused]);
};

/** Records of what the bus did not take; all of them when it could not be reached. */
const publish = async (
  outgoing: readonly Outgoing[],
  { publish: put, log }: Deps,
): Promise<readonly string[]> => {
  try {
    return (await put(outgoing)).map(({ record }) => record);
  } catch (error) {
    log.error("event bus not reached", { error });
    return outgoing.map(({ record }) => record);
  }
};

/** What is told of a row by its sort key; nothing for a row of another kind. */
type Teller = (
  place: CountyCycle,
  sk: string,
  table: Deps["table"],
) => Promise<Announcement | undefined> | undefined;

/** One line for each kind of row that the stream tells of: a kind without one does not compile. */
const tellers = {
  history: (place, sk, table) => {
    const key = historyKind.parse(sk);
    return key && statusChange(place, key.version, table);
  },
  receipt: (place, sk, table) => {
    const key = receiptKind.parse(sk);
    return key && rejection({ ...place, ...key }, table);
  },
} as const satisfies Record<ToldTo<"publish-changes">, Teller>;

/**
 * Nothing of the test county is told. Throws UnreadableRow for a row that nothing is known to be told of: it is set aside for
 * a person to look at.
 */
const announcementOf = async (
  { dynamodb: { Keys, SequenceNumber } }: TableChange,
  { table }: Deps,
): Promise<Outgoing | undefined> => {
  const place = parsePartitionKey(Keys.pk.S);
  if (place && isTestCounty(place.county)) return undefined;
  const telling =
    place &&
    Object.values(tellers)
      .map((teller) => teller(place, Keys.sk.S, table))
      .find((told) => told !== undefined);
  if (!telling)
    throw new UnreadableRow("nothing is told of rows of this kind", {
      pk: Keys.pk.S,
      sk: Keys.sk.S,
    });
  const announcement = await telling;
  return announcement && { ...announcement, record: SequenceNumber };
};

const statusChange = async (
  place: CountyCycle,
  version: number,
  table: Deps["table"],
): Promise<Announcement | undefined> => {
  const { entries } = await table.history(place, { limit: 1, before: version + 1 });
  const entry = entries.find((each) => each.version === version);
  return entry && versionAnnouncement(place, entry);
};

/** The receipt as it is now: one that was withdrawn in the meantime is no news. */
const rejection = async (
  ref: Parameters<Deps["table"]["receipt"]>[0],
  table: Deps["table"],
): Promise<Announcement | undefined> => {
  const receipt = await table.receipt(ref);
  return receipt && rejectionAnnouncement(receipt);
};

/** One page of what an operator asked for. */
const tellAgain = async (request: RetellRequest["retell"], deps: Deps): Promise<Retold> => {
  const { announcements, next } = await announcementPage(deps.table, request);
  const refused = request.dryRun ? [] : await deps.publish(announcements);
  const told = announcements.filter((each) => !refused.includes(each));
  deps.log.info("told again", {
    told: told.length,
    refused: refused.length,
    dryRun: request.dryRun,
  });
  return { told: told.map(named), refused: refused.map(named), ...(next && { next }) };
};

const named = ({ type, at, detail }: Announcement) => ({ type, id: detail.id, at });
