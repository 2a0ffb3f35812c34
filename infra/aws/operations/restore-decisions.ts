import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { WrongUsage } from "../../command-line/sentences.ts";
import { known } from "../../known.ts";
import { copyDecisions } from "./copy-decisions.ts";
import { deployedStack } from "./deployed-stack.ts";
import { type AskedDeployment, deploymentOptions, operation } from "./operation.ts";

interface Asked extends AskedDeployment {
  readonly from?: string | undefined;
  readonly "dry-run": boolean;
}

/** Decisions are all that only the table knows: everything else comes back from the bucket. */
const restoreDecisions = async (asked: Asked): Promise<string> => {
  const { from, "dry-run": dryRun } = asked;
  if (!from)
    throw new WrongUsage("缺少恢复出来的表（--from）。", "The restored table is missing (--from).");
  const { outputs } = await deployedStack(asked.stage, asked.province);
  const to = known(outputs.TableName, "the output TableName");
  if (from === to)
    throw new WrongUsage(
      `${from} 就是此部署的表，不是恢复出来的表。`,
      `${from} is the table of this deployment, not a restored one.`,
    );
  const { copied, kept, different } = await copyDecisions(new DynamoDBClient(), {
    from,
    to,
    dryRun,
  });
  return [
    ...copied.map((row) => `  + ${row}`),
    ...different.map((row) => `  ≠ ${row}`),
    dryRun
      ? `将拷回 ${copied.length} 条，尚未写入 · would be copied, nothing was written`
      : `已拷回 ${copied.length} 条 · copied`,
    `已有 ${kept.length} 条 · were there already`,
    ...(different.length > 0
      ? [
          `与现有的不同或不完整、原样未动 ${different.length} 处（≠）· chains that went on otherwise or are not whole: left as they are`,
        ]
      : []),
    ...(copied.length > 0 && !dryRun
      ? ["请再运行 npm run reconcile · run npm run reconcile again: statuses and board follow"]
      : []),
  ].join("\n");
};

await operation({
  usage: "npm run restore-decisions -- --from TABLE [--dry-run] [--stage dev] [--province 14]",
  options: {
    ...deploymentOptions,
    from: { type: "string" },
    "dry-run": { type: "boolean", default: false },
  },
  run: restoreDecisions,
});
