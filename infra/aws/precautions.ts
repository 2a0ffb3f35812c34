import { RegionInfo } from "aws-cdk-lib/region-info";
import { type StageName, stages } from "./stage-settings.ts";
import { WrongContext } from "./wrong-context.ts";

/** Copies of the table in a vault. */
export interface BackupSettings {
  /** A copy is kept for so many days. */
  readonly keptDays: number;
  /** Compliance lock: nobody removes a copy before so many days, and nobody removes the lock; nothing: no lock. */
  readonly lockDays: number | undefined;
}

/** What is done beforehand for the day when a table or a region is lost. */
export interface Precautions {
  readonly backup: BackupSettings | undefined;
  /** Where a standby of the whole stack takes in what S3 replicates. */
  readonly secondRegion: string | undefined;
}

interface Asked {
  readonly stage: StageName;
  /** Where the first stack goes. */
  readonly region: string | undefined;
  readonly context: (name: string) => string | undefined;
}

/** The precautions that the context asks for; everything that is wrong with them is said at once. */
export const precautionsOf = ({ stage, region, context }: Asked): Precautions => {
  const backup = context("backup") ?? "off";
  const days = context("backupLockDays");
  const secondRegion = context("secondRegion");
  const faults = [
    ...backupFaults(backup, days, stage),
    ...(secondRegion === undefined ? [] : regionFaults(secondRegion, region, backup)),
  ];
  if (faults.length > 0) throw new WrongContext(faults.join("\n"));
  const lockDays = backup === "locked" ? Number(days) : undefined;
  const keptDays = Math.max(stages[stage].backupKeptDays, lockDays ?? 0);
  return { backup: backup === "off" ? undefined : { keptDays, lockDays }, secondRegion };
};

const backupFaults = (
  backup: string,
  days: string | undefined,
  stage: StageName,
): readonly string[] => {
  if (!["off", "on", "locked"].includes(backup))
    return [`there is no backup=${backup}; give -c backup=off, on or locked`];
  if (backup !== "locked")
    return days === undefined ? [] : ["-c backupLockDays is for -c backup=locked only"];
  return [
    ...(stages[stage].protectsStores
      ? []
      : [`${stage} is made to be torn down, and a locked vault stays: give -c backup=on`]),
    ...(days === undefined
      ? [
          "a vault that is locked can never be unlocked again, by nobody: say for how many days each copy has to be kept with -c backupLockDays=365",
        ]
      : []),
    ...(days !== undefined && !isDays(days)
      ? [`-c backupLockDays=${days} is no number of days from 1 to ${MOST_LOCK_DAYS}`]
      : []),
  ];
};

/** "MinRetentionDays" of a vault's lock: a hundred years, the longest that AWS Backup keeps anything. */
const MOST_LOCK_DAYS = 36_500;

const isDays = (text: string): boolean =>
  /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_LOCK_DAYS;

const regionFaults = (
  second: string,
  first: string | undefined,
  backup: string,
): readonly string[] => [
  ...placeFaults(second, first),
  ...(backup === "off"
    ? [
        "decisions are in the table alone, and reach a second region in its backups: give -c backup=on with -c secondRegion",
      ]
    : []),
];

const placeFaults = (second: string, first: string | undefined): readonly string[] => {
  if (first === undefined || first === "")
    return ["a second region takes a first: give -c region=…, or set AWS_REGION"];
  if (second === first) return [`the second region is the first, ${first}: give another`];
  const { partition } = RegionInfo.get(second);
  if (partition === undefined) return [`there is no region ${second}`];
  return partition === RegionInfo.get(first).partition
    ? []
    : [
        `${second} is of another partition than ${first}: neither objects nor backups are copied from one to the other`,
      ];
};
