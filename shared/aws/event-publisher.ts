import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { type Environment, required } from "./environment.ts";

/** What is told to other systems: the name of the contract, and a detail that follows it. */
export interface Announcement {
  readonly type: "CountyStatusChanged" | "EvidenceRejected";
  readonly at: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Entries EventBridge takes in one call. */
const BATCH = 10;
const SOURCE = "duxue";

/** Puts announcements on the bus and returns those that the bus refused: each may be refused by itself. */
export const eventPublisher =
  ({ client, bus }: { readonly client: EventBridgeClient; readonly bus: string }) =>
  async <Told extends Announcement>(announcements: readonly Told[]): Promise<readonly Told[]> => {
    const refused: Told[] = [];
    for (let first = 0; first < announcements.length; first += BATCH) {
      const some = announcements.slice(first, first + BATCH);
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
/** The bus that the topology gives to a function. */
export const eventPublisherFrom = (environment: Environment) =>
  eventPublisher({
    client: new EventBridgeClient(),
    bus: required(environment, "EVENT_BUS_NAME"),
  });

export type EventPublisher = ReturnType<typeof eventPublisher>;
