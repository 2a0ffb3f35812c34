import * as z from "zod";
import type { Finding } from "../findings/finding.ts";
import { finding } from "../findings/make-finding.ts";
import { codePointName } from "../text/code-point-name.ts";
import { unprintableAt } from "../text/unprintable.ts";

/** One line of what a clerk says of a file: it is printed in lists, reports and tables as it stands. */
export const registeredText = (most: number) => lineOf(most, 1);

/** Why somebody did what others will ask about: a line of that kind, of more than one sign. */
export const reasonText = (most: number) => lineOf(most, LEAST_REASON);

const LEAST_REASON = 2;

const lineOf = (most: number, least: number) =>
  z
    .string()
    .trim()
    .max(most)
    .check((payload) =>
      tell(payload, textFault(payload.value) ?? shortFault(payload.value, least)),
    );

/**
 * S3 takes 1024 bytes for a whole key, a file system 255 for one name, of which the store of one machine adds some of its
 * own: this fits all of them.
 */
const FILE_NAME_BYTES = 230;
const FILE_NAME_CHARACTERS = 100;

/** A name under which the file is kept and handed out again: bytes count, not characters. */
export const registeredFileName = z
  .string()
  .trim()
  .check((payload) => tell(payload, textFault(payload.value) ?? nameFault(payload.value)))
  .meta({
    description: `At most ${FILE_NAME_CHARACTERS} characters and ${FILE_NAME_BYTES} bytes in UTF-8, its ending included.`,
  });

/** What is wrong, told once the path of the field is known (issues.ts). */
type Fault = (path: string) => Finding;

const tell = ({ value, issues }: z.core.ParsePayload<string>, found: Fault | undefined): void => {
  if (found) issues.push({ code: "custom", input: value, params: { found } });
};

const textFault = (text: string): Fault | undefined => {
  const hidden = text.search(DIRECTION_MARK);
  if (hidden >= 0) {
    return (path) =>
      finding("directionMark", { path, values: { field: path, ...characterAt(text, hidden) } });
  }
  const at = unprintableAt(text) ?? text.search(NOT_OF_ONE_LINE);
  if (at >= 0) {
    return (path) =>
      finding("characterNotAllowed", { path, values: { field: path, ...characterAt(text, at) } });
  }
  return VISIBLE.test(text)
    ? undefined
    : (path) => finding("emptyField", { path, values: { field: path } });
};

const shortFault = (text: string, least: number): Fault | undefined =>
  [...text].length < least
    ? (path) => finding("tooShort", { path, values: { field: path, least: String(least) } })
    : undefined;

/** Marks that turn the direction of the text after them: `fdp.exe` is shown as `exe.pdf`. */
const DIRECTION_MARK = /\p{Bidi_Control}/u;
/** Line breaks, tabs, and the sign that stands for what a program could not read. */
const NOT_OF_ONE_LINE = /[\t\n\r\u2028\u2029\ufffd]/u;
/** Anything that leaves ink: no space, no sign of zero width, no filler (U+3164, braille blank), no mark without a letter. */
const VISIBLE = /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]|\p{Co}/u;

/** Counted as a person counts, from 1; the code is how a text program finds what cannot be seen. */
const characterAt = (text: string, at: number) => ({
  place: String([...text.slice(0, at)].length + 1),
  character: codePointName(text, at),
});

const nameFault = (name: string): Fault | undefined => {
  if (/[/\\]/.test(name)) return (path) => finding("badFileName", { path });
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? "";
  if (!VISIBLE.test(name.slice(0, name.length - ending.length).replaceAll(".", ""))) {
    return (path) => finding("fileNameBlank", { path });
  }
  const count = [...name].length;
  if (count <= FILE_NAME_CHARACTERS && bytesOf(name) <= FILE_NAME_BYTES) return undefined;
  const most = charactersThatFit(name, ending);
  return (path) =>
    finding("fileNameTooLong", { path, values: { count: String(count), most: String(most) } });
};

/** As many characters as the name may have, its ending kept, for what they are made of. */
const charactersThatFit = (name: string, ending: string): number => {
  const kept = bytesOf(ending) > FILE_NAME_BYTES / 2 ? "" : ending;
  let room = FILE_NAME_BYTES - bytesOf(kept);
  let count = [...kept].length;
  // Stryker disable next-line MethodExpression,ArithmeticOperator: a name whose stem fits has its hundred anyway
  for (const character of name.slice(0, name.length - kept.length)) {
    room -= bytesOf(character);
    if (room < 0) break;
    count += 1;
  }
  return Math.min(count, FILE_NAME_CHARACTERS);
};

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
