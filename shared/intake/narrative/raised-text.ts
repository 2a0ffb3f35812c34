/**
 * Characters set above or below the line, by the characters that stand there by themselves: `500` with a raised 2 is
 * `500²`, never 5002. What has no such character stays as it is: only digits and signs can change a figure.
 */
export const raisedText = (text: string, place: "above" | "below"): string =>
  [...text.normalize("NFKC")].map((each) => raised[place].get(each) ?? each).join("");

const pairs = (plain: string, other: string): ReadonlyMap<string, string> =>
  new Map([...plain].map((character, at) => [character, [...other][at] ?? character]));

const raised = {
  above: pairs("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾"),
  below: pairs("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
} as const;
