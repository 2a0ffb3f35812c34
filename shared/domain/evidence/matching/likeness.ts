/**
 * How alike two names are, from 0 to 1: the Dice coefficient of their pairs of neighbouring characters, each pair counted as
 * often as it occurs. Joining words and signs make no difference.
 */
export const likeness = (one: string, other: string): number => {
  const [pairsOfOne, pairsOfOther] = [pairsOf(one), pairsOf(other)];
  const all = pairsOfOne.length + pairsOfOther.length;
  if (all === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of pairsOfOther) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOfOne) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / all;
};

const pairsOf = (name: string): readonly string[] => {
  const signs = [
    ...name
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[和与及的、\s]/g, ""),
  ];
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
};
