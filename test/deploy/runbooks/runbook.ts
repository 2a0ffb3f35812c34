import type { DeployedTarget } from "../deployed-target.ts";
import type { Operator } from "./operator.ts";

/** The deployment in which a runbook is walked, and who walks it. */
export interface Walk {
  readonly target: DeployedTarget;
  readonly stackName: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly operator: Operator;
  readonly note: (text: string) => void;
}

/** Brings the trouble about, does what the runbook says by its own commands, and throws when the state is not right again. */
export type Runbook = (walk: Walk) => Promise<void>;

export const output = ({ outputs }: Pick<Walk, "outputs">, name: string): string => {
  const value = outputs[name];
  if (!value) throw new Error(`the stack does not tell its ${name}`);
  return value;
};

/** What must be so after a runbook was walked. */
export const holds = (claim: string, isSo: boolean, found: unknown): void => {
  if (!isSo) throw new Error(`it does not hold that ${claim}: ${JSON.stringify(found)}`);
};
