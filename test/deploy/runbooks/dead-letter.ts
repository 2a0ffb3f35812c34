import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { eventually } from "../../journey/client.ts";
import { figures } from "../../journey/files.ts";
import { CommandFailed } from "../run-command.ts";
import { errorLines } from "./error-lines.ts";
import { output, type Runbook, type Walk } from "./runbook.ts";
import {
  clerkOf,
  functionNamed,
  hurried,
  uploaded,
  waitingIn,
  withoutItsTable,
} from "./troubles.ts";

const COUNTY = "140403";

/** Runbook "dead letters": an upload that ingest could not process in all its tries counts in the end. */
export const deadLetter: Runbook = async (walk) => {
  const queue = output(walk, "EvidenceEventsQueue");
  const deadLetters = output(walk, "EvidenceEventsDeadLetters");
  const clerk = await clerkOf(walk, COUNTY);
  const patient = await hurried(queue, 2);
  const mend = await withoutItsTable(await functionNamed(walk, "IngestEvidence"));
  const evidenceId = await uploaded(clerk, COUNTY, figures({ headTeacherAllowance: "500" }));
  await eventually(
    () => waitingIn(deadLetters),
    (count) => count === 1,
  );
  walk.note("trouble: ingest-evidence cannot reach its table; an upload became a dead letter");
  await errorLines(walk, "IngestEvidence", '"error"');
  await mend();
  await patient();
  walk.note("the cause is mended");
  await redriven(walk, { queue, deadLetters });
  await clerk.receiptWhen(COUNTY, evidenceId, "accepted");
  const { score } = await clerk.statusWhen(COUNTY, (status) => status.score === "1.00");
  await eventually(
    () => waitingIn(deadLetters),
    (count) => count === 0,
  );
  walk.note(`right again: the upload is accepted, ${COUNTY} has ${score}, no dead letter is left`);
};

interface Queues {
  readonly queue: string;
  readonly deadLetters: string;
}

/** By the operators' own command where the emulator knows how; else by hand, and that is said. */
const redriven = async ({ operator, note }: Walk, queues: Queues): Promise<void> => {
  try {
    await operator.npm("redrive");
  } catch (error) {
    if (!(error instanceof CommandFailed && /MessageMoveTask/.test(error.message))) throw error;
    note(`$ npm run redrive -- --stage dev\n${error.message.split("\n").slice(1).join("\n")}`);
    note("NOT SHOWN: the emulator has no tasks that move messages; it is put back by hand");
    await moveByHand(queues);
  }
};

const moveByHand = async ({ queue, deadLetters }: Queues): Promise<void> => {
  const sqs = new SQSClient();
  const { Messages: [message] = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: deadLetters, WaitTimeSeconds: 5 }),
  );
  if (!message) throw new Error("the dead letter cannot be received");
  const { Body: MessageBody, ReceiptHandle } = message;
  await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody }));
  await sqs.send(new DeleteMessageCommand({ QueueUrl: deadLetters, ReceiptHandle }));
};
