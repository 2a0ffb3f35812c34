/** What a partition of the cloud has, each as a switch that says so. */
export interface CloudPartition {
  /** Without them a deployment names an OIDC provider of its own: `issuer` and `audience`. */
  readonly cognitoUserPools: boolean;
  readonly lambdaTracing: boolean;
  /** Tags of the stack go to every resource; event source mappings of some partitions refuse them. */
  readonly eventMappingTags: boolean;
  /** S3 promises 15 minutes for nearly every object that it replicates, and measures itself ("Replication Time Control"). */
  readonly replicationTimeControl: boolean;
}

/** "Getting Started with Amazon Web Services in China" lists what the two China regions lack, service by service. */
const partitions = {
  aws: {
    cognitoUserPools: true,
    lambdaTracing: true,
    eventMappingTags: true,
    replicationTimeControl: true,
  },
  "aws-cn": {
    cognitoUserPools: false,
    lambdaTracing: false,
    eventMappingTags: false,
    /** No page of the China regions says that they have it, so nothing here leans on it. */
    replicationTimeControl: false,
  },
} as const satisfies Record<string, CloudPartition>;

/** A region not known yet (a template for any region) is one of the main partition. */
export const partitionNameOf = (region: string | undefined): keyof typeof partitions =>
  region?.startsWith("cn-") ? "aws-cn" : "aws";

export const partitionOf = (region: string | undefined): CloudPartition =>
  partitions[partitionNameOf(region)];
