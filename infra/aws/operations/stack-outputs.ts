import {
  CloudFormationClient,
  CloudFormationServiceException,
  DescribeStacksCommand,
} from "@aws-sdk/client-cloudformation";
import { known } from "../../known.ts";

/** What a deployment tells of itself, by the names that the stack gives. */
export type StackOutputs = Readonly<Record<string, string>>;

/** `duxue-dev-14` of stage `dev` and province `14`. */
export const stackNameOf = (stage: string, province: string): string =>
  `duxue-${stage}-${province}`;

/** The outputs of a deployed stack, or nothing when there is no such stack. */
export const stackOutputs = async (stackName: string): Promise<StackOutputs | undefined> => {
  try {
    const { Stacks = [] } = await new CloudFormationClient().send(
      new DescribeStacksCommand({ StackName: stackName }),
    );
    const { Outputs = [] } = known(Stacks[0], `the stack ${stackName}`);
    return Object.fromEntries(
      Outputs.flatMap(({ OutputKey, OutputValue }): [string, string][] =>
        OutputKey === undefined || OutputValue === undefined ? [] : [[OutputKey, OutputValue]],
      ),
    );
  } catch (error) {
    const isMissing =
      error instanceof CloudFormationServiceException && error.message.includes("does not exist");
    if (isMissing) return undefined;
    throw error;
  }
};
