import {
  type CloudFormationClient,
  paginateDescribeStackEvents,
  paginateListStacks,
  type StackEvent,
  type StackSummary,
} from "@aws-sdk/client-cloudformation";
import type { StackResource } from "./stack-resources.ts";

/** A stack that was deleted, and what of it CloudFormation let stand. */
export interface DeletedStack {
  readonly stackId: string;
  readonly deletedAt: Date | undefined;
  readonly left: readonly StackResource[];
}

/**
 * The deleted stack of this name that had the deployment's evidence: CloudFormation tells of deleted stacks for 90 days. Not
 * simply the latest one, for a deployment that was tried over what stayed fails at the bucket's name, and leaves stores that
 * nobody ever used.
 */
export const leftByStack = async (
  client: CloudFormationClient,
  stackName: string,
): Promise<DeletedStack | undefined> => {
  for (const { StackId = "", DeletionTime } of await deletedStacks(client, stackName)) {
    const left = await skippedOf(client, StackId);
    if (left.some((each) => isEvidenceBucket(each, stackName)))
      return { stackId: StackId, deletedAt: DeletionTime, left };
  }
  return undefined;
};

const isEvidenceBucket = ({ type, id }: StackResource, stackName: string): boolean =>
  type === "AWS::S3::Bucket" && id.startsWith(`${stackName}-evidence-`);

/** The latest first. */
const deletedStacks = async (
  client: CloudFormationClient,
  stackName: string,
): Promise<readonly StackSummary[]> => {
  const pages = paginateListStacks({ client }, { StackStatusFilter: ["DELETE_COMPLETE"] });
  const stacks = await Array.fromAsync(pages, ({ StackSummaries = [] }) => StackSummaries);
  return stacks
    .flat()
    .filter(({ StackName }) => StackName === stackName)
    .toSorted((one, other) => timeOf(other) - timeOf(one));
};

const timeOf = ({ DeletionTime, CreationTime }: StackSummary): number =>
  (DeletionTime ?? CreationTime)?.getTime() ?? 0;

/** What its deletion passed over, in however many attempts; what an earlier update let go is no part of it any more. */
const skippedOf = async (
  client: CloudFormationClient,
  StackName: string,
): Promise<readonly StackResource[]> => {
  const found = new Map<string, StackResource>();
  for await (const { StackEvents = [] } of paginateDescribeStackEvents({ client }, { StackName }))
    for (const event of StackEvents) {
      const { LogicalResourceId: logicalId, ResourceType: type, PhysicalResourceId: id } = event;
      if (isBeforeDeletion(event)) return [...found.values()];
      if (event.ResourceStatus === "DELETE_SKIPPED" && logicalId && type && id)
        found.set(logicalId, { logicalId, type, id });
    }
  return [...found.values()];
};

/** Events come newest first; the stack's own say what it was doing. */
const isBeforeDeletion = ({ PhysicalResourceId, StackId, ResourceStatus }: StackEvent): boolean =>
  PhysicalResourceId === StackId && !(ResourceStatus ?? "").startsWith("DELETE_");
