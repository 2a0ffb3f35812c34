import { FactsEntry } from "../../domain/evidence/files/indicators-file.ts";
import { findingsOfIssues } from "../../domain/findings/issues.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { type FactEntry, factsBeyondBounds, type JudgedFacts, judgeFacts } from "./judge-facts.ts";

/** The `facts` of a JSON file; an entry of another shape is told and not judged further. */
export const readFactsJson = (values: readonly unknown[], framework: Framework): JudgedFacts => {
  const read = values.map((value, at) => {
    const parsed = FactsEntry.safeParse(value, { reportInput: true });
    return parsed.success
      ? { entry: { ...parsed.data, at: (field: string) => `facts[${at}].${field}` }, faults: [] }
      : { faults: findingsOfIssues(parsed.error, ["facts", at]) };
  });
  const entries = read.flatMap(({ entry }): readonly FactEntry[] => (entry ? [entry] : []));
  const judged = judgeFacts(entries, framework);
  return {
    ...judged,
    findings: [
      ...read.flatMap(({ faults }) => faults),
      ...judged.findings,
      ...factsBeyondBounds(judged.facts, "facts"),
    ],
  };
};
