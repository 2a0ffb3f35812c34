import { SQSClient } from "@aws-sdk/client-sqs";
import { say } from "../../command-line/terminal.ts";
import { deployedStack } from "./deployed-stack.ts";
import { type AskedDeployment, deploymentOptions, operation } from "./operation.ts";
import { redriveQueue } from "./redrive-queue.ts";

/** Queues by the names of their outputs. */
const queueName = (output: string): readonly string[] =>
  output.endsWith("DeadLetters") ? [output.slice(0, -"DeadLetters".length)] : [];

const redrive = async ({ stage, province }: AskedDeployment): Promise<string> => {
  const { outputs } = await deployedStack(stage, province);
  const sqs = new SQSClient();
  const lines: string[] = [];
  for (const name of Object.keys(outputs).flatMap(queueName)) {
    const [queue, deadLetters] = [outputs[`${name}Queue`], outputs[`${name}DeadLetters`]];
    if (!queue || !deadLetters) throw new Error(`the stack does not tell its queue ${name}`);
    const told = (moved: number, of: number) => say(`${name}: ${moved}/${of} …`);
    const moved = await redriveQueue(sqs, { deadLetters, queue }, { told });
    lines.push(`${name}: 放回 put back ${moved}`);
  }
  return lines.join("\n");
};

await operation({
  usage: "npm run redrive -- [--stage dev] [--province 14]",
  options: deploymentOptions,
  run: redrive,
});
