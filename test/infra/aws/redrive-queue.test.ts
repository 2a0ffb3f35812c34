import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type ListMessageMoveTasksResultEntry,
  SQSClient,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { redriveQueue } from "../../../infra/aws/operations/redrive-queue.ts";
import { mockedClient } from "../../support/mocked-client.ts";

// Mocked, since neither the queues of this machine nor the emulator of the rehearsal know tasks that move messages
const sqs = mockedClient(SQSClient);
const pair = { deadLetters: "https://sqs/dead", queue: "https://sqs/work" };
type Task = ListMessageMoveTasksResultEntry;

/** Runs a redrive against a service that lists these tasks one after the other; none where it lists none. */
const redriven = async (listed: readonly (Task | undefined)[]) => {
  for (const [QueueUrl, QueueArn] of [
    [pair.deadLetters, "arn:dead"],
    [pair.queue, "arn:work"],
  ] as const)
    sqs.on(GetQueueAttributesCommand, { QueueUrl }).resolves({ Attributes: { QueueArn } });
  const waiting = [...listed];
  sqs.on(ListMessageMoveTasksCommand).callsFake(() => {
    const task = waiting.shift();
    return { Results: task ? [task] : [] };
  });
  sqs.on(StartMessageMoveTaskCommand).resolves({ TaskHandle: "task" });
  const progress: string[] = [];
  const moved = await redriveQueue(new SQSClient({ region: "x" }), pair, {
    told: (done, of) => progress.push(`${done}/${of}`),
    pause: async () => undefined,
  }).catch((error: unknown) => (error instanceof Error ? error.message : error));
  const begun = sqs.commandCalls(StartMessageMoveTaskCommand).map(({ args: [{ input }] }) => input);
  return { moved, progress, begun, unlisted: waiting.length };
};

const running = (StartedTimestamp: number, done: number): Task => ({
  Status: "RUNNING",
  StartedTimestamp,
  ApproximateNumberOfMessagesMoved: done,
  ApproximateNumberOfMessagesToMove: 25,
});
const completed = (StartedTimestamp: number, done: number): Task => ({
  ...running(StartedTimestamp, done),
  Status: "COMPLETED",
});

test("the service moves the dead letters to their queue; its progress is told, and how many it were", async () => {
  const outcome = await redriven([undefined, running(1, 0), running(1, 10), completed(1, 25)]);

  expect(outcome).toEqual({
    moved: 25,
    progress: ["0/25", "10/25"],
    begun: [{ SourceArn: "arn:dead", DestinationArn: "arn:work" }],
    unlisted: 0,
  });
});

test("the end of an earlier task is not taken for the end of this one, which is listed a moment later", async () => {
  const outcome = await redriven([completed(1, 3), completed(1, 3), completed(2, 25)]);

  expect([outcome.moved, outcome.begun.length, outcome.unlisted]).toEqual([25, 1, 0]);
});

test("a task that runs already is followed to its end, and none is begun beside it", async () => {
  const outcome = await redriven([running(1, 5), running(1, 20), completed(1, 25)]);

  expect(outcome).toMatchObject({ moved: 25, progress: ["20/25"], begun: [] });
});

test("an empty dead-letter queue is no trouble", async () => {
  expect((await redriven([undefined, completed(1, 0)])).moved).toBe(0);
});

test.each([
  { Status: "FAILED", FailureReason: "AccessDenied", says: "FAILED: AccessDenied" },
  { Status: "CANCELLED", FailureReason: undefined, says: "CANCELLED" },
])("a task that ended as $Status is told with what it moved", async ({ says, ...end }) => {
  const { moved } = await redriven([undefined, { ...completed(1, 7), ...end }]);

  expect(moved).toBe(
    `放回了7条后停止（${end.Status}），其余仍在死信队列里。\nIt ended (${says}) after 7 were put back; the others are dead letters still.`,
  );
});

test.each(["UnsupportedOperation", "InvalidAction"])(
  "where the service has no tasks that move messages (%s), what to do instead is said",
  async (name) => {
    const refused = Object.assign(new Error("the action is not valid"), { name });
    sqs.on(GetQueueAttributesCommand).resolves({ Attributes: { QueueArn: "arn:dead" } });
    sqs.on(ListMessageMoveTasksCommand).rejects(refused);

    const redriving = redriveQueue(new SQSClient({ region: "x" }), pair, { told: () => undefined });

    await expect(redriving).rejects.toThrow(/npm run reconcile[\s\S]*purge the dead letters/);
    expect(sqs.commandCalls(StartMessageMoveTaskCommand)).toHaveLength(0);
  },
);
