import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";

/** What a formula calls. Text that looks like one is text: it is neither computed nor copied anywhere as a formula. */
export const formulaFinding = (path: string, text: string): Finding | undefined => {
  const formula = text.replaceAll(/"[^"]*"/g, '""').replaceAll(/'[^']*'/g, "''");
  if (formula.includes("|") || CALLS.test(formula)) return finding("activeContent", { path });
  const [target] = FETCHES.exec(formula) ?? [];
  return target === undefined
    ? undefined
    : finding("externalContent", { path, values: { target: `${target})` } });
};

/** Functions that call a program or a library: RTD on sheets, the others in names that Excel 4 macros use. */
const CALLS = /(?<![\w.])(RTD|CALL|EXEC|REGISTER(\.ID)?)\s*\(/i;
const FETCHES = /(?<![\w.])(_xlfn\.)?(WEBSERVICE|IMAGE)\s*\(/i;
