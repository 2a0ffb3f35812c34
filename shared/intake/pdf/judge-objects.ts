import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { judgeAttachments } from "./attachments.ts";
import { adobeFormOf } from "./form-of-adobe.ts";
import { judgeActions } from "./judge-actions.ts";
import { dictionariesIn } from "./pdf-value.ts";
import type { PdfObjects } from "./read-objects.ts";

/** What the objects of a PDF say against it, errors first; whether its pages can be read is another question. */
export const judgeObjects = ({ objects, unread }: PdfObjects): readonly Finding[] => {
  if (unread.some(namesDanger)) return [finding("activeContent", { path: "" })];
  const findings = [
    judgeActions(objects),
    judgeAttachments(objects),
    judgeForm(objects),
    isPortfolio(objects) ? finding("portfolioInside", { path: "" }) : undefined,
  ];
  return findings.filter((one) => one !== undefined);
};

/** What cannot be parsed may still be run by a program that passes the fault, so its words are enough. */
const namesDanger = (text: string): boolean =>
  /\/(?:Launch|JavaScript|ImportData)\b/.test(
    text.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );

const judgeForm = (objects: PdfObjects["objects"]): Finding | undefined => {
  switch (adobeFormOf(objects)) {
    case "none":
    case "beside":
      return undefined;
    case "scripted":
      return finding("formScriptInside", { path: "" });
    case "instead":
      return finding("fillInFormInside", { path: "" });
  }
};

const isPortfolio = (objects: PdfObjects["objects"]): boolean =>
  objects.some(({ value }) =>
    [...dictionariesIn(value)].some(
      (dictionary) => dictionary.has("Collection") && dictionary.has("Pages"),
    ),
  );
