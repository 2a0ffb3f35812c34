import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import cliProgress from "cli-progress";
import type { Reconciliation } from "../../../events/reconciliation.ts";
import { Sentences } from "../../command-line/sentences.ts";
import { known } from "../../known.ts";
import { deployedStack } from "./deployed-stack.ts";
import { type AskedDeployment, deploymentOptions, operation } from "./operation.ts";
import { type FollowedRound, reconcileAll } from "./reconcile-all.ts";

/** It may be run again, and broken off: what is settled meanwhile is not found a second time. */
const reconcile = async ({ stage, province }: AskedDeployment): Promise<string> => {
  const { outputs } = await deployedStack(stage, province);
  const name = known(outputs.ReconcileFunction, "the output ReconcileFunction");
  const bar = new cliProgress.SingleBar({
    format: "  {bar} {value}/{total}",
    clearOnComplete: true,
    hideCursor: true,
  });
  try {
    return toldOf(
      await reconcileAll({
        ask: askOf(name),
        told: (done, of) => (done === 1 ? bar.start(of, done) : bar.update(done)),
      }),
    );
  } finally {
    bar.stop();
  }
};

const askOf = (FunctionName: string): FollowedRound["ask"] => {
  const lambda = new LambdaClient();
  return async (event) => {
    const { FunctionError, Payload = new Uint8Array() } = await lambda.send(
      new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
    );
    const answer = Buffer.from(Payload).toString("utf8");
    if (FunctionError !== undefined)
      throw new Sentences(
        "核对没有完成，可再次运行本命令。",
        `The round failed (${answer}); the command may be run again.`,
      );
    return JSON.parse(answer);
  };
};

const toldOf = ({ counties, evidence, statuses, faults = 0, ledger = 0 }: Reconciliation): string =>
  [
    `核对 ${counties} 个县 · counties compared`,
    `  材料放回队列 ${evidence} 份 · evidences put back on the queue`,
    `  状态重新计算 ${statuses} 个县 · statuses to be made anew`,
    ...(ledger > 0 ? [`  补入存档 ${ledger} 件 · kept in the ledger after all`] : []),
    ...(faults > 0
      ? [`  决定与其链不符 ${faults} 处，见告警 · chains of decisions at fault, see the alarm`]
      : []),
    saidAtLast(evidence + statuses, faults),
  ].join("\n");

const saidAtLast = (found: number, faults: number): string => {
  if (found > 0) return "处理完后可再次运行 · run it again when the queues are empty";
  return faults > 0 ? "其余一致 · the rest agrees" : "一致 · all agree";
};

await operation({
  usage: "npm run reconcile -- [--stage dev] [--province 14]",
  options: deploymentOptions,
  run: reconcile,
});
