import { Aws, Stack } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { CfnBucket } from "aws-cdk-lib/aws-s3";
import type { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { alarm } from "./alarms.ts";
import { allow } from "./allow.ts";
import type { CloudPartition } from "./partition.ts";
import { anyKeyArn, bucketArn, hasAlias, keyAliasArn } from "./region-names.ts";
import { cfnBucketOf, evidenceBucketIn, type Storage } from "./storage.ts";
import { minutes, type Watch } from "./watch.ts";

export interface ReplicationProps {
  readonly deployment: string;
  readonly storage: Storage;
  readonly partition: CloudPartition;
  readonly secondRegion: string;
  readonly topic: Topic;
}

const RULE = "second-region";

/** "S3 Replication Time Control": the one number that S3 takes. */
const PROMISED_MINUTES = 15;

/**
 * Every version of every evidence in the second region too, under that region's key. Delete markers go with them: a
 * withdrawal is a marker and nothing else, and evidence that was withdrawn must not count again over there. A marker
 * removes no version, and versions that are deleted stay in the second region.
 */
export class Replication extends Construct {
  constructor(scope: Construct, id: string, props: ReplicationProps) {
    super(scope, id);
    const { deployment, storage, partition, secondRegion, topic } = props;
    const source = evidenceBucketIn(this, deployment, Stack.of(this).region);
    const destination = evidenceBucketIn(this, deployment, secondRegion);
    const role = replicationRole(this, { ...props, source, destination });
    cfnBucketOf(storage.evidenceBucket).replicationConfiguration = {
      role: role.roleArn,
      rules: [
        {
          id: RULE,
          status: "Enabled",
          priority: 1,
          filter: { prefix: "" },
          deleteMarkerReplication: { status: "Enabled" },
          sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
          destination: {
            bucket: bucketArn(destination),
            encryptionConfiguration: { replicaKmsKeyId: keyAliasArn(deployment, secondRegion) },
            ...(partition.replicationTimeControl && inPromisedTime),
          },
        },
      ],
    };
    if (!partition.replicationTimeControl) return;
    for (const watch of replicationWatches(source, destination))
      alarm(this, watch).addAlarmAction(new SnsAction(topic));
  }
}

const inPromisedTime = {
  replicationTime: { status: "Enabled", time: { minutes: PROMISED_MINUTES } },
  metrics: { status: "Enabled", eventThreshold: { minutes: PROMISED_MINUTES } },
} satisfies Partial<CfnBucket.ReplicationDestinationProperty>;

interface Way extends ReplicationProps {
  readonly source: string;
  readonly destination: string;
}

/** By names, not by references: the bucket names the role, and would wait for itself. */
const replicationRole = (scope: Construct, { deployment, storage, secondRegion, ...way }: Way) => {
  const [source, destination] = [bucketArn(way.source), bucketArn(way.destination)];
  const through = (region: string) => ({
    StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` },
  });
  const role = new Role(scope, "Role", {
    // No condition on who asks: only who may pass the role in this account can name it in a bucket's rule
    assumedBy: new ServicePrincipal("s3.amazonaws.com"),
    description: "Copies evidence to the second region.",
    inlinePolicies: {
      replication: new PolicyDocument({
        statements: [
          allow(["s3:GetReplicationConfiguration", "s3:ListBucket"], source),
          allow(readVersions, `${source}/*`),
          allow(["s3:ReplicateObject", "s3:ReplicateDelete"], `${destination}/*`),
          allow(["kms:Decrypt"], storage.key.keyArn, through(Aws.REGION)),
          allow(["kms:Encrypt", "kms:GenerateDataKey"], anyKeyArn(secondRegion), {
            ...hasAlias(deployment),
            StringEquals: through(secondRegion).StringEquals,
          }),
        ],
      }),
    },
  });
  const objects = "Every object of the bucket is replicated; the bucket is named.";
  acknowledge(role, {
    [foundOn(`s3:::${asFound(way.source)}/*`)]: objects,
    [foundOn(`s3:::${asFound(way.destination)}/*`)]: objects,
    [foundOn(`kms:${secondRegion}:<AWS::AccountId>:key/*`)]:
      "The key of the other region has no id before it is made; kms:ResourceAliases names it.",
  });
  return role;
};

/** How cdk-nag writes a name that waits for its account. */
const asFound = (name: string): string => name.replace(Aws.ACCOUNT_ID, "<AWS::AccountId>");

const foundOn = (resource: string): string =>
  `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:${resource}]`;

/** "Setting up permissions for live replication"; evidence has no tags, so none are read. */
const readVersions = [
  "s3:GetObjectLegalHold",
  "s3:GetObjectRetention",
  "s3:GetObjectVersionAcl",
  "s3:GetObjectVersionForReplication",
];

const replicationWatches = (source: string, destination: string): readonly Watch[] => {
  const metric = (metricName: string, statistic: string) =>
    new Metric({
      namespace: "AWS/S3",
      metricName,
      dimensionsMap: { SourceBucket: source, DestinationBucket: destination, RuleId: RULE },
      statistic,
      period: minutes(5),
    });
  return [
    {
      id: "Late",
      says: "The second region is more than a quarter of an hour behind.",
      todo: "replication",
      metric: metric("ReplicationLatency", Stats.MAXIMUM),
      above: PROMISED_MINUTES * 60,
      periods: 3,
    },
    {
      id: "Failed",
      says: "S3 could not copy an evidence to the second region, and does not try again by itself.",
      todo: "replication",
      metric: metric("OperationsFailedReplication", Stats.SUM),
      above: 0,
      periods: 1,
    },
  ];
};
