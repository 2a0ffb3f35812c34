import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";
import { codePointName } from "../domain/text/code-point-name.ts";
import { textPlace } from "../domain/text/text-place.ts";
import { unprintableAt } from "../domain/text/unprintable.ts";

/** The first character of a text that nothing can print, or else the first that was damaged when the text was saved. */
export const textFault = (text: string): Finding | undefined => {
  const unprintable = unprintableAt(text);
  if (unprintable !== undefined) {
    const { path, values } = textPlace(text, unprintable);
    const character = codePointName(text, unprintable);
    return finding("unprintableCharacter", { path, values: { ...values, character } });
  }
  const damaged = text.indexOf(REPLACEMENT);
  return damaged < 0 ? undefined : finding("damagedCharacter", textPlace(text, damaged));
};

/** What programs write where they could not read a character. */
const REPLACEMENT = "\ufffd";
