import type * as z from "zod";
import type { Finding } from "../domain/findings/finding.ts";
import { findingsOfIssues } from "../domain/findings/issues.ts";
import { finding } from "../domain/findings/make-finding.ts";
import { besideFaults } from "../domain/input/beside-faults.ts";
import { parseJson } from "../domain/input/parse-json.ts";
import { textPlace } from "../domain/text/text-place.ts";

/** What a request may say of a file is far smaller; files themselves go to the upload address. */
const MOST_BYTES = 64 * 1024;

type Refusal =
  | { readonly kind: "problem"; readonly code: "bodyTooLarge" }
  | {
      readonly kind: "problem";
      readonly code: "invalidRequest";
      readonly findings: readonly Finding[];
    };

export type ReadBody<T> = { readonly kind: "read"; readonly value: T } | Refusal;

/** A JSON body by its schema, or every fault of it; nothing is filled in or left out to make it readable (law 12). */
export const readBody = async <T>(
  bytes: Uint8Array,
  schema: z.ZodType<T>,
): Promise<ReadBody<T>> => {
  if (bytes.length > MOST_BYTES) return { kind: "problem", code: "bodyTooLarge" };
  const text = new TextDecoder().decode(bytes);
  const filled = text.indexOf(REPLACEMENT);
  if (filled >= 0) return refused(finding("bodyNotUtf8", textPlace(text, filled)));
  if (text.trim() === "") return refused(finding("bodyNotJson", { path: "" }));
  const json = await parseJson(text);
  if (json.kind === "notJson") {
    const values = { line: String(json.line), column: String(json.column) };
    return refused(finding("bodyBreaksOff", { path: `${values.line}:${values.column}`, values }));
  }
  if (json.kind === "faulty" && json.value === undefined) return refused(...json.findings);
  const parsed = schema.safeParse(json.value, { reportInput: true });
  const issues = parsed.success ? [] : findingsOfIssues(parsed.error);
  if (json.kind === "faulty") return refused(...besideFaults(json.findings, issues));
  return parsed.success ? { kind: "read", value: parsed.data } : refused(...issues);
};

/** What a decoder puts where bytes are no UTF-8, API Gateway's too. Nobody writes it on purpose. */
const REPLACEMENT = "\ufffd";

const refused = (...findings: readonly Finding[]): Refusal => ({
  kind: "problem",
  code: "invalidRequest",
  findings,
});
