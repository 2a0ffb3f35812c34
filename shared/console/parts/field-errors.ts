import type { Problem } from "../../../events/api/problem.ts";

/** A field of a form, by the path that the API has for it. */
export interface FormField {
  readonly path: string;
  readonly id: string;
  readonly label: string;
}

/** What speaks against single fields, and whether that is all: each as its field is called, with what to do in the API's words. */
export const fieldErrorsOf = (problem: Problem | undefined, fields: readonly FormField[]) => {
  const findings = problem?.findings ?? [];
  const errors = findings.flatMap(({ path, remedy }) => {
    const field = fields.find((each) => each.path === path);
    return field ? [{ ...field, remedy }] : [];
  });
  return {
    isAll: errors.length > 0 && errors.length === findings.length,
    errors,
    remedyAt: (path: string): string | undefined =>
      errors.find((each) => each.path === path)?.remedy,
  };
};
