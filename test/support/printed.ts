import type { Attachment, Block } from "../../shared/report/content.ts";
import type { Paper } from "../../shared/report/paper.ts";
import type { PdfPage } from "./pdf-pages.ts";

/** A short paper with the parts given, for what only form is about. */
export const paperOf = (parts: Partial<Paper> = {}): Paper => ({
  schema: "duxue/test@1",
  title: { government: "陵川县人民政府", subject: "关于2021年履行教育职责自评情况的报告" },
  addressee: "山西省人民政府教育督导委员会：",
  body: [paragraph("正文。")],
  signature: { government: "陵川县人民政府", date: "2021年12月20日" },
  attachments: [],
  verification: {
    cycle: "2021",
    statusAt: "2021-12-20T08:00:00.000Z",
    contentHash: "0".repeat(64),
    line: `核验信息：试验，内容校验值${"0".repeat(64)}`,
  },
  ...parts,
});

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });

export const annexOf = (
  number: number,
  title: string,
  parts: Partial<Attachment> = {},
): Attachment => ({
  number,
  title,
  blocks: [paragraph("附件的文字。")],
  ...parts,
});

/** A page's text in the order it is set, without blanks. */
export const solidText = ({ texts }: PdfPage): string =>
  texts
    .map(({ text }) => text)
    .join("")
    .replace(/[\s\u200b]+/gu, "");

export interface PrintedLine {
  readonly text: string;
  /** Millimetres. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly size: number;
}

/** A browser's PDF line by line: it parts a line at every radical, and names radicals by code points of their own. */
export const printedLines = ({ texts }: PdfPage): readonly PrintedLine[] => {
  const lines = new Map<number, PrintedLine>();
  for (const { text, left, width, top, size } of texts) {
    const place = Math.round(top);
    const line = lines.get(place) ?? { text: "", left, right: left, top, size };
    lines.set(place, { ...line, text: line.text + plain(text), right: left + width });
  }
  return [...lines.values()].toSorted((one, other) => one.top - other.top);
};

const plain = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize("NFKC")).replaceAll("⺠", "民");
