import { createHash } from "node:crypto";
import type { IntakeOutcome } from "../../../shared/domain/evidence/intake-outcome.ts";
import { type Intake, type IntakeInput, intake } from "../../../shared/intake/intake.ts";

const outcomes = new Map<string, IntakeOutcome>();
let underWay = 0;

/** Whether a thread is at work: until it has ended nothing may be chosen, or the choice would depend on how long it takes. */
export const isReading = (): boolean => underWay > 0;

const read = async (input: IntakeInput): Promise<IntakeOutcome> => {
  underWay += 1;
  try {
    return await intake(input);
  } finally {
    underWay -= 1;
  }
};

/**
 * The real intake, which reads the same file with the same words only once in a process: a schedule has few files, and a
 * thread for each would take most of its time. What it says does not depend on who registered it, when, and under which
 * id; the id is put into its claims.
 */
export const readOnce: Intake = async (input) => {
  const key = keyOf(input);
  const outcome = outcomes.get(key) ?? (await read(input));
  outcomes.set(key, outcome);
  if (outcome.kind === "rejected") return outcome;
  const { evidenceId } = input.ref;
  return { ...outcome, claims: outcome.claims.map((claim) => ({ ...claim, evidenceId })) };
};

const keyOf = ({ ref, registration, bytes }: IntakeInput): string => {
  const { registeredBy: _, registeredAt: _1, seen: _2, supersedes, ...said } = registration;
  return JSON.stringify([
    ref.county,
    ref.cycle,
    said,
    supersedes !== undefined,
    createHash("sha256").update(bytes).digest("hex"),
  ]);
};
