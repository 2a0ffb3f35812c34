import {
  DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { expect, test } from "vitest";
import { EvidenceRejected } from "../../events/evidence-rejected.ts";
import rejected from "../../events/samples/evidence-rejected/hash.json" with { type: "json" };
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { UnwritableRow } from "../../shared/aws/errors.ts";
import { eventPublisher } from "../../shared/aws/event-publisher.ts";
import { decodeRegistration, encodeRegistration } from "../../shared/aws/registration-metadata.ts";
import { attributes } from "../../shared/aws/rows.ts";
import { documentClaim, evidenceId } from "../support/builders.ts";
import { acceptance, registration, requestedReceipt } from "../support/evidence-builders.ts";
import { mockedClient } from "../support/mocked-client.ts";

const dynamodb = mockedClient(DynamoDBClient);
const bus = mockedClient(EventBridgeClient);

const table = complianceTable({ client: new DynamoDBClient({ region: "x" }), name: "t" });
const settlement = acceptance(evidenceId(1), [documentClaim("1.1-1")]);
const meta = { $metadata: {}, message: "x" };
const named = (name: string, status = 400) =>
  Object.assign(new Error("refused"), { name, $metadata: { httpStatusCode: status } });

test.each([
  { what: "a row above 400 KB", error: named("ValidationException") },
  { what: "text that is none", error: named("SerializationException") },
  { what: "a request that is too large", error: named("SyntaxError", 413) },
  {
    what: "one row among others that is too large",
    error: new TransactionCanceledException({
      ...meta,
      CancellationReasons: [{ Code: "None" }, { Code: "ValidationError" }],
    }),
  },
])("$what cannot be written", async ({ error }) => {
  dynamodb.on(TransactWriteItemsCommand).rejects(error).on(PutItemCommand).rejects(error);

  await expect(table.settle(settlement)).rejects.toBeInstanceOf(UnwritableRow);
  await expect(table.register(requestedReceipt(evidenceId(1)))).rejects.toMatchObject({
    name: "UnwritableRow",
    cause: error,
  });
});

test.each([
  { value: { body: "\ud83d" } },
  { value: { body: { deep: [{ text: "a\ude00" }] } } },
  { value: { body: { "\ud83d": 1 } } },
])("half of a character in %j reaches no table", ({ value }) => {
  expect(() => attributes(value)).toThrow(UnwritableRow);
});

test("whole characters, bytes and numbers make a row", () => {
  const row = attributes({ text: "😀", bytes: new Uint8Array([1]), number: 1, none: undefined });

  expect(Object.keys(row)).toEqual(["text", "bytes", "number"]);
});

test("metadata with half of a character is no registration of ours", () => {
  const metadata = encodeRegistration({ ...registration(), contentType: "image/\ud83d" });

  expect(decodeRegistration(metadata)).toBeUndefined();
  expect(decodeRegistration(encodeRegistration(registration()))).toEqual(registration());
});

test("announcements go in tens, and in fewer when they are long", async () => {
  bus.on(PutEventsCommand).resolves({});
  const publish = eventPublisher({ client: new EventBridgeClient({ region: "x" }), bus: "b" });
  const announcement = (text: string) => ({
    type: "EvidenceRejected" as const,
    at: "2021-12-01T00:00:00.000Z",
    detail: EvidenceRejected.parse({ ...rejected, id: text }),
  });

  await publish([
    ...Array.from({ length: 11 }, () => announcement("短")),
    ...Array.from({ length: 5 }, () => announcement("长".repeat(25_000))),
  ]);

  const sizes = bus.commandCalls(PutEventsCommand).map(({ args }) => args[0].input.Entries?.length);
  expect(sizes).toEqual([10, 4, 2]);
});
