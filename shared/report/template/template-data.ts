import type { Block, FigureBlock, Overview } from "../content.ts";
import { blocks } from "../docx/blocks.ts";
import { sheets } from "../docx/page.ts";
import { wordNamespaces } from "../docx/xml.ts";
import type { Paper } from "../paper.ts";
import type { fields, TemplateFields } from "./fields.ts";

/** What a template's fields hold: text where the field is a value, XML where it is drawn, a list where it repeats. */
type Held<F> = {
  readonly [Name in keyof F]?: F[Name] extends TemplateFields ? readonly Held<F[Name]>[] : string;
};
export type TemplateData = Held<typeof fields>;

/** `inTemplate` sets what is drawn in the styles of the template. */
export const templateData = (paper: Paper, inTemplate: (drawn: string) => string): TemplateData => {
  const { letterhead, title, draftMark, addressee, signature, imprint, overview } = paper;
  const figures = [...paper.body, ...paper.attachments.flatMap((each) => each.blocks)].filter(
    (block): block is FigureBlock => block.kind === "figure",
  );
  const held = (block: Block) => blockData(block, figures, inTemplate);
  return {
    ...(letterhead?.kind === "printed" && { 发文机关标志: letterhead.mark }),
    发文字号: letterhead?.documentNumber ?? "",
    签发人: letterhead?.signer ?? "",
    草稿标记: draftMark ?? "",
    发文机关: title.government,
    标题: title.subject,
    主送机关: addressee ?? "",
    正文: paper.body.map(held),
    成文日期: signature?.date ?? "",
    ...(overview && overviewData(overview)),
    附件: paper.attachments.map(({ number, title: 名称, blocks: parts }) => ({
      序号: String(number),
      名称,
      附件说明: `${number === 1 ? "附件：" : ""}${number}. ${名称}`,
      内容: parts.map(held),
    })),
    抄送: imprint?.copies.join("、") ?? "",
    印发机关: imprint?.office ?? "",
    印发日期: imprint?.date ?? "",
    核验信息: paper.verification.line,
  };
};

const levels = { 1: "一级标题", 2: "二级标题", 3: "三级标题" } as const;

const blockData = (
  block: Block,
  figures: readonly FigureBlock[],
  inTemplate: (drawn: string) => string,
): NonNullable<TemplateData["正文"]>[number] => {
  switch (block.kind) {
    case "heading":
      return { [levels[block.level]]: block.text };
    case "paragraph":
      return { ...(block.lead !== undefined && { 段首: block.lead }), 段落: block.text };
    case "table":
    case "figure":
      return { 表图: inTemplate(drawn(block, figures)) };
  }
};

/** With its namespaces, which a template that draws nothing itself need not have. */
const drawn = (block: Block, figures: readonly FigureBlock[]): string =>
  blocks([block], { width: sheets.portrait.textWidth, figures, keepNext: false })
    .join("")
    .replace(/^<w:(p|tbl)\b/, `<w:$1 ${wordNamespaces}`);

const overviewData = ({
  score,
  maxScore,
  grade,
  vetoes,
  priorities,
}: Overview): Pick<TemplateData, "得分" | "满分" | "等次" | "限制事项" | "评价重点"> => ({
  得分: score,
  满分: maxScore,
  等次: grade,
  限制事项: vetoes.map((名称) => ({ 名称 })),
  评价重点: priorities.map(({ id, name, points, score: earned, items }) => ({
    编号: id,
    名称: name,
    满分: points,
    得分: earned,
    具体内容: items.map((item) => ({
      编号: item.id,
      名称: item.name,
      满分: item.points,
      得分: item.score,
      状态: item.stateName,
      评分说明: item.criteria.map(({ reason }) => ({ 说明: reason })),
    })),
  })),
});
