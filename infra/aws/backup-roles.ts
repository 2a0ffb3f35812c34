import { Aws } from "aws-cdk-lib";
import { PolicyDocument, type PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { allow } from "./allow.ts";
import {
  anyKeyArn,
  anyRecoveryPointArn,
  hasAlias,
  restoredTablesArn,
  vaultArn,
} from "./region-names.ts";
import type { Storage } from "./storage.ts";

/**
 * What "AWSBackupServiceRolePolicyForBackup" and "…ForRestores" allow for DynamoDB, for this table, key and vault alone:
 * the managed policies reach every store of the account.
 */
export const backupRole = (
  scope: Construct,
  {
    deployment,
    storage: { table, key },
    secondRegion,
  }: {
    readonly deployment: string;
    readonly storage: Storage;
    readonly secondRegion: string | undefined;
  },
): Role => {
  const role = roleOf(scope, "BackupRole", "Copies the table into the vault.", [
    allow(
      ["dynamodb:DescribeTable", "dynamodb:ListTagsOfResource", "dynamodb:StartAwsBackupJob"],
      table.tableArn,
    ),
    ...keyStatements(key.keyArn, ["kms:Decrypt", "kms:GenerateDataKey"]),
    allow(["backup:DescribeBackupVault"], vaultArn(deployment, Aws.REGION)),
    ...(secondRegion === undefined ? [] : copyStatements(deployment, secondRegion)),
  ]);
  if (secondRegion !== undefined) {
    acknowledge(role, {
      "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:backup:<AWS::Region>:<AWS::AccountId>:recovery-point:*]":
        "A copy has no id before it is made; backup:CopyTargets names the one vault it may go to.",
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:kms:${secondRegion}:<AWS::AccountId>:key/*]`]:
        "The key of the other region has no id before it is made; kms:ResourceAliases names it.",
    });
  }
  return role;
};

/** Whom AWS Backup acts as when an operator puts a copy back: into a table of its own name, never over the stack's. */
export const restoreRole = (
  scope: Construct,
  { deployment, key }: { readonly deployment: string; readonly key: Key },
): Role => {
  const role = roleOf(scope, "RestoreRole", "Puts a copy of the table back, beside the table.", [
    allow(
      [
        "dynamodb:BatchWriteItem",
        "dynamodb:DeleteItem",
        "dynamodb:DescribeTable",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:RestoreTableFromAwsBackup",
        "dynamodb:Scan",
        "dynamodb:UpdateItem",
      ],
      restoredTablesArn(deployment),
    ),
    ...keyStatements(key.keyArn, [
      "kms:Decrypt",
      "kms:Encrypt",
      "kms:GenerateDataKey",
      "kms:GenerateDataKeyWithoutPlaintext",
    ]),
  ]);
  acknowledge(role, {
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:dynamodb:<AWS::Region>:<AWS::AccountId>:table/${deployment}-restored*]`]:
      "The operator names the table that a copy is put back into; it begins with the deployment's name.",
  });
  return role;
};

const copyStatements = (deployment: string, region: string): readonly PolicyStatement[] => [
  allow(["backup:CopyFromBackupVault"], anyRecoveryPointArn(), {
    "ForAllValues:ArnEquals": { "backup:CopyTargets": vaultArn(deployment, region) },
  }),
  allow(["backup:DescribeBackupVault", "backup:CopyIntoBackupVault"], vaultArn(deployment, region)),
  allow(["kms:DescribeKey"], anyKeyArn(region), hasAlias(deployment)),
  allow(["kms:CreateGrant"], anyKeyArn(region), { ...hasAlias(deployment), ...forServices }),
];

const keyStatements = (key: string, actions: readonly string[]): readonly PolicyStatement[] => [
  allow(actions, key, {
    StringEquals: { "kms:ViaService": `dynamodb.${Aws.REGION}.amazonaws.com` },
  }),
  allow(["kms:DescribeKey"], key),
  allow(["kms:CreateGrant"], key, forServices),
];

/** A grant that a service of the cloud uses, and nobody else. */
const forServices = { Bool: { "kms:GrantIsForAWSResource": "true" } } as const;

const roleOf = (
  scope: Construct,
  id: string,
  description: string,
  statements: PolicyStatement[],
): Role =>
  new Role(scope, id, {
    assumedBy: new ServicePrincipal("backup.amazonaws.com"),
    description,
    inlinePolicies: { table: new PolicyDocument({ statements }) },
  });
