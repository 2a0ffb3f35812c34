import { resourceLimits } from "node:worker_threads";

/** Answers with what it was given: event, context, environment and memory. */
export const handler = (event: unknown, context: Record<string, unknown>) => ({
  statusCode: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({
    event,
    context: {
      functionName: context.functionName,
      awsRequestId: context.awsRequestId,
      invokedFunctionArn: context.invokedFunctionArn,
      remaining: remaining(context),
    },
    // biome-ignore lint/style/noProcessEnv: what it shows is the environment.
    environment: process.env,
    memory: resourceLimits,
  }),
});

const remaining = ({ getRemainingTimeInMillis }: Record<string, unknown>): unknown =>
  typeof getRemainingTimeInMillis === "function" ? getRemainingTimeInMillis() : undefined;
