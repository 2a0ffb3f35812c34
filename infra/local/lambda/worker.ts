/** Runs inside a worker thread: one function, loaded once, any number of invocations at a time. */
import { parentPort, workerData } from "node:worker_threads";
import { learn } from "../engines/private-addresses.ts";
import type { Invocation, Outcome } from "./protocol.ts";

type Handler = (event: unknown, context: unknown) => unknown;

const loadHandler = async (): Promise<Handler> => {
  const loaded: Record<string, unknown> = await import(workerData.module);
  const { handler } = loaded;
  if (!isHandler(handler)) throw new Error(`${workerData.module} exports no function "handler"`);
  return handler;
};
const isHandler = (value: unknown): value is Handler => typeof value === "function";

const contextOf = ({ requestId, functionName, arn, memoryMegabytes, deadline }: Invocation) => ({
  awsRequestId: requestId,
  functionName,
  functionVersion: "$LATEST",
  invokedFunctionArn: arn,
  memoryLimitInMB: `${memoryMegabytes}`,
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: "local",
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

const run = async (handler: Handler, invocation: Invocation): Promise<Outcome> => {
  const { requestId } = invocation;
  try {
    const result = await handler(JSON.parse(invocation.event), contextOf(invocation));
    return { requestId, kind: "answered", payload: JSON.stringify(result ?? null) };
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { requestId, kind: "failed", name, message, stack: stack ?? "" };
  }
};

learn(workerData.addresses);
const handler = await loadHandler();
parentPort?.on("message", (invocation: Invocation) => {
  void run(handler, invocation).then((outcome) => parentPort?.postMessage(outcome));
});
