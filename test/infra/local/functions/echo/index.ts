/** Answers with what it was given: event, context and environment. */
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
  }),
});

const remaining = ({ getRemainingTimeInMillis }: Record<string, unknown>): unknown =>
  typeof getRemainingTimeInMillis === "function" ? getRemainingTimeInMillis() : undefined;
