/**
 * A table row as a line of text. Cells are set off by commas; where two figures would stand side by side, so that
 * `33` and `321` could be read as thirty-three thousand, by semicolons. Empty cells keep their place.
 */
export const rowText = (cells: readonly string[]): string => {
  const kept = cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
  const figuresMeet = kept.some(
    (cell, at) => ENDS_IN_DIGIT.test(kept[at - 1] ?? "") && BEGINS_WITH_DIGIT.test(cell),
  );
  return kept.join(figuresMeet ? "；" : "，");
};

const ENDS_IN_DIGIT = /[\p{N}.．]$/u;
const BEGINS_WITH_DIGIT = /^[\p{N}.．]/u;
