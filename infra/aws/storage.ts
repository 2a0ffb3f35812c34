import { Aws, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  type LifecycleRule,
  ObjectLockRetention,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { uploadAdmission } from "../topology/page-of-another-origin.ts";
import { probedCounty } from "../topology/test-county.ts";
import { acknowledge } from "./acknowledge.ts";
import { deployedTable } from "./deployed-table.ts";
import { editionCycles } from "./edition-files.ts";
import type { StageSettings } from "./stage-settings.ts";

export interface StorageProps {
  readonly deployment: string;
  readonly settings: StageSettings;
  /** The table of a stack that takes in what another region replicates, and nothing from anybody else. */
  readonly isStandby?: boolean;
}

/** S3 counts the requests of a bucket, refusals among them, only where it is asked to. */
export const REQUEST_METRICS = "EntireBucket";

/**
 * Where evidence, receipts, statuses and reports are kept, all under one key of the account's own. What is made here refers to
 * nothing outside: stores that outlived their stack are taken into the next one before anything else is there.
 */
export class Storage extends Construct {
  readonly key: Key;
  readonly table: Table;
  readonly evidenceBucket: Bucket;
  readonly reportsBucket: Bucket;
  readonly accessLogsBucket: Bucket;

  constructor(scope: Construct, id: string, props: StorageProps) {
    super(scope, id);
    const { deployment, settings, isStandby = false } = props;
    const removalPolicy = settings.protectsStores ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = new Key(this, "Key", {
      description: `${deployment}: evidence, receipts, statuses, reports and alarms.`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(settings.protectsStores ? 30 : 7),
      removalPolicy,
    });
    this.table = isStandby
      ? deployedTable(this, "StandbyTable", { key: this.key, isKept: false })
      : deployedTable(this, "Table", { key: this.key, isKept: settings.protectsStores });
    this.accessLogsBucket = accessLogsBucket(this, settings);
    const bucket: BucketProps = {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      removalPolicy,
      autoDeleteObjects: !settings.protectsStores,
    };
    this.evidenceBucket = new Bucket(this, "EvidenceBucket", {
      ...bucket,
      metrics: [{ id: REQUEST_METRICS }],
      bucketName: evidenceBucketName(this, deployment),
      versioned: true,
      objectLockEnabled: true,
      ...(settings.evidenceLockDays > 0 && {
        objectLockDefaultRetention: ObjectLockRetention.governance(
          Duration.days(settings.evidenceLockDays),
        ),
      }),
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
        ...editionCycles().map(testObjectsEnd),
      ],
    });
    this.reportsBucket = new Bucket(this, "ReportsBucket", {
      ...bucket,
      metrics: [{ id: REQUEST_METRICS }],
      versioned: true,
      lifecycleRules: [
        {
          expiration: Duration.days(settings.reportRetentionDays),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
  }

  /** Has S3 write who asked for what of both buckets into the third. */
  logAccess(): void {
    writeAccessLog(this.evidenceBucket, this.accessLogsBucket, "evidence/");
    writeAccessLog(this.reportsBucket, this.accessLogsBucket, "reports/");
  }

  /** Lets the pages of these origins put evidence; whatever else is done there needs no leave of the bucket's. */
  admitPages(origins: readonly string[]): void {
    const { methods, headers, exposed, maxAgeSeconds } = uploadAdmission;
    cfnBucketOf(this.evidenceBucket).corsConfiguration = {
      corsRules: [
        {
          allowedOrigins: [...origins],
          allowedMethods: [...methods],
          allowedHeaders: [...headers],
          exposedHeaders: [...exposed],
          maxAge: maxAgeSeconds,
        },
      ],
    };
  }
}

/** Where the objects of a bucket are read and put, as whoever presigns an address writes it. */
export const originOf = (bucket: Bucket): string => {
  const { region, urlSuffix } = Stack.of(bucket);
  return `https://${bucket.bucketName}.s3.${region}.${urlSuffix}`;
};

/** What the probe has withdrawn goes the next day, or when its lock ends. */
const testObjectsEnd = (cycle: string): LifecycleRule => ({
  prefix: `evidence/${cycle}/${probedCounty}/`,
  noncurrentVersionExpiration: Duration.days(1),
  expiredObjectDeleteMarker: true,
});

/**
 * The bucket has a name that is known before it exists: the queue's policy names the bucket it takes messages from, and
 * the bucket's notifications name the queue, so one of the two has to be told by name. Where the account is known the name
 * stands in the template letter for letter, for only so can a bucket that outlived its stack be recognised; a template for
 * any account has it put together when it is deployed, and it comes to the same.
 */
export const evidenceBucketName = (scope: Construct, deployment: string): string =>
  evidenceBucketIn(scope, deployment, Stack.of(scope).region);

/** The same in any region of the account: where replicas go is told by name too. */
export const evidenceBucketIn = (scope: Construct, deployment: string, region: string): string =>
  `${deployment}-evidence-${Stack.of(scope).account}-${region}`;

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
} as const satisfies BucketProps;

const accessLogsBucket = (scope: Construct, settings: StageSettings): Bucket => {
  const bucket = new Bucket(scope, "AccessLogsBucket", {
    ...closed,
    /** S3 delivers access logs only to a bucket under its own keys. */
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(settings.accessLogRetentionDays) }],
    removalPolicy: settings.protectsStores ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    autoDeleteObjects: !settings.protectsStores,
  });
  bucket.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("logging.s3.amazonaws.com")],
      actions: ["s3:PutObject"],
      resources: [bucket.arnForObjects("*")],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  acknowledge(bucket, {
    "AwsSolutions-S1":
      "It is the bucket that access logs go to; logging it into itself never ends.",
  });
  return bucket;
};

/** Written on the bucket itself: the construct library's types and the strictest compiler settings disagree here. */
const writeAccessLog = (bucket: Bucket, logs: Bucket, logFilePrefix: string): void => {
  const resource = cfnBucketOf(bucket);
  resource.loggingConfiguration = { destinationBucketName: logs.bucketName, logFilePrefix };
  if (logs.policy) resource.node.addDependency(logs.policy);
};

export const cfnBucketOf = (bucket: Bucket): CfnBucket => {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error("a bucket is not made of a CfnBucket");
  return resource;
};
