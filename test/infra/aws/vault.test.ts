import { expect, test } from "vitest";
import { readable, stackIn, synthesise, synthesiseStandby, withApp } from "./synthesise.ts";

const kept = synthesise({ stage: "prod", backup: "on" });
const locked = synthesise({ stage: "prod", backup: "locked", backupLockDays: "3650" });
const guarded = { stage: "prod", backup: "on", secondRegion: "ap-southeast-1" };

const only = (of: typeof kept, type: string) => {
  const found = Object.values(of.resources(type));
  expect(found).toHaveLength(1);
  return found[0]?.Properties ?? {};
};

const ruleOf = (of: typeof kept) =>
  only(of, "AWS::Backup::BackupPlan").BackupPlan.BackupPlanRule[0];

/** Actions of the role whose id begins like this, each with what it acts on. */
const allowed = (of: typeof kept, id: string): readonly string[] =>
  Object.entries(of.resources("AWS::IAM::Role"))
    .filter(([name]) => name.startsWith(id))
    .flatMap(([, { Properties }]) => Properties.Policies[0].PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      [Action].flat().map((action) => `${action} ${readable(Resource)}`),
    )
    .toSorted();

test("the table alone is copied each night, under the stack's key, for 400 days in prod", () => {
  const { Resources } = only(kept, "AWS::Backup::BackupSelection").BackupSelection;

  expect(ruleOf(kept)).toMatchObject({
    ScheduleExpression: "cron(0 17 * * ? *)",
    Lifecycle: { DeleteAfterDays: 400 },
  });
  expect(ruleOf(kept).CopyActions).toBeUndefined();
  expect(Resources.map((each: unknown) => JSON.stringify(each)).join()).toContain("StorageTable");
  expect(only(kept, "AWS::Backup::BackupVault").EncryptionKeyArn).toEqual({
    "Fn::GetAtt": ["StorageKeyBAA9457B", "Arn"],
  });
});

test("in dev copies go after a week, and the vault with the stack", () => {
  const dev = synthesise({ stage: "dev", backup: "on" });

  expect(ruleOf(dev).Lifecycle).toEqual({ DeleteAfterDays: 7 });
  expect(Object.values(dev.resources("AWS::Backup::BackupVault"))[0]?.DeletionPolicy).toBe(
    "Delete",
  );
  expect(Object.values(kept.resources("AWS::Backup::BackupVault"))[0]?.DeletionPolicy).toBe(
    "Retain",
  );
});

test("a vault is locked only when asked to, for as long as was said, after a fortnight's grace", () => {
  expect(only(kept, "AWS::Backup::BackupVault").LockConfiguration).toBeUndefined();
  expect(only(locked, "AWS::Backup::BackupVault").LockConfiguration).toEqual({
    MinRetentionDays: 3650,
    ChangeableForDays: 14,
  });
  expect(ruleOf(locked).Lifecycle).toEqual({ DeleteAfterDays: 3650 });
});

test("whoever synthesises a lock is told that nobody can take it off", () => {
  const told = withApp({ stage: "prod", backup: "locked", backupLockDays: "30" }, (app) => {
    const stack = stackIn(app, "ap-east-1");
    return stack.node.findAll().flatMap(({ node }) => node.metadata.map(({ data }) => `${data}`));
  });

  expect(told.join("\n")).toContain("nobody can take the lock off the vault any more");
});

test("with a second region each copy goes there too, and that vault makes none of its own", () => {
  const [copy] = ruleOf(synthesise(guarded)).CopyActions;
  const standby = synthesiseStandby(guarded);

  expect(readable(copy.DestinationBackupVaultArn)).toBe(
    "arn:<AWS::Partition>:backup:ap-southeast-1:<AWS::AccountId>:backup-vault:duxue-prod-14",
  );
  expect(copy.Lifecycle).toEqual({ DeleteAfterDays: 400 });
  expect(only(standby, "AWS::Backup::BackupVault").BackupVaultName).toBe("duxue-prod-14");
  expect(standby.resources("AWS::Backup::BackupPlan")).toEqual({});
});

test("the role that copies reads this table and fills this vault, no other", () => {
  expect(allowed(kept, "BackupBackupRole")).toEqual([
    "backup:DescribeBackupVault arn:<AWS::Partition>:backup:<AWS::Region>:<AWS::AccountId>:backup-vault:duxue-prod-14",
    "dynamodb:DescribeTable <StorageTableB43FDCE7.Arn>",
    "dynamodb:ListTagsOfResource <StorageTableB43FDCE7.Arn>",
    "dynamodb:StartAwsBackupJob <StorageTableB43FDCE7.Arn>",
    "kms:CreateGrant <StorageKeyBAA9457B.Arn>",
    "kms:Decrypt <StorageKeyBAA9457B.Arn>",
    "kms:DescribeKey <StorageKeyBAA9457B.Arn>",
    "kms:GenerateDataKey <StorageKeyBAA9457B.Arn>",
  ]);
});

test("with a second region it copies to that region's vault, under the key of the name", () => {
  const beside = allowed(synthesise(guarded), "BackupBackupRole").filter(
    (each) => !allowed(kept, "BackupBackupRole").includes(each),
  );

  expect(beside).toEqual([
    "backup:CopyFromBackupVault arn:<AWS::Partition>:backup:<AWS::Region>:<AWS::AccountId>:recovery-point:*",
    "backup:CopyIntoBackupVault arn:<AWS::Partition>:backup:ap-southeast-1:<AWS::AccountId>:backup-vault:duxue-prod-14",
    "backup:DescribeBackupVault arn:<AWS::Partition>:backup:ap-southeast-1:<AWS::AccountId>:backup-vault:duxue-prod-14",
    "kms:CreateGrant arn:<AWS::Partition>:kms:ap-southeast-1:<AWS::AccountId>:key/*",
    "kms:DescribeKey arn:<AWS::Partition>:kms:ap-southeast-1:<AWS::AccountId>:key/*",
  ]);
});

test("the role that puts a copy back cannot write to the stack's own table", () => {
  const tables = allowed(kept, "BackupRestoreRole").filter((each) => each.startsWith("dynamodb:"));

  expect(tables).toHaveLength(9);
  for (const each of tables) expect(each).toMatch(/:table\/duxue-prod-14-restored\*$/);
});

test.each([
  {
    context: { backup: "yes", secondRegion: "ap-east-1" },
    says: ["there is no backup=yes", "the second region is the first, ap-east-1"],
  },
  {
    context: { secondRegion: "cn-north-1" },
    says: ["of another partition than ap-east-1", "give -c backup=on with -c secondRegion"],
  },
  { context: { backup: "on", secondRegion: "moon-1" }, says: ["there is no region moon-1"] },
  { context: { backupLockDays: "30" }, says: ["for -c backup=locked only"] },
  {
    context: { backup: "locked" },
    says: ["dev is made to be torn down", "can never be unlocked again"],
  },
  ...["0", "1.5", "36501", "a year"].map((backupLockDays) => ({
    context: { stage: "prod", backup: "locked", backupLockDays },
    says: [`-c backupLockDays=${backupLockDays} is no number of days from 1 to 36500`],
  })),
])("$context is refused, and everything that is wrong is said at once", ({ context, says }) => {
  const refused = () => withApp(context, (app) => stackIn(app, "ap-east-1"));

  for (const sentence of says) expect(refused).toThrow(sentence);
});

test("a second region without a first is refused", () => {
  const refused = () =>
    withApp({ backup: "on", secondRegion: "ap-southeast-1", region: "" }, (app) =>
      stackIn(app, ""),
    );

  expect(refused).toThrow("a second region takes a first");
});
