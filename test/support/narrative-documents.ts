import { zipSync } from "fflate";
import type { Narrative } from "../../shared/domain/evidence/narrative.ts";
import { intake } from "../../shared/intake/intake.ts";
import { docxParts, paragraph } from "./document-builders.ts";
import { told, upload } from "./intake-builders.ts";

export interface NarrativeRead {
  readonly sections: Narrative["sections"];
  readonly told: readonly string[];
}

export const readNarrative = async (
  content: Uint8Array | string,
  fileName = typeof content === "string" ? "自评.md" : "自评.docx",
): Promise<NarrativeRead> => {
  const outcome = await intake(upload("narrative", fileName, content));
  const sections = outcome.kind === "accepted" ? (outcome.narrative?.sections ?? []) : [];
  return { sections, told: told(outcome) };
};

const rest = ["二、经验做法", "好。", "三、存在问题", "少。", "四、改进措施", "多。"];

/** A Word narrative whose first part is given as XML, with further parts of the package. */
export const wordNarrative = (
  body: string,
  parts: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array =>
  zipSync({
    ...docxParts(`${paragraph("一、主要工作成效")}${body}${rest.map(paragraph).join("")}`),
    ...parts,
  });

export const markdownNarrative = (text: string): string =>
  `# 主要工作成效\n\n${text}\n\n# 经验做法\n\n好。\n\n# 存在问题\n\n少。\n\n# 改进措施\n\n多。\n`;

export const readWord = (body: string, parts?: Readonly<Record<string, Uint8Array>>) =>
  readNarrative(wordNarrative(body, parts));

/** The text of the first part, or what was said against it. */
export const writtenIn = async (
  body: string,
  parts?: Readonly<Record<string, Uint8Array>>,
): Promise<string> => {
  const { sections, told: findings } = await readWord(body, parts);
  const first = sections.find(({ part }) => part === "achievements");
  return first?.text ?? findings.join("\n");
};

export const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
