/**
 * How wide a text is, in ems of its type. An estimate for faces that stand on another's machine, on the wide side: Chinese
 * characters fill the em, capitals four fifths of it, other letters and digits two thirds (Times takes half).
 */
export const ems = (text: string): number => {
  let sum = 0;
  for (const character of text) sum += emOf(character.codePointAt(0) ?? 0);
  return sum;
};

const LAST_LATIN = 0x7e;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
/** @ % & are as wide as capitals. */
const isWideSign = (code: number): boolean => code === 0x40 || code === 0x25 || code === 0x26;

const emOf = (code: number): number => {
  if (code > LAST_LATIN) return 1;
  return isCapital(code) || isWideSign(code) ? 0.8 : 0.64;
};
