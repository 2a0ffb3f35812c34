import { known } from "../known.ts";
import type { QueueName } from "../topology/service-function.ts";
import type { Letter } from "./letters.ts";
import type { Holding, Site } from "./site.ts";
import { keysInRange } from "./stream-keys.ts";
import { streamRequests } from "./stream-requests.ts";

/** A message that has a letter's work done again. */
export interface Request {
  readonly queue: QueueName;
  readonly body: string;
}

/** What is sent for a letter, or why nothing is. */
export type Plan =
  | { readonly kind: "sends"; readonly requests: readonly Request[] }
  | { readonly kind: "sendsNothing"; readonly why: string };

/** A dead letter is sent as it was. Of a stream's failure the rows are read from the stream, and the function is asked for each. */
export const planOf = async (
  { streams }: Pick<Site, "streams">,
  { holding, body, subject }: Letter,
): Promise<Plan> => {
  if (holding.kind === "messages")
    return { kind: "sends", requests: [{ queue: holding.queue, body }] };
  const { queue, name } = holding;
  if (queue === undefined) return sendsNothing(nobody(holding));
  if (subject.kind !== "records") return sendsNothing(unreadable);
  const rows = await keysInRange(streams, subject.failure.DDBStreamBatchInfo, holding.sortKeys);
  if (rows === undefined) return sendsNothing(expired);
  const bodies = known(streamRequests[holding.functionName], name).bodies(rows, new Date());
  if (bodies.length === 0) return sendsNothing(ofNoCounty);
  return { kind: "sends", requests: bodies.map((each) => ({ queue, body: JSON.stringify(each) })) };
};

const sendsNothing = (why: string): Plan => ({ kind: "sendsNothing", why });

type RecordHolding = Extract<Holding, { kind: "records" }>;

const nobody = ({ name }: RecordHolding): string =>
  `没有向 ${name} 重新请求的队列 no queue asks for what ${name} had to do`;

const unreadable = "不是 Lambda 的失败记录 not a failure record of Lambda's";

const ofNoCounty = "不属于任何县 of no county: 请核对后用 --discard 移除 look, then --discard";

const expired =
  "数据流只保留 24 小时，这些记录已不在；每日核对会逐县比较。核对一致后用 --discard 移除。 The stream keeps 24 hours and has these records no more; the daily reconcile compares everything. Once it agrees, take this away with --discard.";

/** The holding whose letters a queue's messages become when they fail again. */
export const holdingOf = ({ holdings }: Pick<Site, "holdings">, queue: QueueName): Holding =>
  known(
    holdings.find((each) => each.kind === "messages" && each.queue === queue),
    `the dead letters of ${queue}`,
  );
