/** A text in plain characters, and where each of them stood, so that what is quoted is quoted as it was typed. */
export interface PlainText {
  readonly text: string;
  /** The typed words of a stretch of `text`. */
  readonly typed: (from: number, to: number) => string;
}

/**
 * One width for digits and letters, one form for marks, no blanks between words. Raised and circled digits (`500²`,
 * `500①`) are no digits of the number before them, and two numbers with a blank between are two.
 */
export const plainText = (source: string): PlainText => {
  const kept: string[] = [];
  const places: number[] = [];
  const notes = notesIn(source);
  // Stryker disable next-line EqualityOperator: behind the last character there is nothing to keep
  for (let at = 0; at < source.length; at++) {
    at = notes.get(at) ?? at;
    const plain = plainCharacter(source, at, kept.at(-1) ?? "");
    if (plain === "") continue;
    kept.push(plain);
    places.push(at);
  }
  return {
    text: kept.join(""),
    typed: (from, to) => source.slice(places[from], (places[to - 1] ?? -1) + 1),
  };
};

/**
 * Where each note begins that belongs to a name and says no number: `高职（专科）学校`, `村（社区）`. It is read over, so that
 * the name stays one; what is quoted has it.
 */
const notesIn = (source: string): ReadonlyMap<number, number> =>
  new Map([...source.matchAll(NOTE)].map((note) => [note.index, note.index + note[0].length]));

const NOTE =
  /(?<=\p{Script=Han})[（(](?![含即])[^（）()\d０-９、，,；;：:。一二三四五六七八九十]{1,10}[）)](?=\p{Script=Han})/gu;

const plainCharacter = (source: string, at: number, before: string): string => {
  const character = source[at] ?? "";
  // Stryker disable next-line ConditionalExpression: a short way, what follows gives a Chinese character back too
  if (HAN.test(character)) return character;
  if (/\s/.test(character)) return isBetweenWords(source, at, before) ? "" : " ";
  const mark = marks.get(character);
  if (mark !== undefined) return isInNumber(source, at) ? character : mark;
  // Stryker disable next-line ConditionalExpression: a short way, a character of ASCII is its own plain form
  if (/[!-~]/.test(character)) return character;
  return rareCharacter(character);
};

const rareCharacter = (character: string): string => {
  if (UNSEEN.test(character)) return "";
  if (RAISED.test(character)) return "※";
  const plain = character.normalize("NFKC");
  return plain.length === 1 ? (marks.get(plain) ?? plain) : character;
};

const HAN = /[\u4e00-\u9fff〇]/;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const RAISED = /\p{No}/u;

const marks: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [";", "；"],
  [":", "："],
  ["(", "（"],
  [")", "）"],
  ["!", "！"],
  ["?", "？"],
  ["[", "（"],
  ["]", "）"],
  ["【", "（"],
  ["】", "）"],
]);

/** The comma of `1,234` and the colon of `12:30`. */
const isInNumber = (source: string, at: number): boolean =>
  // Stryker disable next-line StringLiteral: only places in the text are asked for
  /[,:]/.test(source[at] ?? "") && isDigit(source[at - 1]) && isDigit(source[at + 1]);

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /[0-9０-９]/.test(character);

/** Blanks around Chinese characters and marks say nothing; the one between two numbers keeps them apart. */
const isBetweenWords = (source: string, at: number, before: string): boolean => {
  const next = source[at + 1] ?? "";
  return !(/[\dA-Za-z.]/.test(before) && /[\dA-Za-z０-９\s]/.test(next));
};
