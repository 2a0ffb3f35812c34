import { Sentences } from "../../command-line/sentences.ts";
import { type StackOutputs, stackNameOf, stackOutputs } from "./stack-outputs.ts";

export interface Deployed {
  readonly stackName: string;
  readonly outputs: StackOutputs;
}

/** The outputs of a stage's stack; a sentence that says how to deploy it when it is not there. */
export const deployedStack = async (stage: string, province: string): Promise<Deployed> => {
  const stackName = stackNameOf(stage, province);
  const outputs = await stackOutputs(stackName);
  if (!outputs) {
    throw new Sentences(
      `这个账号和区域里没有 ${stackName}；先运行 npm run deploy -- -c stage=${stage} -c province=${province}。`,
      `There is no stack ${stackName} in this account and region; deploy it first.`,
    );
  }
  return { stackName, outputs };
};
