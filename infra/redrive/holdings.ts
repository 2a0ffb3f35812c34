import type { QueueName, ServiceFunction, Trigger } from "../topology/service-function.ts";
import { queues } from "../topology/storage.ts";
import type { Holding } from "./site.ts";
import { streamRequests } from "./stream-requests.ts";

/** What a site calls its queues. */
export interface HoldingUrls {
  readonly deadLetters: (queue: QueueName) => string;
  readonly failures: (functionName: string) => string;
}

type Functions = Readonly<Record<string, ServiceFunction>>;

/** Every queue of the topology in which something can end that was not processed: no list of its own to be forgotten in. */
export const holdingsOf = (functions: Functions, urls: HoldingUrls): readonly Holding[] => [
  ...deadLetterHoldings(functions, urls),
  ...Object.entries(functions).flatMap(([name, { triggers }]) =>
    failureHolding(name, triggers, urls),
  ),
];

const deadLetterHoldings = (functions: Functions, urls: HoldingUrls): readonly Holding[] =>
  Object.keys(queues)
    .filter(isQueueName)
    .map((queue) => ({
      kind: "messages",
      name: queue,
      queue,
      attempts: queues[queue].attempts,
      url: urls.deadLetters(queue),
      functions: Object.entries(functions).flatMap(([name, { triggers }]) =>
        triggers.some((each) => each.kind === "queue" && each.queue === queue) ? [name] : [],
      ),
    }));

const failureHolding = (
  name: string,
  triggers: readonly Trigger[],
  urls: HoldingUrls,
): readonly Holding[] =>
  triggers.flatMap((trigger): Holding[] =>
    trigger.kind === "stream"
      ? [
          {
            kind: "records",
            name: `${name}/stream`,
            sortKeys: trigger.sortKeys,
            functionName: name,
            queue: streamRequests[name]?.queue,
            url: urls.failures(name),
            functions: [name],
          },
        ]
      : [],
  );

const isQueueName = (name: string): name is QueueName => Object.hasOwn(queues, name);
