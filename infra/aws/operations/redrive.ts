import { parseArgs } from "node:util";
import { SQSClient } from "@aws-sdk/client-sqs";
import { command } from "./command.ts";
import { deployedStack } from "./deployed-stack.ts";
import { redriveQueue } from "./redrive-queue.ts";

const { values } = parseArgs({
  options: {
    stage: { type: "string", default: "dev" },
    province: { type: "string", default: "14" },
  },
});

/** Queues by the names of their outputs. */
const queues = ["EvidenceEvents", "RecomputeRequests"] as const;

const redrive = async (): Promise<string> => {
  const { outputs } = await deployedStack(values.stage, values.province);
  const sqs = new SQSClient();
  const lines: string[] = [];
  for (const name of queues) {
    const [queue, deadLetters] = [outputs[`${name}Queue`], outputs[`${name}DeadLetters`]];
    if (!queue || !deadLetters) throw new Error(`the stack does not tell its queue ${name}`);
    lines.push(`${name}: 放回 · put back ${await redriveQueue(sqs, { deadLetters, queue })}`);
  }
  return lines.join("\n");
};

await command(redrive);
