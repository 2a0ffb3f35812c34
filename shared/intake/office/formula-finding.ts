import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";

/** What a formula, or a text that would become one in another program, calls. */
export const formulaFinding = (
  path: string,
  element: string,
  text: string,
): Finding | undefined => {
  if (element === "t" || element === "v")
    return TEXT_OF_DDE.test(text) ? finding("activeContent", { path }) : undefined;
  const formula = text.replaceAll(/"[^"]*"/g, '""').replaceAll(/'[^']*'/g, "''");
  if (formula.includes("|") || CALLS.test(formula)) return finding("activeContent", { path });
  const [target] = FETCHES.exec(formula) ?? [];
  return target === undefined
    ? undefined
    : finding("externalContent", { path, values: { target: `${target})` } });
};

/** `=cmd|'/c calc'!A0`: harmless as text here, but a formula once it is copied or saved as CSV. */
const TEXT_OF_DDE = /^\s*[=+@-][^|"]{0,60}\|[^!]{0,300}!/;
/** Functions that call a program or a library: RTD on sheets, the others in names that Excel 4 macros use. */
const CALLS = /(?<![\w.])(RTD|CALL|EXEC|REGISTER(\.ID)?)\s*\(/i;
const FETCHES = /(?<![\w.])(_xlfn\.)?(WEBSERVICE|IMAGE)\s*\(/i;
