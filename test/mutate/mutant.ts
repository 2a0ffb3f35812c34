import type { Mutant } from "@stryker-mutator/api/core";

/** A place as editors count: lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * What became of a mutant; `leftOut` is fixed at load and was not asked for, `text` is for people, of `unsure` a test that can
 * run only once says nothing.
 */
export type Fate =
  | "killed"
  | "endless"
  | "passed"
  | "unsure"
  | "unreached"
  | "atLoad"
  | "leftOut"
  | "explained"
  | "text";

export interface JudgedMutant {
  readonly id: string;
  readonly mutator: string;
  readonly replacement: string;
  readonly start: Place;
  /** Past its last character. */
  readonly end: Place;
  readonly fate: Fate;
}

/** The tester counts from 0, everybody else from 1. */
export const judgedAs = (
  { id, mutatorName, replacement, location }: Mutant,
  fate: Fate,
): JudgedMutant => ({
  id,
  mutator: mutatorName,
  replacement,
  start: fromOne(location.start),
  end: fromOne(location.end),
  fate,
});

const fromOne = ({ line, column }: Place): Place => ({ line: line + 1, column: column + 1 });

/** The same mutant in another run of the tester: its id may differ, its place and its text do not. */
export const keyOfMutant = ({ mutator, replacement, start, end }: JudgedMutant): string =>
  [mutator, start.line, start.column, end.line, end.column, replacement].join(" ");
