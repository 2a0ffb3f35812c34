import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";
import { parseJson } from "../domain/input/parse-json.ts";
import type { FileToRead } from "./content.ts";
import { readText } from "./read-text.ts";

export type JsonFileRead =
  | { readonly kind: "json"; readonly value: unknown }
  /** `value` is there where the text is JSON but for its faults, so that the others can be told beside them. */
  | { readonly kind: "faulty"; readonly findings: readonly Finding[]; readonly value?: unknown };

/** The value of a file registered as JSON, or every fault of its text. */
export const readJson = async (file: FileToRead): Promise<JsonFileRead> => {
  const read = await readText(file);
  if (read.kind === "notText") return { kind: "faulty", findings: [read.finding] };
  const json = await parseJson(read.text);
  if (json.kind !== "notJson") return json;
  const values = { line: String(json.line), column: String(json.column) };
  const path = `${values.line}:${values.column}`;
  return { kind: "faulty", findings: [finding("notJson", { path, values })] };
};
