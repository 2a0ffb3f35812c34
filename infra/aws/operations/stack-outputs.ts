import {
  CloudFormationClient,
  CloudFormationServiceException,
  DescribeStacksCommand,
} from "@aws-sdk/client-cloudformation";

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
    const outputs = Stacks[0]?.Outputs ?? [];
    return Object.fromEntries(
      outputs.map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue]),
    );
  } catch (error) {
    const isMissing =
      error instanceof CloudFormationServiceException && error.message.includes("does not exist");
    if (isMissing) return undefined;
    throw error;
  }
};
