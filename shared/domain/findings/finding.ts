import * as z from "zod";

export const Severity = z.enum(["error", "warning"]);
export type Severity = z.infer<typeof Severity>;

/**
 * One thing that is wrong or odd, as it is stored: a code of the catalogue, where it is, and the values its sentences
 * need. The sentences themselves are made when someone reads it, in the reader's language (law 6).
 * `path` is a field (`period.to`), a place in a file (`indicators[3].value`) or a cell (`指标!E17`).
 */
export const Finding = z.object({
  code: z.string(),
  severity: Severity,
  path: z.string(),
  values: z.record(z.string(), z.string()),
});
export type Finding = z.infer<typeof Finding>;

export const Locale = z.enum(["zh", "en"]);
export type Locale = z.infer<typeof Locale>;

/** Law 6: what a person is told of a finding. */
export interface FindingText {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === "error");
