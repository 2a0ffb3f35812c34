import type { WordTable } from "./words.ts";

export const returnWords = {
  title: { zh: "退回 {n} 项", en: "Give back {n} items" },
  reasonFor: { zh: "退回 {item} 的理由", en: "Why {item} goes back" },
  due: {
    zh: "改好的期限（各项相同，当日 24:00 截止）",
    en: "To be mended by (the same for all, until 24:00)",
  },
  dueOptional: { zh: "改好的期限（可不填）", en: "To be mended by (may be left empty)" },
  sameForAll: {
    zh: "空着的各项填入与第一项相同的理由",
    en: "Give those left empty the first reason",
  },
  withNarrative: {
    zh: "一并退回县级自评文字材料",
    en: "The county's own words go back too",
  },
  missing: {
    zh: "缺少应交材料《{document}》，请补报后重新报送。",
    en: "The required document “{document}” is missing; file it and hand in again.",
  },
  send: { zh: "退回", en: "Give back" },
  noSeal: {
    zh: "佐证材料缺少出具单位公章，请加盖公章后重新上传。",
    en: "The evidence has no seal of its issuer; have it sealed and upload it again.",
  },
  otherScope: {
    zh: "数据统计口径与指标说明不一致，请按指标口径重新核算。",
    en: "The figure is counted otherwise than its indicator says; count it anew.",
  },
  wrongYear: {
    zh: "材料所属年度与评价年度不符，请更换为评价年度的材料。",
    en: "The evidence is of another year; give that of the year evaluated.",
  },
  illegible: {
    zh: "扫描件模糊或缺页，无法辨认，请重新扫描后上传。",
    en: "The scan is blurred or incomplete; scan and upload it again.",
  },
  notThis: {
    zh: "上传的材料与该项要求的材料名称不符，请核对后重新上传。",
    en: "What was uploaded is not the document asked for; check and upload it again.",
  },
} as const satisfies WordTable;
