import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import { judgeAttachments } from "./attachments.ts";
import { type AdobeForm, adobeFormOf } from "./form-of-adobe.ts";
import { judgeActions } from "./judge-actions.ts";
import { dictionariesOf, type PdfDictionary } from "./pdf-value.ts";
import type { PdfObjects } from "./read-objects.ts";

/** What the objects of a PDF say against it, errors first; whether its pages can be read is another question. */
export const judgeObjects = ({ objects, danger }: PdfObjects): readonly Finding[] => {
  if (danger) return [finding("activeContent", { path: "" })];
  const dictionaries = dictionariesOf(objects);
  const findings = [
    judgeActions(objects),
    judgeAttachments(objects, dictionaries),
    judgeForm(adobeFormOf(objects, dictionaries)),
    dictionaries.some(isPortfolio) ? warning("portfolioInside", { path: "" }) : undefined,
  ];
  return findings.filter((one) => one !== undefined);
};

const judgeForm = (form: AdobeForm): Finding | undefined => {
  switch (form) {
    case "none":
    case "beside":
      return undefined;
    case "scripted":
      return finding("formScriptInside", { path: "" });
    case "instead":
      return finding("fillInFormInside", { path: "" });
  }
};

const isPortfolio = (dictionary: PdfDictionary): boolean =>
  dictionary.has("Collection") && dictionary.has("Pages");
