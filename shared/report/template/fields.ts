/** The names that a Word template may use: a value, or a part to be repeated with names of its own inside. */
export interface TemplateFields {
  readonly [name: string]: "value" | "drawn" | TemplateFields;
}

/** A block of the text has one of the headings, or a paragraph, or something drawn. */
const blocks = {
  一级标题: "value",
  二级标题: "value",
  三级标题: "value",
  段首: "value",
  段落: "value",
  /** A table or a chart, made as the built-in layout makes it. */
  表图: "drawn",
} as const satisfies TemplateFields;

export const fields = {
  发文机关标志: "value",
  发文字号: "value",
  签发人: "value",
  草稿标记: "value",
  发文机关: "value",
  标题: "value",
  主送机关: "value",
  正文: blocks,
  成文日期: "value",
  得分: "value",
  满分: "value",
  等次: "value",
  限制事项: { 名称: "value" },
  评价重点: {
    编号: "value",
    名称: "value",
    满分: "value",
    得分: "value",
    具体内容: {
      编号: "value",
      名称: "value",
      满分: "value",
      得分: "value",
      状态: "value",
      评分说明: { 说明: "value" },
    },
  },
  附件: { 序号: "value", 名称: "value", 附件说明: "value", 内容: blocks },
  抄送: "value",
  印发机关: "value",
  印发日期: "value",
  核验信息: "value",
} as const satisfies TemplateFields;

/** Without these a paper says less than it must: what it reports, that it is a draft, what it can be verified by. */
export const requiredFields = ["正文", "草稿标记", "核验信息"] as const;
