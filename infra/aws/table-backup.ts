import { Annotations, Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupVault,
  BackupVaultEvents,
  type BackupVaultProps,
} from "aws-cdk-lib/aws-backup";
import { Schedule } from "aws-cdk-lib/aws-events";
import { PolicyStatement, type Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Alias } from "aws-cdk-lib/aws-kms";
import type { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { backupRole, restoreRole } from "./backup-roles.ts";
import type { BackupSettings } from "./precautions.ts";
import { keyAlias, vaultArn } from "./region-names.ts";
import type { StageSettings } from "./stage-settings.ts";
import type { Storage } from "./storage.ts";

export interface TableBackupProps {
  readonly deployment: string;
  readonly settings: StageSettings;
  readonly storage: Storage;
  readonly backup: BackupSettings;
  readonly secondRegion: string | undefined;
  /** A standby keeps the copies of another region; its own table is made of them and of the replicated evidence. */
  readonly isStandby: boolean;
  /** Who hears of a copy that was not made. */
  readonly topic: Topic;
}

/** Days in which a compliance lock can still be taken off; AWS Backup asks for three at least. */
const LOCK_GRACE_DAYS = 14;

/** A copy of the table each night in a vault, and who may put one back. */
export class TableBackup extends Construct {
  readonly vault: BackupVault;
  /** Whom AWS Backup acts as when a copy is put back. */
  readonly restoring: Role;

  constructor(scope: Construct, id: string, props: TableBackupProps) {
    super(scope, id);
    const { deployment, storage, backup } = props;
    const { key } = storage;
    new Alias(this, "KeyName", { aliasName: keyAlias(deployment), targetKey: key });
    this.vault = tableVault(this, props, {
      notificationTopic: props.topic,
      notificationEvents: [
        BackupVaultEvents.BACKUP_JOB_FAILED,
        BackupVaultEvents.COPY_JOB_FAILED,
        BackupVaultEvents.RESTORE_JOB_FAILED,
      ],
    });
    // The topic is under the same key: whoever writes to it has to use the key
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("backup.amazonaws.com")],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
      }),
    );
    this.restoring = restoreRole(this, { deployment, key });
    if (backup.lockDays !== undefined) warnOfLock(this.vault, backup.lockDays);
    if (!props.isStandby) nightly(this, this.vault, props);
  }
}

/** Where the copies are; what it tells, and whom, is the stack's to add. */
export const tableVault = (
  scope: Construct,
  {
    deployment,
    settings,
    storage,
    backup,
  }: Pick<TableBackupProps, "deployment" | "settings" | "storage" | "backup">,
  told: Pick<BackupVaultProps, "notificationTopic" | "notificationEvents"> = {},
): BackupVault =>
  new BackupVault(scope, "Vault", {
    backupVaultName: deployment,
    encryptionKey: storage.key,
    ...(backup.lockDays !== undefined && {
      lockConfiguration: {
        minRetention: Duration.days(backup.lockDays),
        changeableFor: Duration.days(LOCK_GRACE_DAYS),
      },
    }),
    ...told,
    removalPolicy: settings.protectsStores ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });

const warnOfLock = (vault: BackupVault, days: number): void =>
  Annotations.of(vault).addWarningV2(
    "duxue:vaultLock",
    `${LOCK_GRACE_DAYS} days after this deployment nobody can take the lock off the vault any more, not even the account's owner or AWS: every copy stays, and is paid for, ${days} days.`,
  );

/** At 1 in the night of Beijing, when hardly anybody uploads. */
const NIGHT = Schedule.cron({ hour: "17", minute: "0" });

const nightly = (scope: Construct, vault: BackupVault, props: TableBackupProps): void => {
  const { deployment, storage, backup, secondRegion } = props;
  const deleteAfter = Duration.days(backup.keptDays);
  const plan = new BackupPlan(scope, "Plan", {
    backupPlanName: deployment,
    backupVault: vault,
    backupPlanRules: [
      new BackupPlanRule({
        ruleName: "nightly",
        scheduleExpression: NIGHT,
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(8),
        deleteAfter,
        ...(secondRegion !== undefined && {
          copyActions: [
            {
              destinationBackupVault: BackupVault.fromBackupVaultArn(
                scope,
                "SecondVault",
                vaultArn(deployment, secondRegion),
              ),
              deleteAfter,
            },
          ],
        }),
      }),
    ],
  });
  plan.addSelection("Table", {
    resources: [BackupResource.fromDynamoDbTable(storage.table)],
    role: backupRole(scope, { deployment, storage, secondRegion }),
    disableDefaultBackupPolicy: true,
  });
};
