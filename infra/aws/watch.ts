import { Duration } from "aws-cdk-lib";
import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";

/** The paragraphs of README.md beside this file that say what to do; every alarm names one. */
export const runbook = {
  deadLetters: "Runbook: dead letters",
  backlog: "Runbook: backlog",
  errors: "Runbook: function errors",
  slowness: "Runbook: slow answers",
  reconcile: "Runbook: reconcile gap",
  rows: "Runbook: rows not kept",
  pressure: "Runbook: throttled",
  replication: "Runbook: second region late",
  probe: "Runbook: the probe",
  rollout: "Runbook: deployment rolled back",
} as const;

/** A figure that rings when it is above something for a while. */
export interface Watch {
  readonly id: string;
  readonly says: string;
  readonly todo: keyof typeof runbook;
  readonly metric: IMetric;
  /** It rings above this. */
  readonly above: number;
  readonly periods: number;
  /** Among how many of the latest periods these may lie; one after the other unless told. */
  readonly within?: number;
}

export const minutes = (count: number) => Duration.minutes(count);
