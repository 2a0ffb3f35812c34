/**
 * How wide a text is, in ems of its type. An estimate for faces that stand on another's machine, on the wide side: Chinese
 * characters fill the em, capitals four fifths of it, other letters and digits two thirds (Times takes half).
 */
export const ems = (text: string): number =>
  [...text].reduce((sum, character) => sum + emOf(character), 0);

const emOf = (character: string): number => {
  if (!/[ -~]/.test(character)) return 1;
  return /[A-Z@%&]/.test(character) ? 0.8 : 0.64;
};
