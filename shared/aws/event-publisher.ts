import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { Announcement } from "../../events/announcement.ts";
import { jsonBytes } from "../domain/bounds.ts";
import { type Environment, required } from "./environment.ts";
import { quiet } from "./quiet.ts";

/** Entries EventBridge takes in one call, and bytes of all of them together; some are left for what it adds. */
const BATCH = 10;
const BATCH_BYTES = 240_000;
const SOURCE = "duxue";

/** Puts announcements on the bus and returns those that the bus refused: each may be refused by itself. */
export const eventPublisher =
  ({ client, bus }: { readonly client: EventBridgeClient; readonly bus: string }) =>
  async <Told extends Announcement>(announcements: readonly Told[]): Promise<readonly Told[]> => {
    const refused: Told[] = [];
    for (const some of batchesOf(announcements)) {
      const { Entries = [] } = await client.send(
        new PutEventsCommand({
          Entries: some.map(({ type, at, detail }) => ({
            EventBusName: bus,
            Source: SOURCE,
            DetailType: type,
            Time: new Date(at),
            Detail: JSON.stringify(detail),
          })),
        }),
      );
      refused.push(...some.filter((_, index) => Entries[index]?.EventId === undefined));
    }
    return refused;
  };

const batchesOf = <Told extends Announcement>(
  announcements: readonly Told[],
): readonly (readonly Told[])[] => {
  const batches: Told[][] = [];
  let size = 0;
  for (const each of announcements) {
    const bytes = jsonBytes(each.detail);
    const last = batches.at(-1);
    if (last !== undefined && last.length < BATCH && size + bytes <= BATCH_BYTES) {
      last.push(each);
      size += bytes;
    } else {
      batches.push([each]);
      size = bytes;
    }
  }
  return batches;
};

/** The bus that the topology gives to a function. */
export const eventPublisherFrom = (environment: Environment) =>
  eventPublisher({
    client: quiet(new EventBridgeClient()),
    bus: required(environment, "EVENT_BUS_NAME"),
  });

export type EventPublisher = ReturnType<typeof eventPublisher>;
