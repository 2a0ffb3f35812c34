/** A correction of one criterion, as the API takes it: exactly one of reading, reject and points. */
export interface Correction {
  readonly criterion: string;
  readonly reason: string;
  readonly reading?: string;
  readonly previous?: string;
  readonly reject?: string;
  readonly points?: string;
}

export const isCorrection = (value: unknown): value is Correction =>
  typeof value === "object" && value !== null && "criterion" in value && "reason" in value;
