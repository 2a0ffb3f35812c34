import { writeFileSync } from "node:fs";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { Sentences } from "../../command-line/sentences.ts";
import { colours } from "../../command-line/terminal.ts";
import { importMapping, isTakenIn } from "./import-mapping.ts";
import { type DeletedStack, leftByStack } from "./left-by-stack.ts";
import { type AskedDeployment, deploymentOptions, operation } from "./operation.ts";
import { stackNameOf, stackOutputs } from "./stack-outputs.ts";
import type { StackResource } from "./stack-resources.ts";
import { isStillThere } from "./still-there.ts";

interface Asked extends AskedDeployment {
  readonly out: string;
}

/** Writes which stores a deleted stack left, in the words in which `cdk import` takes them into the next one. */
const retained = async ({ stage, province, out }: Asked): Promise<string> => {
  const stackName = stackNameOf(stage, province);
  if (await stackOutputs(stackName))
    throw new Sentences(
      `${stackName} 还在，没有要收回的。如其部署失败（ROLLBACK_COMPLETE 等），先 aws cloudformation delete-stack --stack-name ${stackName}。`,
      `${stackName} is there: nothing is to be taken in. If it failed to deploy (ROLLBACK_COMPLETE), delete it first: aws cloudformation delete-stack --stack-name ${stackName}`,
    );
  const deleted = await leftByStack(new CloudFormationClient(), stackName);
  if (!deleted)
    throw new Sentences(
      `本账号和区域 90 天内没有删除过留有材料桶的 ${stackName}；请核对区域，或按 infra/aws/README.zh-CN.md 手写映射。`,
      `No ${stackName} that left an evidence bucket was deleted in this account and region in the last 90 days: look at the region, or write the mapping by hand (infra/aws/README.md).`,
    );
  const stores = await Array.fromAsync(
    deleted.left.filter(isTakenIn),
    async (store) => [store, await isStillThere(store)] as const,
  );
  const there = stores.filter(([, isThere]) => isThere).map(([store]) => store);
  writeFileSync(out, `${JSON.stringify(importMapping(there), undefined, 2)}\n`);
  return [...told(deleted, stores), ...whatNext({ stage, province, out })].join("\n");
};

const told = (
  { stackId, deletedAt, left }: DeletedStack,
  stores: readonly (readonly [StackResource, boolean])[],
): readonly string[] => {
  const others = left.filter((each) => !isTakenIn(each)).map(({ type }) => type);
  return [
    `${stackId}${deletedAt ? ` · ${deletedAt.toISOString()}` : ""}`,
    ...stores.map(([{ logicalId, id }, isThere]) =>
      isThere
        ? `  ${colours.green("在 there")}  ${logicalId}  ${id}`
        : `  ${colours.yellow("无 gone ")}  ${logicalId}  ${id}`,
    ),
    ...(others.length > 0
      ? [
          `另有 ${others.length} 项（${[...new Set(others)].join("、")}）原样留着，不收回 · ${others.length} more stay as they are`,
        ]
      : []),
  ];
};

const whatNext = ({ stage, province, out }: Asked): readonly string[] => {
  const context = `-c stage=${stage} -c province=${province}`;
  return [
    "",
    "然后（其余 -c 与平时部署相同）· next, with the other -c of every deployment:",
    `  npx cdk import ${context} -c only=stores --resource-mapping ${out}`,
    `  npm run deploy -- ${context}`,
  ];
};

await operation({
  usage: "npm run retained -- [--out retained.json] [--stage dev] [--province 14]",
  options: { ...deploymentOptions, out: { type: "string", default: "retained.json" } },
  run: retained,
});
