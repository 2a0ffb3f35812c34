/** `npm run redrive`: what could not be processed, why, and putting it back. */
import { deployedStack } from "../aws/operations/deployed-stack.ts";
import { type AskedDeployment, deploymentOptions, operation } from "../aws/operations/operation.ts";
import { WrongUsage } from "../command-line/sentences.ts";
import { deployedSite } from "./deployed-site.ts";
import { localSite } from "./local-site.ts";
import { type Redriving, redriven } from "./redrive.ts";

interface Asked extends AskedDeployment {
  readonly list: boolean;
  readonly id: string[];
  readonly queue: string[];
  readonly all: boolean;
  readonly discard: boolean;
  readonly "dry-run": boolean;
  readonly wait: string;
  readonly state?: string | undefined;
}

const actOf = ({ list, id, queue, all, discard, "dry-run": dryRun }: Asked): Redriving["act"] => {
  const isMeant = id.length > 0 || queue.length > 0 || all;
  if (all && (id.length > 0 || queue.length > 0))
    throw new WrongUsage(
      "--all 不与 --id、--queue 同用。",
      "--all goes with neither --id nor --queue.",
    );
  if (discard && id.length === 0)
    throw new WrongUsage(
      "--discard 需要用 --id 逐条指明。",
      "--discard takes --id: what is taken away for good is named one by one.",
    );
  if (list || !isMeant) return "list";
  if (dryRun) return "plan";
  return discard ? "discard" : "putBack";
};

const secondsOf = (text: string): number => {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new WrongUsage(`--wait 应为秒数，而不是 ${text}。`, `--wait is seconds, not ${text}.`);
};

const redrive = async (asked: Asked): Promise<string> => {
  const redriving = {
    act: actOf(asked),
    id: asked.id,
    queue: asked.queue,
    seconds: secondsOf(asked.wait),
  };
  const site =
    asked.state === undefined
      ? deployedSite(await deployedStack(asked.stage, asked.province))
      : await localSite(asked.state);
  const { text, isWell } = await redriven(site, redriving);
  if (!isWell) process.exitCode = 1;
  return text;
};

await operation({
  usage:
    "npm run redrive -- [--list] [--id ID …] [--queue NAME …] [--all] [--dry-run] [--discard] [--wait 120] [--stage dev] [--province 14] [--state <文件夹 folder>]\n" +
    "不带参数即列出 without options it lists; --state: 本机运行中的系统 the system that runs on this machine\n" +
    "放回后等待至多 --wait 秒，说明各条结果 follows what was put back for --wait seconds and says what became of each",
  options: {
    ...deploymentOptions,
    list: { type: "boolean", default: false },
    id: { type: "string", multiple: true, default: [] },
    queue: { type: "string", multiple: true, default: [] },
    all: { type: "boolean", default: false },
    discard: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
    wait: { type: "string", default: "120" },
    state: { type: "string" },
  },
  run: redrive,
});
