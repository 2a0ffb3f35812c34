import type * as z from "zod";
import type { Finding } from "./finding.ts";
import { finding } from "./make-finding.ts";

type Issue = z.core.$ZodIssue;

/** Zod's issues as findings, so that a fault of shape reads like any other: `period.to`, `indicators[3].value`. */
export const findingsOfIssues = (
  error: z.core.$ZodError,
  under: readonly PropertyKey[] = [],
): readonly Finding[] => error.issues.flatMap((issue) => findingsOf(issue, under));

/** `["indicators", 3, "value"]` → `indicators[3].value`. */
export const fieldPath = (keys: readonly PropertyKey[]): string =>
  keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");

const findingsOf = (issue: Issue, under: readonly PropertyKey[]): readonly Finding[] => {
  const path = [...under, ...issue.path];
  if (issue.code !== "unrecognized_keys") return [findingOf(issue, fieldPath(path))];
  return issue.keys.slice(0, UNKNOWN_KEYS).map((key) => {
    const field = fieldPath([...path, key]);
    return finding("unknownField", { path: field, values: { field } });
  });
};

/** As many unknown keys of one object as are named: an object of strangers may have any number. */
const UNKNOWN_KEYS = 20;

/** What a fault of the whole is said of. */
const WHOLE = "JSON";

const findingOf = (issue: Issue, path: string): Finding => {
  const field = path || WHOLE;
  const at = { path, values: { field } };
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("received undefined")
        ? finding("missingField", at)
        : finding("wrongType", { path, values: { field, expected: expectedKind(issue.expected) } });
    case "too_big":
      return tooBig(issue, path);
    case "too_small":
      return tooSmall(issue, path);
    case "invalid_format":
      return finding(formatCode(issue, path), at);
    case "invalid_value":
      if ("input" in issue && issue.input === undefined) return finding("missingField", at);
      return finding("notOneOf", {
        path,
        values: { field, allowed: issue.values.map(String).join("、") },
      });
    case "custom":
      return custom(issue, path, field);
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
      return finding("invalidValue", at);
  }
};

/** Every number of our contracts is a count: figures are decimal text. Zod says so only where it saw another number. */
const expectedKind = (kind: string): string => (kind === "number" ? "int" : kind);

const tooBig = (issue: Extract<Issue, { code: "too_big" }>, path: string): Finding => {
  const at = { path, values: { field: path, most: String(issue.maximum) } };
  if (issue.origin === "string") return finding("tooLong", at);
  return finding(issue.origin === "array" ? "tooMany" : "tooLarge", at);
};

const tooSmall = (issue: Extract<Issue, { code: "too_small" }>, path: string): Finding => {
  const at = { path, values: { field: path, least: String(issue.minimum) } };
  if (issue.origin === "string")
    return issue.minimum > 1
      ? finding("tooShort", at)
      : finding("emptyField", { path, values: { field: path } });
  return finding(issue.origin === "array" ? "tooFew" : "tooSmall", at);
};

/** A pattern tells a clerk nothing; the field's own rule does. */
const formatsByField = {
  sha256: "badHash",
  supersedes: "badEvidenceId",
  evidenceId: "badEvidenceId",
} as const;

const formatCode = (issue: Extract<Issue, { code: "invalid_format" }>, path: string) => {
  if (issue.format === "date") return "badDate";
  const named = Object.entries(formatsByField).find(([field]) => path.endsWith(field));
  return named?.[1] ?? "badFormat";
};

/** A rule of ours says itself what it found (registered-text.ts), or by its code. */
const custom = (
  { params }: Extract<Issue, { code: "custom" }>,
  path: string,
  field: string,
): Finding => {
  const found: ((path: string) => Finding) | undefined = params?.found;
  if (found) return found(path);
  return finding(params?.code === "periodReversed" ? "periodReversed" : "invalidValue", {
    path,
    values: { field },
  });
};
