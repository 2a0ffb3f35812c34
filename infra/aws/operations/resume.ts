import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { colours, say } from "../../command-line/terminal.ts";
import { deployedStack } from "./deployed-stack.ts";
import { type AskedDeployment, deploymentOptions, operation } from "./operation.ts";
import { resumeParts } from "./pausing.ts";
import { stackResources } from "./stack-resources.ts";
import { writingParts } from "./writing-parts.ts";

const resume = async ({ stage, province }: AskedDeployment): Promise<string> => {
  const { stackName } = await deployedStack(stage, province);
  const parts = writingParts(await stackResources(new CloudFormationClient(), stackName));
  await resumeParts({
    lambda: new LambdaClient(),
    parts,
    told: ({ logicalId }) => say(`  ${colours.green("通 on")}   ${logicalId}`),
  });
  return `${stackName} 照常运行 · everything runs again as it was deployed`;
};

await operation({
  usage: "npm run resume -- [--stage dev] [--province 14]",
  options: deploymentOptions,
  run: resume,
});
