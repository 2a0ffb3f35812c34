/** All that may differ between two deployments of the same code. */
export interface StageSettings {
  readonly purpose: string;
  /** Stores outlive the stack and refuse to be deleted; the stack itself refuses too. */
  readonly protectsStores: boolean;
  /** No version of an evidence can be deleted for so many days after its upload; 0: the lock is on, no day is set. */
  readonly evidenceLockDays: number;
  /** Copies of the table are kept for so many days where there is a vault (`-c backup=on`). */
  readonly backupKeptDays: number;
  readonly logRetentionDays: 30 | 400;
  readonly accessLogRetentionDays: number;
  /** A produced report can be made again from its status version, so it is kept for a while only. */
  readonly reportRetentionDays: number;
  readonly requestsPerSecond: number;
  readonly requestBurst: number;
  /** A second factor at sign-in to the built-in user pool. */
  readonly secondFactor: "required" | "optional";
  /** Whether a new version takes over little by little, unless `-c gradual` says otherwise. */
  readonly gradual: boolean;
  /** Cognito's check for leaked passwords and odd sign-ins; it has a price per active user. */
  readonly threatProtection: boolean;
}

export const stages = {
  dev: {
    purpose: "To try out and tear down.",
    protectsStores: false,
    evidenceLockDays: 0,
    backupKeptDays: 7,
    logRetentionDays: 30,
    accessLogRetentionDays: 30,
    reportRetentionDays: 7,
    requestsPerSecond: 50,
    requestBurst: 100,
    secondFactor: "optional",
    gradual: false,
    threatProtection: false,
  },
  prod: {
    purpose: "The province's own.",
    protectsStores: true,
    /** Three cycles: the period that one round of evaluation looks back on. */
    evidenceLockDays: 1096,
    /** A year and a month: the round of last year is still there when this year's is compared with it. */
    backupKeptDays: 400,
    logRetentionDays: 400,
    accessLogRetentionDays: 400,
    reportRetentionDays: 90,
    requestsPerSecond: 100,
    requestBurst: 200,
    secondFactor: "required",
    gradual: true,
    threatProtection: true,
  },
} as const satisfies Record<string, StageSettings>;
export type StageName = keyof typeof stages;

export const isStage = (name: string): name is StageName => Object.hasOwn(stages, name);
