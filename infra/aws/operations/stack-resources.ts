import {
  type CloudFormationClient,
  paginateListStackResources,
} from "@aws-sdk/client-cloudformation";

/** A resource of a stack: what the template calls it, its type, and its name or id in the account. */
export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  readonly id: string;
}

/** Everything that a stack has made and not deleted. */
export const stackResources = async (
  client: CloudFormationClient,
  StackName: string,
): Promise<readonly StackResource[]> => {
  const pages = paginateListStackResources({ client }, { StackName });
  const summaries = await Array.fromAsync(
    pages,
    ({ StackResourceSummaries = [] }) => StackResourceSummaries,
  );
  return summaries
    .flat()
    .flatMap(({ LogicalResourceId: logicalId, ResourceType: type, PhysicalResourceId: id }) =>
      logicalId && type && id ? [{ logicalId, type, id }] : [],
    );
};
