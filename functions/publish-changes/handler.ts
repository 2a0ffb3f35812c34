import middy from "@middy/core";
import * as z from "zod";
import type { Announcement } from "../../events/announcement.ts";
import { ObjectNotification } from "../../events/object-notification.ts";
import { QueueBatch } from "../../events/queue-batch.ts";
import { RetellRequest } from "../../events/retell-request.ts";
import type { Retold } from "../../events/retold.ts";
import {
  announcementPage,
  rejectionAnnouncement,
  versionAnnouncement,
} from "../../shared/aws/announcements.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { ForeignObject } from "../../shared/aws/errors.ts";
import type { EventPublisher } from "../../shared/aws/event-publisher.ts";
import { parsePartitionKey } from "../../shared/aws/keys.ts";
import { comeAgain, settleEach } from "../../shared/batch/batch.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { type LedgerRoom, parseLedgerKey } from "../../shared/domain/ledger/ledger-place.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import type { Logger } from "../../shared/log/log.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, "history" | "receipt" | "receipts">;
  readonly publish: EventPublisher;
  readonly log: Logger;
}

/** An announcement and the message that it answers for. */
type Outgoing = Announcement & { readonly message: string };
type Message = QueueBatch["Records"][number];

const Event = z.union([QueueBatch, RetellRequest]);

/**
 * The outbox: what was kept in the ledger is told on the event bus, by a function of its own, so that no other function's work
 * depends on the bus, and nothing is told that could be lost. A message that could not be told comes again, and what was lost
 * is told again when an operator asks; the ids of events stay the same.
 */
export const createHandler = (deps: Deps) =>
  middy().handler(async (event: unknown) => {
    const asked = Event.parse(event);
    return "Records" in asked ? tell(asked.Records, deps) : tellAgain(asked.retell, deps);
  });

const tell = async (messages: readonly Message[], deps: Deps) => {
  const read = await settleEach({
    parts: messages,
    work: (message) => announcementsOf(message, deps),
    identifiers: ({ messageId }) => [messageId],
    failure: { message: "change not read", facts: ({ messageId }) => ({ messageId }) },
    log: deps.log,
  });
  const outgoing = read.done.flat();
  const refused = await publish(outgoing, deps);
  deps.log.info("changes told", {
    told: outgoing.length - refused.length,
    refused: refused.length,
  });
  return comeAgain([...read.failed, ...new Set(refused)]);
};

/** Messages of what the bus did not take; all of them when it could not be reached. */
const publish = async (
  outgoing: readonly Outgoing[],
  { publish: put, log }: Deps,
): Promise<readonly string[]> => {
  try {
    const refused = idsOf(await put(outgoing));
    if (refused.length > 0) log.error("event bus refused", { comesAgain: refused });
    return refused;
  } catch (error) {
    const comesAgain = idsOf(outgoing);
    log.error("event bus not reached", { comesAgain, error });
    return comesAgain;
  }
};

const idsOf = (outgoing: readonly Outgoing[]): readonly string[] =>
  outgoing.map(({ message }) => message);

const Version = z.coerce.number().int().positive();

type Teller = (
  place: CountyCycle,
  name: string,
  table: Deps["table"],
) => Promise<Announcement | undefined>;

/** What is told of an object of the ledger by its folder: of the others nothing. */
const tellers = new Map<LedgerRoom, Teller>([
  ["history", async (place, name, table) => statusChange(place, Version.parse(name), table)],
  [
    "receipts",
    async (place, name, table) =>
      rejection({ ...place, evidenceId: EvidenceId.parse(name.split("/")[0]) }, table),
  ],
]);

/** Throws ForeignObject for a key that is none of the ledger's: it is set aside for a person to look at. */
const announcementsOf = async (
  { body, messageId }: Message,
  { table }: Deps,
): Promise<readonly Outgoing[]> => {
  const { Records } = ObjectNotification.parse(JSON.parse(body));
  const told = await Promise.all(
    Records.map(({ s3 }) => {
      const kept = parseLedgerKey(s3.object.key);
      if (!kept) throw new ForeignObject("an object key is none of the ledger's", {});
      const place = parsePartitionKey(`${kept.division}#${kept.cycle}`);
      return place && tellers.get(kept.room)?.(place, kept.name, table);
    }),
  );
  return told.flatMap((announcement) =>
    announcement ? [{ ...announcement, message: messageId }] : [],
  );
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
