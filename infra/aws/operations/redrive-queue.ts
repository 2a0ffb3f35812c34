import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";

/** Empty answers in a row after which a queue counts as empty: one may miss what another part of the queue holds. */
const PATIENCE = 2;

/**
 * Puts the messages of a dead-letter queue back on the queue they came from and returns how many. A message is removed only
 * after its copy is sent, so none is lost; one that is there twice does no harm, because messages only say «look here».
 */
export const redriveQueue = async (
  sqs: SQSClient,
  { deadLetters, queue }: { readonly deadLetters: string; readonly queue: string },
): Promise<number> => {
  let moved = 0;
  let empty = 0;
  while (empty < PATIENCE) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLetters,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 1,
      }),
    );
    empty = Messages.length === 0 ? empty + 1 : 0;
    if (Messages.length > 0) moved += await moveBatch(sqs, { deadLetters, queue, Messages });
  }
  return moved;
};

interface Batch {
  readonly deadLetters: string;
  readonly queue: string;
  readonly Messages: readonly Message[];
}

const moveBatch = async (
  sqs: SQSClient,
  { deadLetters, queue, Messages }: Batch,
): Promise<number> => {
  const { Successful = [] } = await sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: queue,
      Entries: Messages.map(({ Body }, index) => ({ Id: String(index), MessageBody: Body })),
    }),
  );
  const sent = Successful.map(({ Id = "" }) => Id);
  if (sent.length === 0) throw new Error(`the queue ${queue} took none of the messages`);
  await sqs.send(
    new DeleteMessageBatchCommand({
      QueueUrl: deadLetters,
      Entries: sent.map((Id) => ({ Id, ReceiptHandle: Messages[Number(Id)]?.ReceiptHandle })),
    }),
  );
  return sent.length;
};
