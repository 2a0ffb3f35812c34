import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { editionsInForce } from "../../../shared/domain/framework/editions.ts";
import { synthesise } from "./synthesise.ts";

const dev = synthesise({ stage: "dev" });
const prod = synthesise({ stage: "prod" });
const stages = [
  { stage: "dev", of: dev },
  { stage: "prod", of: prod },
];

test.each(stages)("every bucket of $stage is closed to the public and to plain HTTP", ({ of }) => {
  const buckets = Object.entries(of.resources("AWS::S3::Bucket"));
  const policies = Object.values(of.resources("AWS::S3::BucketPolicy"));

  expect(buckets).toHaveLength(3);
  for (const [id, { Properties }] of buckets) {
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const policy = policies.find((each) => each.Properties.Bucket.Ref === id);
    const denied = policy?.Properties.PolicyDocument.Statement.filter(
      ({ Effect }: { Effect: string }) => Effect === "Deny",
    ).map(({ Condition }: { Condition: unknown }) => Condition);
    expect(denied).toContainEqual({ Bool: { "aws:SecureTransport": "false" } });
    expect(denied).toContainEqual({ NumericLessThan: { "s3:TlsVersion": 1.2 } });
  }
});

test.each(stages)(
  "evidence of $stage is versioned, locked and under the account's key",
  ({ of }) => {
    of.template.hasResourceProperties("AWS::S3::Bucket", {
      ObjectLockEnabled: true,
      VersioningConfiguration: { Status: "Enabled" },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" },
          },
        ],
      },
      NotificationConfiguration: {
        QueueConfigurations: [
          ["s3:ObjectCreated:*", "evidence/"],
          ["s3:ObjectRemoved:*", "evidence/"],
          ["s3:ObjectCreated:*", "ledger/"],
        ].map(([Event, Value]) => ({
          Event,
          Filter: { S3Key: { Rules: [{ Name: "prefix", Value }] } },
        })),
      },
    });
  },
);

test("in prod nobody shortens the years that an evidence is kept, unless allowed to by name", () => {
  prod.template.hasResourceProperties("AWS::S3::Bucket", {
    ObjectLockConfiguration: {
      ObjectLockEnabled: "Enabled",
      Rule: { DefaultRetention: { Days: 1096, Mode: "GOVERNANCE" } },
    },
  });
  expect(dev.text).not.toContain("DefaultRetention");
});

test.each(stages)(
  "the table of $stage can be put back to any second, and streams keys only",
  ({ of }) => {
    of.template.hasResourceProperties("AWS::DynamoDB::Table", {
      BillingMode: "PAY_PER_REQUEST",
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
      StreamSpecification: { StreamViewType: "KEYS_ONLY" },
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: [
        Match.objectLike({
          IndexName: "board",
          Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["board"] },
        }),
      ],
    });
  },
);

test.each(stages)(
  "in $stage what the probe withdrew goes the next day, and no evidence of a county ever by itself",
  async ({ of }) => {
    const [bucket] = Object.values(of.resources("AWS::S3::Bucket")).filter(
      ({ Properties }) => Properties.ObjectLockEnabled,
    );
    const rules: readonly Record<string, unknown>[] =
      bucket?.Properties.LifecycleConfiguration.Rules;
    const ending = rules.filter((rule) => !rule.AbortIncompleteMultipartUpload);

    const cycles = (await editionsInForce()).map(({ cycle }) => cycle);
    expect(ending).toEqual(
      cycles.map((cycle) => ({
        Prefix: `evidence/${cycle}/999999/`,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        ExpiredObjectDeleteMarker: true,
        Status: "Enabled",
      })),
    );
  },
);

const stores = [
  "AWS::S3::Bucket",
  "AWS::DynamoDB::Table",
  "AWS::KMS::Key",
  "AWS::Cognito::UserPool",
  "AWS::Cognito::UserPoolClient",
  "AWS::Logs::LogGroup",
];

/** Made for the address of one API; its people, and their programs' client, know nothing of it. */
const goesWithItsStack = /PageClient/;

test.each(stores)("%s outlives the stack in prod and goes with it in dev", (type) => {
  const policyOf = (of: typeof dev) =>
    new Set(
      Object.entries(of.resources(type))
        .filter(([id]) => !goesWithItsStack.test(id))
        .map(([, { DeletionPolicy }]) => DeletionPolicy),
    );

  expect([...policyOf(prod)]).toEqual(["Retain"]);
  expect([...policyOf(dev)]).toEqual(["Delete"]);
});

test("prod refuses the deletion of its table and its users", () => {
  prod.template.hasResourceProperties("AWS::DynamoDB::Table", { DeletionProtectionEnabled: true });
  prod.template.hasResourceProperties("AWS::Cognito::UserPool", { DeletionProtection: "ACTIVE" });
});

test("only dev has a function that empties buckets", () => {
  expect(Object.keys(dev.resources("Custom::S3AutoDeleteObjects"))).toHaveLength(3);
  expect(prod.resources("Custom::S3AutoDeleteObjects")).toEqual({});
});

/** A new logical id replaces what is behind it: whatever is kept there would stay behind. */
test("what keeps something keeps its logical id", () => {
  const kept = [...stores.slice(0, 5), "AWS::SQS::Queue"].flatMap((type) =>
    Object.keys(prod.resources(type)).filter((id) => !goesWithItsStack.test(id)),
  );

  expect(kept.toSorted()).toMatchSnapshot();
});
