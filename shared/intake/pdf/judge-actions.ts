import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import { actionsOf, type FoundAction } from "./find-actions.ts";
import { isBuiltIn } from "./form-script.ts";
import { isReference, type PdfObject, type PdfValue } from "./pdf-value.ts";

/**
 * What runs in a PDF. Programs and scripts are refused whatever starts them; what leads out of the document is refused
 * where it happens by itself. Scripts by which a form shows its numbers are no danger, but what the page shows then
 * depends on the program that opens it.
 */
export const judgeActions = (objects: readonly PdfObject[]): Finding | undefined => {
  const verdicts = actionsOf(objects).map((found) => verdictOn(found, objects));
  if (verdicts.includes("active")) return finding("activeContent", { path: "" });
  if (verdicts.includes("formScript")) return finding("formScriptInside", { path: "" });
  if (verdicts.includes("builtIn")) return warning("formFormatsInside", { path: "" });
  return undefined;
};

type Verdict = "harmless" | "builtIn" | "formScript" | "active";

const verdictOn = (found: FoundAction, objects: readonly PdfObject[]): Verdict => {
  switch (found.kind) {
    case "Launch":
    case "ImportData":
    case "RichMedia":
      return "active";
    case "JavaScript":
      return scriptVerdict(found, objects);
    case "Rendition":
      return found.action.has("JS") ? scriptVerdict(found, objects) : "harmless";
    case "SubmitForm":
    case "GoToE":
    case "GoToR":
    case "URI":
      return found.occasions.has("opening") ? "active" : "harmless";
  }
};

const scriptVerdict = (
  { action, occasions }: FoundAction,
  objects: readonly PdfObject[],
): Verdict => {
  if (occasions.size !== 1 || !occasions.has("field")) return "active";
  return scriptsOf(action.get("JS"), objects).every(isBuiltIn) ? "builtIn" : "formScript";
};

/** The script, or every text that stands for it where it is an object of its own. */
const scriptsOf = (
  value: PdfValue | undefined,
  objects: readonly PdfObject[],
): readonly string[] => {
  if (typeof value === "string") return [value];
  if (!isReference(value)) return [""];
  const meant = objects.filter(({ id }) => id === value.to);
  return meant.length === 0 ? [""] : meant.map(scriptIn);
};

const scriptIn = ({ value, stream }: PdfObject): string => {
  if (typeof value === "string") return value;
  const content = stream?.content(SCRIPT_BYTES);
  return content === undefined ? "" : new TextDecoder("latin1").decode(content);
};

const SCRIPT_BYTES = 64 * 1024;
