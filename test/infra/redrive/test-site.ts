import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { known } from "../../../infra/known.ts";
import { account } from "../../../infra/local/engines/credentials.ts";
import { queueUrls } from "../../../infra/local/engines/queue-setup.ts";
import { holdingsOf } from "../../../infra/redrive/holdings.ts";
import type { LoggedLine } from "../../../infra/redrive/logged-line.ts";
import { type Redriving, redriven } from "../../../infra/redrive/redrive.ts";
import type { Site } from "../../../infra/redrive/site.ts";
import { localFunctions } from "../../../infra/topology/functions.ts";
import { startTestEngines } from "../../support/engines.ts";

const line = (facts: Partial<LoggedLine>): LoggedLine => ({
  level: "error",
  message: "message failed",
  comesAgain: [],
  stack: [],
  ...facts,
});

/** The queues of this machine without a host: nobody takes from them but the test; logs say what it writes. */
export const startTestSite = async () => {
  const engines = await startTestEngines();
  const sqs = new SQSClient(engines.clients.sqs);
  const streams = new DynamoDBStreamsClient(engines.clients.dynamodb);
  const urls = queueUrls((name) => `${engines.endpoints.sqs}/${account}/${name}`);
  const written: { readonly of: string; readonly line: LoggedLine }[] = [];
  const linesOf = (name: string, from = 0) =>
    written.slice(from).flatMap((each) => (each.of === name ? [each.line] : []));
  const site: Site = {
    sqs,
    streams,
    holdings: holdingsOf(localFunctions, {
      deadLetters: (queue) => urls.deadLetterUrls[queue],
      failures: (name) => known(urls.failureUrls[name], name),
    }),
    queueUrls: urls.urls,
    logs: {
      since: async (name) => linesOf(name),
      fromHere: async (name) => {
        const from = written.length;
        return async () => linesOf(name, from);
      },
    },
    quietSeconds: 0,
  };
  const send = async (QueueUrl: string, body: unknown): Promise<string> => {
    const MessageBody = typeof body === "string" ? body : JSON.stringify(body);
    const { MessageId } = await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    return known(MessageId, "the id of a message");
  };
  return {
    ...engines,
    site,
    urls,
    send,
    log: (of: string, facts: Partial<LoggedLine>) => written.push({ of, line: line(facts) }),
    /** How many wait on a queue, those that somebody holds for a moment included. */
    count: async (QueueUrl: string): Promise<number> => {
      const { Attributes = {} } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl,
          AttributeNames: ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
        }),
      );
      return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
    },
    /** The bodies on a queue; nobody else sees them from then on. */
    taken: async (QueueUrl: string): Promise<readonly string[]> => {
      const command = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
      return ((await sqs.send(command)).Messages ?? []).map(({ Body = "" }) => Body);
    },
    redrive: (asked: Partial<Redriving>, at: Partial<Site> = {}) =>
      redriven({ ...site, ...at }, { act: "putBack", id: [], queue: [], seconds: 0, ...asked }),
    stop: async () => {
      sqs.destroy();
      streams.destroy();
      await engines.stop();
    },
  };
};
export type TestSite = Awaited<ReturnType<typeof startTestSite>>;

/** What S3 announces of an object. */
export const notice = (key: string) => ({ Records: [{ s3: { object: { key } } }] });
