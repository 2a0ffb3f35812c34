import type { Locale } from "./finding.ts";

/** What people call the fields of a request and of a JSON file; programs call them by the names of the contract. */
const inChinese: Readonly<Record<string, string>> = {
  JSON: "整个内容",
  kind: "类别",
  fileName: "文件名",
  contentType: "文件格式",
  size: "文件大小",
  sha256: "校验值",
  title: "标题",
  issuer: "出具单位",
  documentNumber: "文号",
  period: "所属期",
  "period.from": "起始日期",
  "period.to": "终止日期",
  documents: "材料编号",
  supersedes: "要替换的材料",
  evidenceId: "材料的登记编号",
  reason: "理由",
  schema: "格式标识",
  county: "县级代码",
  cycle: "年度",
  indicators: "指标列表",
  id: "指标代码",
  value: "数值",
  previous: "上年值",
  numerator: "分子",
  denominator: "分母",
  parts: "分项",
  statedGrowth: "增长率",
  note: "备注",
  sections: "各部分",
  part: "部分",
  text: "正文",
  depth: "标题层级",
  tables: "表格",
  after: "表格前的行数",
  titles: "列标题",
  rows: "表格各行",
  facts: "事实",
  item: "具体内容",
  number: "数值",
  unit: "单位",
  date: "日期",
  name: "名称",
  evidence: "佐证",
};

/** `period.to` → `period.to（终止日期）`, `indicators[3].value` → `indicators[3].value（数值）`; what has no other name stays. */
export const fieldNamed = (path: string, locale: Locale): string => {
  if (locale === "en") return path;
  const name = [path, path.split(".").at(-1) ?? ""]
    .map((each) => each.replace(/\[\d+\]$/, ""))
    .find((each) => Object.hasOwn(inChinese, each));
  return name === undefined ? path : `${path}（${inChinese[name]}）`;
};
