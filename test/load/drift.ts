/** How a figure went over a run that should not change it. */
export interface Drift {
  /** The means of the first and the last tenth of the run. */
  readonly first: number;
  readonly last: number;
  readonly ratio: number;
  /** How far the ratio may be off by the noise of this run: two standard errors. */
  readonly margin: number;
  /** By the straight line through all slices: how much it grows from one end of the run to the other. */
  readonly slope: number;
}

export const TENTHS = 10;

/**
 * First and last tenth of slices of equal length. The noise is what is left of the slices about their own straight line: of two
 * means of n such slices each the ratio has a standard error of √(2/n) times the scatter, in parts of the mean.
 */
export const driftOf = (slices: readonly number[]): Drift => {
  const inTenth = Math.max(1, Math.floor(slices.length / TENTHS));
  const first = mean(slices.slice(0, inTenth));
  const last = mean(slices.slice(-inTenth));
  const { slope, scatter } = lineThrough(slices);
  return {
    first,
    last,
    ratio: last / first,
    margin: (2 * Math.sqrt(2 / inTenth) * scatter) / mean(slices),
    slope: slope * Math.max(0, slices.length - 1),
  };
};

/** Whether the end is worse than the start by more than is allowed, the noise of the run set aside. */
export const isWorse = ({ ratio, margin }: Drift, allowed: number): boolean =>
  ratio - margin > 1 + allowed;

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Least squares; the scatter is the standard deviation of what the line leaves. */
const lineThrough = (values: readonly number[]) => {
  const middle = (values.length - 1) / 2;
  const level = mean(values);
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope =
    spread === 0 ? 0 : values.reduce((sum, value, at) => sum + (at - middle) * value, 0) / spread;
  const left = values.map((value, at) => value - level - slope * (at - middle));
  const freedom = Math.max(1, values.length - 2);
  const scatter = Math.sqrt(left.reduce((sum, each) => sum + each ** 2, 0) / freedom);
  return { slope, scatter };
};
