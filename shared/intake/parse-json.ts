import type { ParseError } from "jsonc-parser";
import type { Finding } from "../domain/finding.ts";
import { finding } from "../domain/findings/finding.ts";

export type JsonRead =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "notJson"; readonly finding: Finding };

/** The value of a JSON text, or the line and column where it stops being JSON. */
export const parseJson = async (text: string): Promise<JsonRead> => {
  try {
    const value: unknown = JSON.parse(text);
    return { kind: "json", value };
  } catch {
    const where = await placeOfFault(text);
    return { kind: "notJson", finding: finding("notJson", { path: where, values: { where } }) };
  }
};

/** V8 does not always say where it stopped, so a tolerant parser looks again; beyond this it would take too long. */
const SEARCHED_CHARACTERS = 1_000_000;

const placeOfFault = async (text: string): Promise<string> => {
  const { parse } = await import("jsonc-parser");
  const searched = text.slice(0, SEARCHED_CHARACTERS);
  const errors: ParseError[] = [];
  try {
    parse(searched, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Nested too deep for a recursive parser: the fault is somewhere in there.
  }
  const lines = searched.slice(0, errors[0]?.offset ?? 0).split("\n");
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
};
