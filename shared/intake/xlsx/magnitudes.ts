/** The power of ten that a unit behind a number stands for: 万 is four. */
export const magnitudeOf = (suffix: string): number | undefined =>
  magnitudes.find(([word]) => suffix.startsWith(word))?.[1];

const magnitudes: readonly (readonly [string, number])[] = [
  ["十亿", 9],
  ["百亿", 10],
  ["千亿", 11],
  ["万亿", 12],
  ["亿", 8],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["万", 4],
  ["千", 3],
];
