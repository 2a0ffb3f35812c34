/** What is wrong with a template, for the person who edits it, in both languages. */
export interface TemplateFault {
  readonly zh: string;
  readonly en: string;
}

export const noWord: TemplateFault = {
  zh: "不是 Word 文档（.docx）。请用 Word 或 WPS 另存为 .docx。",
  en: "It is no Word document: save it as .docx in Word or WPS.",
};

export const distinctFaults = (faults: readonly TemplateFault[]): readonly TemplateFault[] =>
  [...Map.groupBy(faults, ({ zh }) => zh).values()].flatMap(([first]) => first ?? []);
