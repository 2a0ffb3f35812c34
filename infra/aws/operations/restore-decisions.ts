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

const restore = async ({ stage, province, from, "dry-run": dryRun }: Asked): Promise<string> => {
  if (from === undefined)
    throw new WrongUsage(
      "请用 --from 指明由备份恢复出来的数据表。",
      "Name the table that a backup was put back into with --from.",
    );
  const { outputs } = await deployedStack(stage, province);
  const to = known(outputs.TableName, "the output TableName");
  const { copied, there } = await copyDecisions(new DynamoDBClient(), { from, to, dryRun });
  return dryRun
    ? `${from}：${copied} 条评审决定，未写入 · decisions, nothing was written`
    : `${from} → ${to}：拷回 ${copied} 条评审决定，已有 ${there} 条 · decisions copied, and there already`;
};

await operation({
  usage: "npm run restore-decisions -- --from TABLE [--dry-run] [--stage dev] [--province 14]",
  options: {
    ...deploymentOptions,
    from: { type: "string" },
    "dry-run": { type: "boolean", default: false },
  },
  run: restore,
});
