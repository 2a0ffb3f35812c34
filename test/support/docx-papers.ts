import type { Attachment, Block, FigureBlock, TableBlock } from "../../shared/report/content.ts";
import type { Imprint, Letterhead, Paper } from "../../shared/report/paper.ts";

/** A chart of bars, a line and labels, with level and upright strokes. */
export const pointsChart: FigureBlock = {
  kind: "figure",
  caption: "图1 各评价重点得分",
  alternative: "各评价重点得分：加强党对教育工作的全面领导得8分，满分10分。",
  width: 150,
  height: 60,
  shapes: [
    { kind: "box", x: 40, y: 6, width: 100, height: 8, tone: "whole" },
    { kind: "box", x: 40, y: 6, width: 80, height: 8, tone: "earned" },
    { kind: "box", x: 40, y: 18, width: 60, height: 8, tone: "whole" },
    { kind: "box", x: 40, y: 18, width: 0, height: 8, tone: "earned" },
    { kind: "text", x: 38, y: 12, size: 4, anchor: "end", text: "党的领导", tone: "ink" },
    { kind: "text", x: 38, y: 24, size: 4, anchor: "end", text: "立德树人", tone: "ink" },
    { kind: "text", x: 142, y: 12, size: 3.5, anchor: "start", text: "8/10", tone: "ink" },
    {
      kind: "line",
      points: [
        { x: 40, y: 55 },
        { x: 140, y: 55 },
      ],
      tone: "rule",
    },
    {
      kind: "line",
      points: [
        { x: 40, y: 30 },
        { x: 40, y: 55 },
      ],
      tone: "rule",
    },
    {
      kind: "line",
      points: [
        { x: 50, y: 50 },
        { x: 90, y: 40 },
        { x: 130, y: 33 },
      ],
      tone: "ink",
    },
    { kind: "text", x: 90, y: 59, size: 3.5, anchor: "middle", text: "2020年", tone: "faint" },
  ],
};

export const text = (length: number): Block => ({
  kind: "paragraph",
  text: "坚持教育优先发展，压实各部门责任。".repeat(length),
});

export const tableOf = (rows: number): TableBlock => ({
  kind: "table",
  caption: "佐证材料目录",
  columns: [
    { title: "序号", width: 10, align: "center" },
    { title: "材料名称、文号及用途", width: 120, align: "start" },
    { title: "状态", width: 10, align: "center" },
    { title: "日期", width: 12, align: "center" },
    { title: "报送单位", width: 73, align: "start" },
  ],
  rows: Array.from({ length: rows }, (_, row) => ({
    kind: "cells",
    cells: [
      `12.${row + 1}`,
      "关于进一步健全完善县域义务教育优质均衡发展经费保障机制的实施意见",
      "部分达标",
      "2021-12-31",
      "县教育局",
    ],
  })),
});

const printed: Letterhead = {
  kind: "printed",
  mark: "陵川县人民政府文件",
  documentNumber: "陵政发〔2022〕3号",
  signer: "李　某",
};
export const letterheads = {
  printed,
  reserved: { kind: "reserved", documentNumber: "陵政发〔2022〕3号", signer: "李　某" },
} as const satisfies Record<string, Letterhead>;

export const imprint: Imprint = {
  copies: [
    "晋城市人民政府",
    "县委各部门",
    "县人大常委会办公室",
    "县政协办公室",
    "县人民法院",
    "县人民检察院",
  ],
  office: "陵川县人民政府办公室",
  date: "2022年1月10日",
};

const attachmentsOf = (...given: readonly Omit<Attachment, "number">[]): Attachment[] =>
  given.map((each, index) => ({ ...each, number: index + 1 }));

/** Upright, turned, turned, upright. */
export const turning = attachmentsOf(
  { title: "具体内容得分及评分说明", blocks: [text(3), tableOf(4)] },
  { title: "佐证材料目录", landscape: true, blocks: [tableOf(30)] },
  { title: "统计表", landscape: true, blocks: [text(2), tableOf(3)] },
  { title: "评价标准依据", blocks: [text(3)] },
);

/** A final paper of one page of body; `more` is what it has besides. */
export const paperOf = (more: Partial<Paper> = {}): Paper => ({
  schema: "duxue/report@1",
  title: { government: "陵川县人民政府", subject: "关于2021年履行教育职责自评情况的报告" },
  addressee: "山西省人民政府教育督导委员会：",
  body: [{ kind: "heading", level: 1, text: "一、主要工作成效" }, text(12)],
  signature: { government: "陵川县人民政府", date: "2022年1月10日" },
  attachments: [],
  verification: {
    cycle: "2021",
    contentHash: "0123456789abcdef".repeat(4),
    line: `核验信息：140524/2021，状态版本1，指标框架shanxi-county-2021@1，报告版式4，内容校验值${"0123456789abcdef".repeat(4)}`,
  },
  ...more,
});

/** Everything that a Word document of ours can hold, by what is tried. */
export const papers: Readonly<Record<string, Paper>> = {
  plain: paperOf(),
  figure: paperOf({ body: [text(4), pointsChart, text(4)] }),
  turning: paperOf({ draftMark: "草稿（未经县级人民政府审定）", attachments: turning }),
  "printed letterhead": paperOf({ letterhead: letterheads.printed, imprint }),
  "room for a letterhead": paperOf({ letterhead: letterheads.reserved }),
  "imprint after a turned page": paperOf({ attachments: turning.slice(0, 2), imprint }),
};
