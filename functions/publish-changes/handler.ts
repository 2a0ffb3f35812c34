import middy from "@middy/core";
import type { Announcement } from "../../events/announcement.ts";
import { countyStatusChanged } from "../../events/county-status-changed.ts";
import { evidenceRejected } from "../../events/evidence-rejected.ts";
import { TableChanges } from "../../events/table-change.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { EventPublisher } from "../../shared/aws/event-publisher.ts";
import { parsePartitionKey, sortKeys } from "../../shared/aws/keys.ts";
import { comeAgain, settleEach } from "../../shared/batch/batch.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import type { Logger } from "../../shared/log/log.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, "history" | "receipt">;
  readonly publish: EventPublisher;
  readonly log: Logger;
}

type Change = TableChanges["Records"][number]["dynamodb"];
/** An announcement and the record of the stream that it answers for. */
type Outgoing = Announcement & { readonly record: string };

/**
 * The outbox: what the table says has happened is told on the event bus, by a function of its own, so that no other
 * function's work depends on the bus. A record that could not be told comes again; the ids of events stay the same.
 */
export const createHandler = (deps: Deps) =>
  middy().handler(async (event: unknown) => {
    const { Records } = TableChanges.parse(event);
    const read = await settleEach({
      parts: Records,
      work: ({ dynamodb }) => announcementOf(dynamodb, deps),
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
  });

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

const announcementOf = async (change: Change, deps: Deps): Promise<Outgoing | undefined> => {
  const place = parsePartitionKey(change.Keys.pk.S);
  const sk = change.Keys.sk.S;
  if (!place) return undefined;
  const announcement = sk.startsWith(sortKeys.histories)
    ? await statusChange(place, Number(sk.slice(sortKeys.histories.length)), deps)
    : await rejection(place, sk.slice(sortKeys.receipts.length), deps);
  return announcement && { ...announcement, record: change.SequenceNumber };
};

const statusChange = async (
  place: CountyCycle,
  version: number,
  { table }: Deps,
): Promise<Announcement | undefined> => {
  const { entries } = await table.history(place, { limit: 1, before: version + 1 });
  const entry = entries.find((each) => each.version === version);
  if (!entry) return undefined;
  return { type: "CountyStatusChanged", at: entry.at, detail: countyStatusChanged(place, entry) };
};

/** The receipt as it is now: one that was withdrawn in the meantime is no news. */
const rejection = async (
  place: CountyCycle,
  id: string,
  { table }: Deps,
): Promise<Announcement | undefined> => {
  const evidenceId = EvidenceId.safeParse(id);
  if (!evidenceId.success) return undefined;
  const receipt = await table.receipt({ ...place, evidenceId: evidenceId.data });
  const detail = receipt && evidenceRejected(receipt);
  return detail && { type: "EvidenceRejected", at: detail.at, detail };
};
