import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** A paragraph of a Word file as its reader sees it, and where that is: `“三、存在问题”之后`, `附件1第1表第5行第4格`. */
export interface WordLine {
  readonly text: string;
  readonly place: string;
}

/** The paragraphs and cells of a Word file in their order; nothing where the bytes are no Word file. */
export const wordLines = (bytes: Uint8Array): readonly WordLine[] | undefined => {
  const xml = mainPart(bytes);
  if (xml === undefined) return undefined;
  const lines = linesOf();
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => lines.open(name));
  parser.on("text", (text) => lines.text(text));
  parser.on("closetag", ({ name }) => lines.close(name));
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return lines.all();
};

const MAIN = "word/document.xml";
/** A report is far smaller; what claims to be larger is none. */
const MOST_BYTES = 64 * 1024 * 1024;

const mainPart = (bytes: Uint8Array): string | undefined => {
  try {
    const isMain = (file: { readonly name: string; readonly originalSize: number }) =>
      file.name === MAIN && file.originalSize <= MOST_BYTES;
    const part = unzipSync(bytes, { filter: isMain })[MAIN];
    return part && strFromU8(part);
  } catch {
    return undefined;
  }
};

/** Words inside drawings are drawn, what was deleted under change tracking is gone, an older form says the same again. */
const unseen: ReadonlySet<string> = new Set(["w:txbxContent", "w:del", "mc:Fallback", "w:pict"]);

const linesOf = () => {
  const found: WordLine[] = [];
  const at = { hidden: 0, table: 0, row: 0, cell: 0, inText: false };
  let section = "";
  let heading = "";
  let written = "";
  const place = (): string => {
    if (at.row > 0) return `${section}第${at.table}表第${at.row}行第${at.cell}格`;
    return heading === "" ? "篇首" : `“${heading}”之后`;
  };
  const endParagraph = (): void => {
    const text = written.replaceAll(/\s+/g, " ").trim();
    written = "";
    if (text === "") return;
    found.push({ text, place: place() });
    if (at.row > 0 || !HEADING.test(text)) return;
    heading = text;
    if (/^附件\d+$/.test(text)) [section, at.table] = [text, 0];
  };
  const opened: Readonly<Record<string, () => void>> = {
    "w:tbl": () => Object.assign(at, { table: at.table + 1, row: 0 }),
    "w:tr": () => Object.assign(at, { row: at.row + 1, cell: 0 }),
    "w:tc": () => Object.assign(at, { cell: at.cell + 1 }),
    "w:t": () => Object.assign(at, { inText: true }),
    "w:br": () => (written += " "),
    "w:tab": () => (written += " "),
  };
  const closed: Readonly<Record<string, () => void>> = {
    "w:t": () => Object.assign(at, { inText: false }),
    "w:p": endParagraph,
    "w:tbl": () => Object.assign(at, { row: 0 }),
  };
  return {
    open: (name: string): void => {
      if (unseen.has(name)) at.hidden += 1;
      else if (at.hidden === 0) opened[name]?.();
    },
    text: (text: string): void => {
      if (at.inText && at.hidden === 0) written += text;
    },
    close: (name: string): void => {
      if (unseen.has(name)) at.hidden -= 1;
      else if (at.hidden === 0) closed[name]?.();
    },
    all: (): readonly WordLine[] => found,
  };
};

/** What a reader finds a place by: numbered headings of the two upper levels, and the marks of annexes. */
const HEADING = /^(附件\d+$|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;
