import { Stack } from "aws-cdk-lib";
import { PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { ServiceFunction } from "../topology/service-function.ts";
import { acknowledge } from "./acknowledge.ts";
import { allow } from "./allow.ts";
import type { CloudPartition } from "./partition.ts";
import { statementsOf, testObjects } from "./permissions.ts";
import type { Resources } from "./resources.ts";
import { cfnBucketOf } from "./storage.ts";

export interface FunctionRoleProps {
  readonly definition: ServiceFunction;
  readonly resources: Resources;
  readonly partition: CloudPartition;
  readonly logGroup: LogGroup;
  readonly failures: Queue | undefined;
}

/** The role of one function: what the topology says, and what running takes. */
export const functionRole = (scope: Construct, props: FunctionRoleProps): Role => {
  const { definition, resources, partition, logGroup, failures } = props;
  const role = new Role(scope, "Role", {
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    description: definition.purpose,
    inlinePolicies: {
      topology: new PolicyDocument({
        statements: [
          ...statementsOf(definition, resources),
          allow(["logs:CreateLogStream", "logs:PutLogEvents"], logGroup.logGroupArn),
          ...(failures ? [allow(["sqs:SendMessage"], failures.queueArn)] : []),
          ...(partition.lambdaTracing
            ? [allow(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], "*")]
            : []),
        ],
      }),
    },
  });
  acknowledgeWildcards(role, props);
  return role;
};

/** The two kinds of resource that have no name before the function runs, where the function reaches them. */
const acknowledgeWildcards = (role: Role, props: FunctionRoleProps): void => {
  const { definition, resources, partition } = props;
  const { evidenceBucket, ledger, reportsBucket, testObjects: ofTestCounty } = definition.touches;
  const madeLater =
    "The key of an object holds an id that is made with the object; the bucket is named.";
  const objectsOf = (bucket: Bucket, pattern: string) => {
    const id = Stack.of(role).getLogicalId(cfnBucketOf(bucket));
    return { [`AwsSolutions-IAM5[Resource::<${id}.Arn>/${pattern}]`]: madeLater };
  };
  acknowledge(role, {
    ...(reachesObjects(evidenceBucket) && objectsOf(resources.evidenceBucket, "evidence/*")),
    ...(reachesObjects(ledger) && objectsOf(resources.evidenceBucket, "ledger/*")),
    ...(reachesObjects(ofTestCounty) && objectsOf(resources.evidenceBucket, testObjects)),
    ...(reachesObjects(reportsBucket) && objectsOf(resources.reportsBucket, "reports/*")),
    ...(partition.lambdaTracing && {
      "AwsSolutions-IAM5[Resource::*]":
        "X-Ray has no resource to name for the two actions that send traces; nothing else is allowed on all resources.",
    }),
  });
};

const reachesObjects = (actions: readonly string[] = []): boolean =>
  actions.some((action) => !action.startsWith("ListBucket"));
