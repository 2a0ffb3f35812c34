import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { Reconciliation } from "../../../events/reconciliation.ts";
import { Sentences } from "../../command-line/sentences.ts";
import { known } from "../../known.ts";
import { deployedStack } from "./deployed-stack.ts";
import { type AskedDeployment, deploymentOptions, operation } from "./operation.ts";

/** A round of its own, beside the hourly one. It may be run again: what is settled meanwhile is not found a second time. */
const reconcile = async ({ stage, province }: AskedDeployment): Promise<string> => {
  const { outputs } = await deployedStack(stage, province);
  const FunctionName = known(outputs.ReconcileFunction, "the output ReconcileFunction");
  // A round takes minutes at most, and the SDK has no time limit: asked once, so that no second one runs beside it
  const lambda = new LambdaClient({ maxAttempts: 1 });
  const { FunctionError, Payload = new Uint8Array() } = await lambda.send(
    new InvokeCommand({ FunctionName }),
  );
  const answer = Buffer.from(Payload).toString("utf8");
  if (FunctionError !== undefined)
    throw new Sentences(
      "核对没有完成，可再次运行本命令。",
      `The round failed (${answer}); the command may be run again.`,
    );
  return told(Reconciliation.parse(JSON.parse(answer)));
};

const told = ({ counties, evidence, statuses }: Reconciliation): string =>
  [
    `核对 ${counties} 个县 · counties compared`,
    `  材料放回队列 ${evidence} 份 · evidences put back on the queue`,
    `  状态重新计算 ${statuses} 个县 · statuses to be made anew`,
    evidence + statuses === 0
      ? "一致 · all agree"
      : "处理完后可再次运行 · run it again when the queues are empty",
  ].join("\n");

await operation({
  usage: "npm run reconcile -- [--stage dev] [--province 14]",
  options: deploymentOptions,
  run: reconcile,
});
