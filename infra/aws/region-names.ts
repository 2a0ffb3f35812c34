/** Names by which one region's stack finds what the other's has made: no reference crosses a region. */

import { Aws } from "aws-cdk-lib";

export const keyAlias = (deployment: string): string => `alias/${deployment}`;

export const keyAliasArn = (deployment: string, region: string): string =>
  `arn:${Aws.PARTITION}:kms:${region}:${Aws.ACCOUNT_ID}:${keyAlias(deployment)}`;

/** The keys of a region; which of them is said by `hasAlias`. */
export const anyKeyArn = (region: string): string =>
  `arn:${Aws.PARTITION}:kms:${region}:${Aws.ACCOUNT_ID}:key/*`;

/** "kms:ResourceAliases": the one key that goes by the deployment's name. */
export const hasAlias = (deployment: string) => ({
  "ForAnyValue:StringEquals": { "kms:ResourceAliases": keyAlias(deployment) },
});

export const vaultArn = (deployment: string, region: string): string =>
  `arn:${Aws.PARTITION}:backup:${region}:${Aws.ACCOUNT_ID}:backup-vault:${deployment}`;

/** What "backup:CopyFromBackupVault" is asked of: the copy, not the vault that it is in. */
export const anyRecoveryPointArn = (): string =>
  `arn:${Aws.PARTITION}:backup:${Aws.REGION}:${Aws.ACCOUNT_ID}:recovery-point:*`;

/** Dashboards belong to the account, not to a region: two stacks of one name in two regions have one each. */
export const dashboardName = (deployment: string, region: string): string =>
  `${deployment}-${region}`;

export const bucketArn = (name: string): string => `arn:${Aws.PARTITION}:s3:::${name}`;

/** Tables that a copy is put back into, beside the stack's own: `duxue-prod-14-restored-20261126`. */
export const restoredTablesArn = (deployment: string): string =>
  `arn:${Aws.PARTITION}:dynamodb:${Aws.REGION}:${Aws.ACCOUNT_ID}:table/${deployment}-restored*`;
