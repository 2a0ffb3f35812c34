import type { WordTable } from "./words.ts";

export const logWords = {
  number: { zh: "编号", en: "Number" },
  kind: { zh: "决定", en: "Decision" },
  by: { zh: "作出人", en: "By" },
  at: { zh: "时间", en: "At" },
} as const satisfies WordTable;
