/** What `growthOf` gives for work that grows with the square of its input; for what grows with the input alone it is about 8. */
export const QUADRATIC = 64;

/**
 * How many times as long eight times as much takes. The time is that of this process's own work, the shortest of some tries,
 * so that a busy machine tells the same as an idle one.
 */
export const growthOf = (work: (size: number) => unknown, size: number): number => {
  work(size);
  return shortest(() => work(8 * size)) / shortest(() => work(size));
};

const TRIES = 3;
/** Microseconds; below them nothing can be told from what the machine does besides. */
const LEAST = 1_000;

const shortest = (work: () => unknown): number =>
  Math.max(LEAST, Math.min(...Array.from({ length: TRIES }, () => ownTime(work))));

const ownTime = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};
