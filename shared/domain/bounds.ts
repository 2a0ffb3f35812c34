/**
 * The bytes (UTF-8) that rows and what they quote may have, all in one place. DynamoDB holds 400 KB a row and 4 MB or 100
 * writes a transaction; whoever makes a row keeps to these, so that no upload can stop a county's status. The property
 * test of rows drives uploads to them.
 */
export const bounds = {
  /** Text of a stranger that a finding quotes: 80 Chinese characters, or 60 of four bytes. */
  quoted: { characters: 80, bytes: 240 },
  path: { characters: 120, bytes: 360 },
  /** Words of our own in a finding, such as the list of types that a kind may have. */
  ownWords: { characters: 1_000, bytes: 3_000 },
  /** What a receipt lists of a file. */
  receiptFindings: { count: 100, bytes: 60_000 },
  /** What a claim, and with it the score, repeats of them: findings of its own reading or document. */
  claimFindings: { count: 8, bytes: 1_500 },
  /** A county's own words as JSON: 20,000 characters of four bytes, with titles, blanks and line breaks. */
  narrative: 200_000,
  /** A file's facts as JSON. */
  facts: 100_000,
  /** Each kind of row, its keys included. */
  receiptRow: 200_000,
  claimRow: 8_000,
  narrativeRow: 210_000,
  factsRow: 110_000,
  bytesRow: 400,
  /** A request's 64 KB, and the marks of everything that was signed. */
  decisionRow: 80_000,
  decidedRow: 400,
  /** What all decisions of a county-cycle come to: 50 items with what each was corrected to, and who decided. */
  decisionsRow: 200_000,
  statusRow: 6_000,
  /** The entry and the packed status of a version. */
  historyRow: 390_000,
  reportRow: 1_000,
  /** What one edition may ask for, so that one file and one status fit into a transaction and a history row. */
  edition: { indicators: 95, documents: 105, items: 48 },
} as const;

export interface TextBound {
  readonly characters: number;
  readonly bytes: number;
}

const encoder = new TextEncoder();

export const bytesOf = (text: string): number => encoder.encode(text).length;

/** Of a value as JSON, which is never less than what the table counts of it. */
export const jsonBytes = (value: unknown): number => bytesOf(JSON.stringify(value));

/** The beginning of a text that keeps to a bound, cut between code points and marked where it was cut. */
export const shortened = (text: string, { characters, bytes }: TextBound): string => {
  let kept = "";
  let [count, size] = [0, 0];
  // A longer text than this is cut anyway, so no more of it is taken apart
  // Stryker disable next-line MethodExpression,NumericLiteral: what is cut off here would be cut below
  // Stryker disable next-line MethodExpression,NumericLiteral: it spares work and changes nothing
  for (const character of text.slice(0, characters * 2 + 1)) {
    count += 1;
    size += bytesOf(character);
    if (count > characters || size > bytes) return `${kept}…`;
    kept += character;
  }
  return kept;
};
