import type { Finding } from "../domain/finding.ts";
import { finding } from "../domain/findings/finding.ts";
import type { FileToRead } from "./content.ts";
import { decodeText } from "./decode-text.ts";
import { extract } from "./extraction/extract.ts";
import { typeFinding } from "./extraction/true-type.ts";
import { textFault } from "./text-fault.ts";

export type TextRead =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "notText"; readonly finding: Finding };

/** The text of a file registered as text; what is none is named for what it is, e.g. a workbook sent as CSV. */
export const readText = async ({ bytes, registration }: FileToRead): Promise<TextRead> => {
  const text = decodeText(bytes);
  if (text !== undefined) return checked(text);
  const { contentType } = registration;
  const extracted = await extract({ format: "type", contentType, bytes });
  const actual = extracted.format === "type" ? extracted.mime : undefined;
  return {
    kind: "notText",
    finding:
      actual === undefined ? finding("notText", { path: "" }) : typeFinding(actual, contentType),
  };
};

const checked = (text: string): TextRead => {
  if (text.trim() === "") return { kind: "notText", finding: finding("emptyFile", { path: "" }) };
  const fault = textFault(text);
  return fault === undefined ? { kind: "text", text } : { kind: "notText", finding: fault };
};
