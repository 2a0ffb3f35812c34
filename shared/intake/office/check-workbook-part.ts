import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { connectionFinding } from "./connection-finding.ts";
import { formulaFinding } from "./formula-finding.ts";
import { saxElements } from "./sax.ts";

/**
 * What a part of a workbook runs or fetches: DDE links, connections, formulas that call programs or the web, and names
 * that Excel 4 macros start from. Parts without a trace of any are not walked.
 */
export const checkWorkbookPart = (path: string, part: Uint8Array): Finding | undefined => {
  if (!isSuspect(part)) return undefined;
  let found: Finding | undefined;
  let text: string | undefined;
  saxElements(part, {
    opened: (element) => {
      text = FORMULAS.has(element.name) ? "" : undefined;
      found ??= elementFinding(path, element.name, element.attributes);
      found ??= connectionFinding(path, element);
    },
    text: (piece) => {
      if (text !== undefined) text += piece;
    },
    closed: () => {
      if (text !== undefined && text !== "") found ??= formulaFinding(path, text);
      text = undefined;
    },
  });
  return found;
};

/** Where formulas stand. */
const FORMULAS: ReadonlySet<string> = new Set([
  "f",
  "definedName",
  "formula",
  "formula1",
  "formula2",
]);

const elementFinding = (
  path: string,
  name: string,
  attributes: ReadonlyMap<string, string>,
): Finding | undefined => {
  if (name === "ddeLink") return finding("activeContent", { path });
  const startsMacro =
    name === "definedName" &&
    (/^(_xlnm\.)?auto_?(open|close|activate|deactivate)/i.test(attributes.get("name") ?? "") ||
      attributes.get("xlm") === "1");
  return startsMacro ? finding("macrosInside", { path }) : undefined;
};

const isSuspect = (part: Uint8Array): boolean => {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (links.some((name) => bytes.includes(name))) return true;
  return texts.some((text) => bytes.includes(text)) && TRACE.test(bytes.toString("latin1"));
};

const links = ["ddeLink", "onnections>", "onnection>", "webPr", "dbPr"];
/** Without the end of a formula or of a name there is nothing to look for. */
const texts = ["f>", "ormula", "efinedName"];
/** A bar, the names of functions, and character references that could hide either. */
const TRACE =
  /[|]|&#0*(6[5-9]|[789]\d|1[012]\d);|&#x0*[4-7][0-9a-f];|<!\[CDATA\[|WEBSERVICE|\bIMAGE\s*\(|\bRTD\s*\(|\bCALL\s*\(|\bEXEC\s*\(|REGISTER|auto_?(open|close|activate|deactivate)|\bxlm\s*=/i;
