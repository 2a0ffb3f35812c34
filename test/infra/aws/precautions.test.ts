import { expect, test } from "vitest";
import { readable, stackIn, synthesise, synthesiseStandby, withApp } from "./synthesise.ts";

const guarded = { stage: "prod", backup: "on", secondRegion: "ap-southeast-1" };
const first = synthesise(guarded);
const standby = synthesiseStandby(guarded);
const china = {
  stage: "prod",
  backup: "on",
  secondRegion: "cn-northwest-1",
  issuer: "https://id.example.cn",
  audience: "duxue",
};
const inChina = synthesise(china, "cn-north-1");
const standbyInChina = synthesiseStandby(china, "cn-north-1");

const only = (of: typeof first, type: string) => {
  const [[, resource] = []] = Object.entries(of.resources(type));
  return resource?.Properties ?? {};
};
const evidenceBucketOf = (of: typeof first) =>
  Object.values(of.resources("AWS::S3::Bucket")).find(
    ({ Properties }) => Properties.ObjectLockEnabled,
  )?.Properties ?? {};

test("without the switches there is no vault, no replica and no standby", () => {
  const of = synthesise({ stage: "prod" });

  expect([...of.types].filter((type) => type.startsWith("AWS::Backup"))).toEqual([]);
  expect(evidenceBucketOf(of).ReplicationConfiguration).toBeUndefined();
  expect(() => synthesiseStandby({ stage: "prod" })).toThrow("a standby");
});

test("what keeps something in the first region is not replaced when a second is added", () => {
  const kept = (of: typeof first) =>
    ["AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::KMS::Key", "AWS::Cognito::UserPool"].flatMap(
      (type) => Object.keys(of.resources(type)),
    );

  expect(kept(first)).toEqual(kept(synthesise({ stage: "prod" })));
  // But for the table, which is nobody's truth over there
  expect(kept(standby).map((id) => id.replace(/^StorageStandbyTable.*/, TABLE))).toEqual(
    kept(first),
  );
});
const TABLE = "StorageTableB43FDCE7";

test("a standby's reconcile keeps nothing in the ledger, which the first region alone writes", () => {
  const ledgerOf = (of: typeof first) =>
    Object.entries(of.resources("AWS::Lambda::Function"))
      .filter(([id]) => id.startsWith("ReconcileFunction"))
      .map(([, { Properties }]) => Properties.Environment.Variables.LEDGER);

  expect([ledgerOf(first), ledgerOf(standby)]).toEqual([[undefined], ["replica"]]);
});

test("whoever takes over gets an empty table for the ledger to fill: a standby's goes", () => {
  const takenOver = synthesise({ stage: "prod", backup: "on" }, guarded.secondRegion);
  const [table] = Object.values(standby.resources("AWS::DynamoDB::Table"));

  expect(Object.keys(takenOver.resources("AWS::DynamoDB::Table"))).toEqual([TABLE]);
  expect(Object.keys(standby.resources("AWS::DynamoDB::Table"))).not.toContain(TABLE);
  expect([table?.DeletionPolicy, table?.Properties.DeletionProtectionEnabled]).toEqual([
    "Delete",
    false,
  ]);
});

test.each([
  { of: first, other: standby, second: "ap-southeast-1" },
  { of: inChina, other: standbyInChina, second: "cn-northwest-1" },
])(
  "every evidence and every withdrawal goes to the bucket of $second, under its key",
  ({ of, other, second }) => {
    const [rule] = evidenceBucketOf(of).ReplicationConfiguration.Rules;

    expect(rule).toMatchObject({
      Status: "Enabled",
      Filter: { Prefix: "" },
      DeleteMarkerReplication: { Status: "Enabled" },
      SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: "Enabled" } },
    });
    const name = `duxue-prod-14-evidence-123456789012-${second}`;
    expect(readable(rule.Destination.Bucket)).toBe(`arn:<AWS::Partition>:s3:::${name}`);
    expect(readable(rule.Destination.EncryptionConfiguration.ReplicaKmsKeyID)).toBe(
      `arn:<AWS::Partition>:kms:${second}:<AWS::AccountId>:alias/duxue-prod-14`,
    );
    expect(readable(evidenceBucketOf(other).BucketName)).toBe(name);
    expect(only(other, "AWS::KMS::Alias").AliasName).toBe("alias/duxue-prod-14");
  },
);

