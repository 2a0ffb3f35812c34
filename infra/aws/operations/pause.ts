import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { colours, say } from "../../command-line/terminal.ts";
import { deployedStack } from "./deployed-stack.ts";
import { type AskedDeployment, deploymentOptions, operation } from "./operation.ts";
import { pauseParts } from "./pausing.ts";
import { stackResources } from "./stack-resources.ts";
import { longestRunSeconds, writingParts } from "./writing-parts.ts";

const pause = async ({ stage, province }: AskedDeployment): Promise<string> => {
  const { stackName } = await deployedStack(stage, province);
  const parts = writingParts(await stackResources(new CloudFormationClient(), stackName));
  say(
    `停下写入；已开始的运行至多再等 ${longestRunSeconds} 秒 · what writes is switched off; what runs is waited for, ${longestRunSeconds} s at most`,
  );
  await pauseParts({
    lambda: new LambdaClient(),
    parts,
    told: ({ logicalId }) => say(`  ${colours.yellow("停 off")}  ${logicalId}`),
  });
  return [
    `${stackName} 已暂停：不收材料、不作决定、不重算；已有内容可查 · paused: no uploads, no decisions, no recomputing; what is there can be read`,
    `恢复 · go on with: npm run resume -- --stage ${stage} --province ${province}`,
  ].join("\n");
};

await operation({
  usage: "npm run pause -- [--stage dev] [--province 14]",
  options: deploymentOptions,
  run: pause,
});
