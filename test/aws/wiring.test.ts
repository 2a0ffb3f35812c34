import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { type Environment, required } from "../../shared/aws/environment.ts";
import { eventPublisherFrom } from "../../shared/aws/event-publisher.ts";
import { evidenceBucketFrom } from "../../shared/aws/evidence-bucket.ts";
import { queueSender, queueSenderFrom } from "../../shared/aws/queue-sender.ts";
import { reportsBucketFrom } from "../../shared/aws/reports-bucket.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { mockedClient } from "../support/mocked-client.ts";

const sqs = mockedClient(SQSClient);

test("a variable of the environment is given as it is", () => {
  expect(required({ TABLE_NAME: "duxue" }, "TABLE_NAME")).toBe("duxue");
});

test.each<{ environment: Environment }>([
  { environment: {} },
  { environment: { TABLE_NAME: "" } },
  { environment: { TABLE_NAME: undefined } },
])("a function does not start in $environment, and says what is missing", ({ environment }) => {
  expect(() => required(environment, "TABLE_NAME")).toThrow("TABLE_NAME");
});

test.each([
  { name: "TABLE_NAME", wire: tableFrom },
  { name: "EVIDENCE_BUCKET", wire: evidenceBucketFrom },
  { name: "REPORTS_BUCKET", wire: reportsBucketFrom },
  { name: "EVENT_BUS_NAME", wire: eventPublisherFrom },
  { name: "QUEUE", wire: (environment: Environment) => queueSenderFrom(environment, "QUEUE") },
])("what the topology calls $name is needed, and no other name does", ({ name, wire }) => {
  expect(() => wire({ OTHER: "x" })).toThrow(name);
  expect(() => wire({ [name]: "x" })).not.toThrow();
});

test("the table of a function is the one that the topology names", () => {
  expect(tableFrom({ TABLE_NAME: "duxue" }).name).toBe("duxue");
});

test("every message goes once, in order and as JSON, with an id of its own within its call", async () => {
  sqs.on(SendMessageBatchCommand).resolves({});
  const send = queueSender({ client: new SQSClient({ region: "x" }), url: "https://q" });

  await send(Array.from({ length: 12 }, (_, at) => ({ at })));

  const calls = sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input);
  expect(calls.map(({ QueueUrl }) => QueueUrl)).toEqual(["https://q", "https://q"]);
  expect(
    calls.flatMap(({ Entries = [] }) => Entries.map(({ MessageBody }) => MessageBody)),
  ).toEqual(Array.from({ length: 12 }, (_, at) => `{"at":${at}}`));
  expect(calls[1]?.Entries?.map(({ Id }) => Id)).toEqual(["0", "1"]);
});

test("nothing to send is no call", async () => {
  await queueSender({ client: new SQSClient({ region: "x" }), url: "https://q" })([]);

  expect(sqs.commandCalls(SendMessageBatchCommand)).toEqual([]);
});
