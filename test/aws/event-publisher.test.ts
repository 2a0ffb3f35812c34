import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { expect, test } from "vitest";
import { EvidenceRejected } from "../../events/evidence-rejected.ts";
import rejected from "../../events/samples/evidence-rejected/hash.json" with { type: "json" };
import { eventPublisher, eventPublisherFrom } from "../../shared/aws/event-publisher.ts";
import { mockedClient } from "../support/mocked-client.ts";

const bus = mockedClient(EventBridgeClient);
const publish = eventPublisher({ client: new EventBridgeClient({ region: "x" }), bus: "b" });
const announcement = (id: string) => ({
  type: "EvidenceRejected" as const,
  at: "2022-01-12T03:04:05.678Z",
  detail: EvidenceRejected.parse({ ...rejected, id }),
});
const sizes = () =>
  bus.commandCalls(PutEventsCommand).map(({ args }) => args[0].input.Entries?.length);

test("an announcement is told with the moment it is about, and word for word", async () => {
  bus.on(PutEventsCommand).resolves({ Entries: [{ EventId: "1" }] });

  expect(await publish([announcement("e#1")])).toEqual([]);

  const [call] = bus.commandCalls(PutEventsCommand);
  expect(call?.args[0].input).toEqual({
    Entries: [
      {
        EventBusName: "b",
        Source: "duxue",
        DetailType: "EvidenceRejected",
        Time: new Date("2022-01-12T03:04:05.678Z"),
        Detail: JSON.stringify(announcement("e#1").detail),
      },
    ],
  });
});

test("law 5: what the bus refused of any call is given back, and nothing else", async () => {
  const all = Array.from({ length: 12 }, (_, at) => announcement(`e#${at}`));
  const taken = Array.from({ length: 10 }, (_, at) =>
    at === 3 ? { ErrorCode: "ThrottlingException" } : { EventId: `${at}` },
  );
  bus
    .on(PutEventsCommand)
    .resolvesOnce({ Entries: taken })
    .resolves({ Entries: [{ EventId: "10" }, { ErrorCode: "InternalFailure" }] });

  expect((await publish(all)).map(({ detail }) => detail.id)).toEqual(["e#3", "e#11"]);
});

test("law 5: what the bus says nothing of was not told", async () => {
  bus.on(PutEventsCommand).resolves({});

  expect(await publish([announcement("e#1")])).toHaveLength(1);
});

test("nothing to tell is no call", async () => {
  expect(await publish([])).toEqual([]);
  expect(sizes()).toEqual([]);
});

test("a call holds 240,000 bytes of announcements and not one more, counted anew for each call", async () => {
  bus.on(PutEventsCommand).resolves({});
  const bytes = Buffer.byteLength(JSON.stringify(announcement("").detail));
  const ofBytes = (size: number) => announcement("x".repeat(size - bytes));

  await publish([80_000, 80_000, 80_000, 120_000, 120_001, 119_999, 1000].map(ofBytes));

  expect(sizes()).toEqual([3, 1, 2, 1]);
});

test("a function without a bus does not start", () => {
  expect(() => eventPublisherFrom({})).toThrow("EVENT_BUS_NAME");
});
