import type { WordTable } from "./words.ts";

export const countyCheckWords = {
  title: { zh: "县级审核", en: "County check" },
  lead: {
    zh: "逐项查看数据和佐证材料，勾选后一并通过；有问题的写明理由退回。",
    en: "Look at each item's figures and evidence; tick those that pass, send back the others with a reason.",
  },
  onlyOpen: { zh: "只看未审核", en: "Unchecked only" },
  nothing: { zh: "各项都已审核。", en: "Every item is checked." },
  chosen: { zh: "已勾选 {n} 项", en: "{n} chosen" },
  choose: { zh: "勾选 {item}", en: "Choose {item}" },
  chooseAll: { zh: "全选", en: "Choose all" },
  pass: { zh: "通过所选", en: "Pass those chosen" },
  sendBack: { zh: "退回所选", en: "Send back those chosen" },
  sendBackTitle: { zh: "退回 {n} 项", en: "Send back {n} items" },
  reasonFor: { zh: "退回 {item} 的理由", en: "Why {item} goes back" },
  due: { zh: "改好的期限（可不填）", en: "To be mended by (may be left empty)" },
  send: { zh: "退回", en: "Send back" },
  moved: {
    zh: "有 {n} 项在您查看之后变动了，已标出；其余的勾选保留，请重新查看后再提交。",
    en: "{n} items moved after you saw them and are marked; the others stay chosen. Look again, then send.",
  },
  movedTag: { zh: "刚刚变动", en: "Just moved" },
  ofMost: { zh: "{score} / {points} 分", en: "{score} of {points}" },
} as const satisfies WordTable;
