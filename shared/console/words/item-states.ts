import type { ItemState } from "../../domain/review/item-state.ts";
import type { Sentence } from "./words.ts";

/** 状态 of an item, as the process names them. */
export const itemStateWords = {
  open: { zh: "填报中", en: "Open" },
  sentBack: { zh: "县级退回", en: "Sent back" },
  checked: { zh: "县级已审", en: "Checked" },
  submitted: { zh: "已报送", en: "Submitted" },
  returned: { zh: "退回修改", en: "Given back" },
  confirmed: { zh: "市级已确认", en: "Confirmed" },
  moved: { zh: "内容已变动", en: "Moved" },
} as const satisfies Readonly<Record<ItemState, Sentence>>;
