import { setTimeout } from "node:timers/promises";
import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type ListMessageMoveTasksResultEntry,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { Sentences } from "../../command-line/sentences.ts";

/** Addresses of a queue and of the one that holds what could not be processed. */
export interface QueuePair {
  readonly deadLetters: string;
  readonly queue: string;
}

export interface Watching {
  /** Told while messages are moved: how many were, and how many there are, both as the service counts them. */
  readonly told: (moved: number, of: number) => void;
  readonly pause?: () => Promise<unknown>;
}

/**
 * Has the service put the messages of a dead-letter queue back on its queue, and returns how many it moved. A task that
 * runs already is followed and not begun a second time: a queue has one at most. It goes on without who watches it.
 */
export const redriveQueue = async (
  sqs: SQSClient,
  { deadLetters, queue }: QueuePair,
  { told, pause = aSecond }: Watching,
): Promise<number> => {
  const SourceArn = await arnOf(sqs, deadLetters);
  const before = await lastTask(sqs, SourceArn);
  const isUnderWay = before !== undefined && isRunning(before);
  if (!isUnderWay) {
    // Said, although it is where they came from: of a message that was sent here by hand the service does not know it
    const DestinationArn = await arnOf(sqs, queue);
    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn, DestinationArn }));
  }
  for (;;) {
    const task = await lastTask(sqs, SourceArn);
    const isOurs = isUnderWay || task?.StartedTimestamp !== before?.StartedTimestamp;
    if (task && isOurs && !isRunning(task)) return movedBy(task);
    if (task && isOurs)
      told(task.ApproximateNumberOfMessagesMoved ?? 0, task.ApproximateNumberOfMessagesToMove ?? 0);
    await pause();
  }
};

const aSecond = () => setTimeout(1000);

const arnOf = async (sqs: SQSClient, QueueUrl: string): Promise<string> => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
  );
  const arn = Attributes?.QueueArn;
  if (arn === undefined) throw new Error(`the queue ${QueueUrl} does not tell its ARN`);
  return arn;
};

/** The service lists the latest task first, some moments after it was begun. */
const lastTask = async (
  sqs: SQSClient,
  SourceArn: string,
): Promise<ListMessageMoveTasksResultEntry | undefined> => {
  const command = new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 });
  try {
    return (await sqs.send(command)).Results?.[0];
  } catch (error) {
    throw error instanceof Error && withoutTasks.has(error.name) ? noTasks(error) : error;
  }
};

/** What a service without such tasks answers: SQS in aws-cn ("Amazon SQS" of its guide), and the rehearsal's emulator. */
const withoutTasks: ReadonlySet<string> = new Set([
  "UnsupportedOperation",
  "AWS.SimpleQueueService.UnsupportedOperation",
  "InvalidAction",
]);

const noTasks = (cause: Error): Sentences =>
  new Sentences(
    "本区域的 SQS 不能放回死信。请运行 npm run reconcile（没有收据的材料、状态不符的县都会重新排队），再清空死信队列。",
    `SQS puts no dead letters back in this region: run npm run reconcile, which queues every evidence without a receipt and every county whose status differs, then purge the dead letters. (${cause.message})`,
    { cause },
  );

const isRunning = ({ Status }: ListMessageMoveTasksResultEntry): boolean =>
  Status === "RUNNING" || Status === "CANCELLING";

const movedBy = ({
  Status,
  ApproximateNumberOfMessagesMoved: moved = 0,
  FailureReason,
}: ListMessageMoveTasksResultEntry): number => {
  if (Status === "COMPLETED") return moved;
  throw new Sentences(
    `放回了${moved}条后停止（${Status}），其余仍在死信队列里。`,
    `It ended (${[Status, FailureReason].filter(Boolean).join(": ")}) after ${moved} were put back; the others are dead letters still.`,
  );
};
