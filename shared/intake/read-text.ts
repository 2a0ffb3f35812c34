import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";
import type { FileToRead } from "./content.ts";
import { decodeText } from "./decode-text.ts";
import { extract } from "./extraction/extract.ts";
import { textFormat } from "./extraction/text-format.ts";
import { typeFinding } from "./extraction/type-finding.ts";
import { textFault } from "./text-fault.ts";
import { textWork } from "./text-work.ts";

export type TextRead =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "notText"; readonly finding: Finding };

/** The text of a file registered as text; what is none is named for what it is, e.g. a workbook sent as CSV. */
export const readText = async ({ bytes, registration }: FileToRead): Promise<TextRead> => {
  const text = decodeText(bytes);
  if (text !== undefined) {
    const fault =
      foreignMarkup(bytes, registration.contentType) ??
      textWork(text, registration.contentType) ??
      (text.trim() === "" ? finding("emptyFile", { path: "" }) : textFault(text));
    return fault === undefined ? { kind: "text", text } : { kind: "notText", finding: fault };
  }
  const { contentType } = registration;
  const extracted = await extract({ format: "type", contentType, bytes });
  const actual = extracted.format === "type" ? extracted.mime : undefined;
  return {
    kind: "notText",
    finding:
      actual === undefined ? finding("notText", { path: "" }) : typeFinding(actual, contentType),
  };
};

/** Tables and papers saved as web pages or XML are text too, but not the text they were registered as. */
const foreignMarkup = (bytes: Uint8Array, contentType: string): Finding | undefined => {
  const format = textFormat(bytes);
  if (format === undefined || format === "text/plain") return undefined;
  const mayStand = contentType === "text/markdown" && MARKDOWN_MAY_HOLD.has(format);
  return mayStand ? undefined : typeFinding(format, contentType);
};

/** Markdown may begin with a piece of HTML. */
const MARKDOWN_MAY_HOLD: ReadonlySet<string> = new Set(["text/html", "text/xml", "image/svg+xml"]);