test("the second region locks what comes to it as the first does, and replicates nothing on", () => {
  const { ObjectLockConfiguration, VersioningConfiguration } = evidenceBucketOf(first);

  expect(evidenceBucketOf(standby)).toMatchObject({
    ObjectLockConfiguration,
    VersioningConfiguration,
  });
  expect(evidenceBucketOf(standby).ReplicationConfiguration).toBeUndefined();
});

test("S3 promises a quarter of an hour where it can, and an alarm rings when it is late", () => {
  const [rule] = evidenceBucketOf(first).ReplicationConfiguration.Rules;
  const [ruleInChina] = evidenceBucketOf(inChina).ReplicationConfiguration.Rules;
  const alarmed = (of: typeof first) =>
    Object.keys(of.resources("AWS::CloudWatch::Alarm")).filter((id) =>
      id.startsWith("Replication"),
    );

  expect(rule.Destination.ReplicationTime).toEqual({ Status: "Enabled", Time: { Minutes: 15 } });
  expect(rule.Destination.Metrics.Status).toBe("Enabled");
  expect(alarmed(first)).toHaveLength(2);
  expect(ruleInChina.Destination.ReplicationTime).toBeUndefined();
  expect(alarmed(inChina)).toEqual([]);
});

test("the replication role reads versions of one bucket and writes replicas to one", () => {
  const [[, role] = []] = Object.entries(first.resources("AWS::IAM::Role")).filter(([id]) =>
    id.startsWith("Replication"),
  );
  const allowed = role?.Properties.Policies[0].PolicyDocument.Statement.flatMap(
    ({ Action, Resource }: { Action: string | string[]; Resource: unknown }) =>
      [Action].flat().map((action) => `${action} ${readable(Resource)}`),
  );
  const source = "arn:<AWS::Partition>:s3:::duxue-prod-14-evidence-123456789012-ap-east-1";
  const replica = "arn:<AWS::Partition>:s3:::duxue-prod-14-evidence-123456789012-ap-southeast-1";
  const otherKeys = "arn:<AWS::Partition>:kms:ap-southeast-1:<AWS::AccountId>:key/*";

  expect(allowed.toSorted()).toEqual([
    "kms:Decrypt <StorageKeyBAA9457B.Arn>",
    `kms:Encrypt ${otherKeys}`,
    `kms:GenerateDataKey ${otherKeys}`,
    `s3:GetObjectLegalHold ${source}/*`,
    `s3:GetObjectRetention ${source}/*`,
    `s3:GetObjectVersionAcl ${source}/*`,
    `s3:GetObjectVersionForReplication ${source}/*`,
    `s3:GetReplicationConfiguration ${source}`,
    `s3:ListBucket ${source}`,
    `s3:ReplicateDelete ${replica}/*`,
    `s3:ReplicateObject ${replica}/*`,
  ]);
});

test.each([
  { of: first, other: standby },
  { of: inChina, other: standbyInChina },
])("a standby takes in what is replicated, and no upload of its own", ({ of, other }) => {
  expect(only(other, "AWS::ApiGatewayV2::Api").DisableExecuteApiEndpoint).toBe(true);
  expect(only(of, "AWS::ApiGatewayV2::Api").DisableExecuteApiEndpoint).toBeUndefined();
  expect(Object.keys(other.resources("AWS::Lambda::EventSourceMapping"))).toEqual(
    Object.keys(of.resources("AWS::Lambda::EventSourceMapping")).filter(
      // The first keeps the ledger; a second hand in the same bucket would keep versions of its own
      (id) => !id.startsWith("KeepLedger"),
    ),
  );
});

test("nothing is probed in a standby", () => {
  const probes = (of: typeof first) =>
    Object.keys(of.resources("AWS::Lambda::Function")).filter((id) => id.startsWith("Probe"));

  expect([probes(first).length, probes(standby)]).toEqual([1, []]);
});

test("both stacks go by the same name, the standby is deployed first, and their dashboards differ", () => {
  withApp(guarded, (app) => {
    const stack = stackIn(app, "ap-east-1");
    const [other] = stack.dependencies;

    expect([stack.stackName, other?.stackName]).toEqual(["duxue-prod-14", "duxue-prod-14"]);
    expect([stack.region, other?.region]).toEqual(["ap-east-1", "ap-southeast-1"]);
  });
  expect(
    [first, standby].map((of) => only(of, "AWS::CloudWatch::Dashboard").DashboardName),
  ).toEqual(["duxue-prod-14-ap-east-1", "duxue-prod-14-ap-southeast-1"]);
});
