import type { WordTable } from "./words.ts";

export const criteriaWords = {
  criteria: { zh: "测点", en: "Criteria" },
  caption: { zh: "{id} 的测点与得分依据", en: "Criteria of {id} and what they rest on" },
  criterion: { zh: "测点", en: "Criterion" },
  documents: { zh: "应交材料", en: "Required documents" },
  most: { zh: "满分", en: "Of" },
  reading: { zh: "县级数据", en: "Filed" },
  system: { zh: "系统分", en: "System" },
  reason: { zh: "得分依据", en: "Why" },
  source: { zh: "标准出处：{document}", en: "Standard: {document}" },
  evidence: { zh: "佐证材料", en: "Evidence" },
  noEvidence: { zh: "没有佐证材料。", en: "There is no evidence." },
  findings: { zh: "校验意见", en: "Findings" },
  city: { zh: "市级分", en: "City" },
  effective: { zh: "采用分", en: "Counts" },
  self: { zh: "自评分", en: "Self" },
  difference: {
    zh: "{from} → {to}（第 {n} 号决定）：{reasons}",
    en: "{from} → {to} (decision {n}): {reasons}",
  },
  atCounty: { zh: "县报", en: "Filed" },
  atSelf: { zh: "自评", en: "Self" },
  atSystem: { zh: "系统", en: "System" },
  atCity: { zh: "市级", en: "City" },
  ofItem: { zh: "本项合计", en: "Item" },
  corrected: { zh: "更正 {criterion}：", en: "{criterion} corrected: " },
  lastReason: {
    zh: "上次意见（第 {n} 号决定）：{reason}",
    en: "Last word (decision {n}): {reason}",
  },
} as const satisfies WordTable;
