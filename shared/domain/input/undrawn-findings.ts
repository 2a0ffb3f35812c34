import type { Finding } from "../findings/finding.ts";
import { warning } from "../findings/make-finding.ts";
import { codePointName } from "../text/code-point-name.ts";
import { undrawnCharacters } from "../text/typefaces/undrawn.ts";

/** A finding where a text holds characters that the PDF of a report cannot show; it names them, many by the first ones. */
export const undrawnFindings = (text: string, path: string): readonly Finding[] => {
  const characters = undrawnCharacters(text);
  if (characters.length === 0) return [];
  const named = characters.slice(0, NAMED).map(withCode).join("、");
  const count = String(characters.length);
  return [warning("charactersNotDrawn", { path, values: { characters: named, count } })];
};

/** The same of a narrative's titles and texts. */
export const sectionUndrawnFindings = (
  sections: readonly { readonly title: string; readonly text: string }[],
): readonly Finding[] =>
  sections.flatMap(({ title, text }, at) => [
    ...undrawnFindings(title, `sections[${at}].title`),
    ...undrawnFindings(text, `sections[${at}].text`),
  ]);

/** As many as the bound on what a finding quotes has room for, each with its code (bounds.ts). */
const NAMED = 7;

/** A letter may carry any number of marks; the first few tell which it is. */
const withCode = (character: string): string =>
  `${[...character].slice(0, MARKS).join("")}（${codePointName(character, 0)}）`;

const MARKS = 8;
