import { known } from "../known.ts";

/** The character at an offset as Unicode names its number: `U+D83D`. Half a character is named by itself. */
export const codePointName = (text: string, at: number): string =>
  `U+${known(text.codePointAt(at), `a character at ${at}`).toString(16).toUpperCase().padStart(4, "0")}`;
