import type { ItemState } from "../../domain/review/item-state.ts";
import type { Tone } from "../parts/tag.tsx";

/** How a state looks to whoever reviews: what waits for him stands out, what the county has is quiet. */
export const stateTones: Readonly<Record<ItemState, Tone>> = {
  open: "closed",
  sentBack: "closed",
  checked: "closed",
  submitted: "busy",
  returned: "warn",
  confirmed: "good",
  moved: "bad",
};
