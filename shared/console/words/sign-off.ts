import type { WordTable } from "./words.ts";

export const signOffWords = {
  title: { zh: "确认报送", en: "Sign-off" },
  lead: {
    zh: "报送前最后核对：以下内容确认后锁定，报市级复核。",
    en: "A last look: what you confirm here is locked and goes to the city.",
  },
  score: { zh: "系统得分", en: "Score" },
  grade: { zh: "等级", en: "Grade" },
  vetoes: { zh: "一票否决", en: "Vetoes" },
  noVetoes: { zh: "无", en: "none" },
  version: { zh: "状态版本", en: "Status version" },
  versionHint: {
    zh: "第 {n} 版，与报告上印的一致即是同一份内容",
    en: "{n}: where the report has the same, it is the same content",
  },
  mark: { zh: "内容标识", en: "Mark of the content" },
  county: { zh: "报送单位", en: "County" },
  at: { zh: "报送时间", en: "Signed off at" },
  decision: { zh: "报送决定", en: "Decision" },
  decisionNumber: { zh: "第 {n} 号决定", en: "Decision {n}" },
  narrative: { zh: "自评文字", en: "The county's own words" },
  narrativeThere: { zh: "已上传", en: "Uploaded" },
  narrativeMissing: { zh: "未上传", en: "Not uploaded" },
  disclosedOn: { zh: "{from} 至 {to}", en: "{from} to {to}" },
  notDisclosed: { zh: "未登记", en: "Not recorded" },
  items: { zh: "报送后锁定的 {n} 项内容", en: "The {n} items that are locked by it" },
  item: { zh: "项目", en: "Item" },
  state: { zh: "状态", en: "State" },
  preview: { zh: "查看报告预览", en: "See the report" },
  unchecked: { zh: "尚未审核的项目（{n}）", en: "Items that are not checked ({n})" },
  uncheckedHint: {
    zh: "县督导办尚未审核下列各项。确知有缺仍要报送的，请逐项勾选知悉。",
    en: "The office has not checked these. What is to be handed in all the same is ticked, item by item.",
  },
  acknowledge: {
    zh: "知悉：{item}",
    en: "I know of {item}",
  },
  allChecked: { zh: "各项都已审核。", en: "Every item is checked." },
  locked: {
    zh: "确认后，{n} 项内容和自评文字都不能再修改，除非市级退回；市级作出第一项决定之前，您可以撤回报送。",
    en: "After that none of the {n} items nor the county's own words can be changed unless the city gives them back; until its first decision you may recall.",
  },
  statementTitle: { zh: "声明与确认", en: "Statement" },
  stateFirst: { zh: "请先勾选声明，再确认报送", en: "Tick the statement first" },
  movedMeanwhile: {
    zh: "内容在您查看期间有变动，上面已是最新内容。请重新核对，再勾选声明。",
    en: "The content moved while you looked; above it is as it is now. Look again, then tick the statement.",
  },
  statement: {
    zh: "我已核对上述内容，县人民政府对所报数据和材料的真实性负责。",
    en: "I have checked the above; the county's government answers for the truth of its figures and evidence.",
  },
  sealed: {
    zh: "本操作是系统内的确认，不是可靠电子签名；加盖公章的纸质报告仍是正式文件。",
    en: "This is a confirmation within the system and no reliable electronic signature; the sealed paper remains the legal act.",
  },
  sign: { zh: "确认报送", en: "Sign off" },
  done: { zh: "已报送", en: "Signed off" },
  whatNext: { zh: "接下来", en: "What happens next" },
  next: {
    zh: "由市级复核；如有退回，会出现在县督导办和您的待办里。",
    en: "The city reviews it; what it gives back appears in the office's list and yours.",
  },
  nextProvince: {
    zh: "由省级核查；如有退回，会出现在县督导办和您的待办里。",
    en: "The province looks at it; what it gives back appears in the office's list and yours.",
  },
  nextRecall: {
    zh: "市级作出第一项决定之前，您可以在本页撤回报送。",
    en: "Until the city's first decision you may recall it on this page.",
  },
  nextSeal: {
    zh: "请打印报告并加盖公章，按规定报送纸质件；报告上印有本次决定编号。",
    en: "Print the report, have it sealed and send the paper; it bears the number of this decision.",
  },
  toTodo: { zh: "回到待办", en: "Back to what is to do" },
  acknowledgeFirst: {
    zh: "还有 {n} 项未审核：请县督导办先审核，或者逐项勾选知悉",
    en: "{n} items are not checked: have them checked, or tick each as known",
  },
  toReport: { zh: "打开报告", en: "Open the report" },
  leaderActs: {
    zh: "您可以查看；由县政府领导确认报送。",
    en: "You may look; the county's leader signs off.",
  },
  already: { zh: "已报送（第 {n} 号决定）", en: "Signed off (decision {n})" },
  moved: {
    zh: "报送后内容有变动，需要重新确认。",
    en: "The content moved after it was signed, so it has to be signed again.",
  },
  recall: { zh: "撤回报送", en: "Recall" },
  recallTitle: { zh: "撤回报送？", en: "Recall the sign-off?" },
  recallHint: {
    zh: "撤回后回到报送前的状态，可以继续修改。",
    en: "Everything is as it was before the sign-off and can be changed.",
  },
  disclosure: { zh: "公示情况", en: "Disclosure" },
  disclosureHint: {
    zh: "自评报告报送前须在政府门户网站公示，请登记网址和起止日期。",
    en: "The report is shown on the government's portal before it is sent; give its address and days.",
  },
  url: { zh: "公示网址", en: "Address" },
  urlFormat: {
    zh: "请填写完整网址，以 http:// 或 https:// 开头",
    en: "The whole address, beginning with http:// or https://",
  },
  from: { zh: "开始日期", en: "From" },
  to: { zh: "结束日期", en: "To" },
  record: { zh: "登记公示", en: "Record it" },
} as const satisfies WordTable;
