/** What something of ours or of AWS takes at most, and what the peak asks of it. */
export interface Limit {
  readonly what: string;
  readonly unit: string;
  readonly atPeak: number;
  readonly limit: number;
  /** Which setting of ours, by its place, or which quota is to be raised. */
  readonly raise: string;
}

/** The part of a limit that the peak takes; above 1 it is met. */
export const shareOf = ({ atPeak, limit }: Limit): number => atPeak / limit;
