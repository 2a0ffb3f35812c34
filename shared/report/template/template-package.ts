import { strFromU8, type UnzipFileInfo, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { noWord, type TemplateFault } from "./template-fault.ts";

/** A template as a zip: its own faults, and the words of its paragraphs. */
export type TemplatePackage =
  | { readonly kind: "unreadable"; readonly faults: readonly TemplateFault[] }
  | {
      readonly kind: "read";
      readonly faults: readonly TemplateFault[];
      readonly paragraphs: readonly string[];
    };

/** A template is a letterhead and some styles; what unpacks to more was not made by hand. */
const MOST_MEGABYTES = 50;

export const readPackage = (bytes: Uint8Array): TemplatePackage => {
  const unpacked = partsIn(bytes);
  if (unpacked.kind === "unreadable") return unpacked;
  const { parts } = unpacked;
  const read = [...parts].flatMap(([name, xml]) =>
    name.endsWith(".xml") ? [{ name, words: wordsOf(xml) }] : [],
  );
  const broken = read.filter(({ words }) => words === undefined);
  if (broken.length > 0) {
    return { kind: "unreadable", faults: broken.map(({ name }) => brokenPart(name)) };
  }
  const shown = read.flatMap(({ name, words }) =>
    words && /^word\/(document|header|footer)/.test(name) ? [words] : [],
  );
  const paragraphs = shown.flatMap((words) => words.paragraphs);
  return {
    kind: "read",
    paragraphs,
    faults: [
      ...[...parts].flatMap(([name, xml]) => (name.endsWith(".rels") ? linkFaults(xml) : [])),
      ...typeFaults(parts.get("[Content_Types].xml") ?? ""),
      ...(shown.some(({ isRevised }) => isRevised) ? [revised] : []),
      ...(paragraphs.some((text) => /[｛｝]/.test(text)) ? [wideBraces] : []),
    ],
  };
};

type Unpacked =
  | Extract<TemplatePackage, { kind: "unreadable" }>
  | { readonly kind: "unpacked"; readonly parts: ReadonlyMap<string, string> };

const partsIn = (bytes: Uint8Array): Unpacked => {
  let size = 0;
  let hasMacros = false;
  const isRead = ({ name, originalSize }: UnzipFileInfo): boolean => {
    size += originalSize;
    hasMacros ||= /vbaProject/i.test(name);
    return size <= MOST_MEGABYTES * 1024 * 1024 && /\.(xml|rels)$/.test(name);
  };
  try {
    const files = Object.entries(unzipSync(bytes, { filter: isRead }));
    if (size > MOST_MEGABYTES * 1024 * 1024) return unreadable(tooLarge);
    if (hasMacros) return unreadable(macros);
    const parts = new Map(files.map(([name, part]) => [name, strFromU8(part)]));
    return { kind: "unpacked", parts };
  } catch {
    return unreadable(noWord);
  }
};

const unreadable = (fault: TemplateFault): Extract<TemplatePackage, { kind: "unreadable" }> => ({
  kind: "unreadable",
  faults: [fault],
});

interface Words {
  readonly paragraphs: readonly string[];
  /** Something is inserted or deleted under change tracking. */
  readonly isRevised: boolean;
}

/** Nothing where the part is no XML. */
const wordsOf = (xml: string): Words | undefined => {
  const paragraphs: string[] = [];
  let isRevised = false;
  let text = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    isRevised ||= REVISIONS.has(name);
  });
  parser.on("text", (each) => {
    text += each;
  });
  parser.on("closetag", ({ name }) => {
    if (name !== "w:p") return;
    paragraphs.push(text);
    text = "";
  });
  try {
    parser.write(xml).close();
    return { paragraphs, isRevised };
  } catch {
    return undefined;
  }
};

const REVISIONS: ReadonlySet<string> = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

/** Whatever is fetched when the paper is opened: a picture, a template. A link that somebody follows is none of that. */
const linkFaults = (xml: string): readonly TemplateFault[] =>
  (xml.match(/<Relationship\b[^>]*>/g) ?? [])
    .filter((each) => /TargetMode\s*=\s*["']External/.test(each) && !/\/hyperlink["']/.test(each))
    .map((each) => /\bTarget\s*=\s*["']([^"']*)/.exec(each)?.[1] ?? "")
    .map((target) => ({
      zh: `模板引用了文件外的内容“${target}”。请改为嵌入，或删去。`,
      en: `The template fetches “${target}” from elsewhere: embed it, or take it out.`,
    }));

const typeFaults = (types: string): readonly TemplateFault[] => [
  ...(/macroEnabled/i.test(types) ? [macros] : []),
  ...(/wordprocessingml\.template\.main/.test(types) ? [wordTemplate] : []),
];

const brokenPart = (name: string): TemplateFault => ({
  zh: `文件已损坏：其中的 ${name} 无法读取。请用 Word 或 WPS 打开后另存为 .docx。`,
  en: `The file is damaged: its ${name} cannot be read. Open it in Word or WPS and save it as .docx.`,
});
const tooLarge: TemplateFault = {
  zh: `模板展开后超过${MOST_MEGABYTES}MB。请压缩其中的图片。`,
  en: `The template unpacks to more than ${MOST_MEGABYTES} MB: make its pictures smaller.`,
};
const macros: TemplateFault = {
  zh: "模板含有宏。请另存为不含宏的 .docx。",
  en: "The template has macros: save it as a .docx without them.",
};
const wordTemplate: TemplateFault = {
  zh: "这是 Word 模板格式（.dotx）。请另存为 .docx。",
  en: "It is of Word's template format (.dotx): save it as .docx.",
};
const revised: TemplateFault = {
  zh: "模板中有修订痕迹，会带进每一份报告。请先接受或拒绝全部修订。",
  en: "The template has tracked changes, which every report would have: accept or reject them all.",
};
const wideBraces: TemplateFault = {
  zh: "模板中有全角花括号“｛｝”，不会被替换。请改为半角“{}”。",
  en: "The template has full-width braces ｛｝, which are not replaced: write {}.",
};
