import { type Gate, isHandedIn, itemGate } from "./gate.ts";

export const itemStates = [
  "moved",
  "returned",
  "confirmed",
  "submitted",
  "checked",
  "sentBack",
  "open",
] as const;
/** As far as the city's word, the first that holds. */
export type ItemState = (typeof itemStates)[number];

/** What decisions and content come to for an item, by its mark now. */
export const itemState = (gate: Gate, item: string, mark: string | undefined): ItemState =>
  itemStates.find((state) => holds[state]({ gate, item, mark })) ?? "open";

interface Judging {
  readonly gate: Gate;
  readonly item: string;
  readonly mark: string | undefined;
}

/** Law 10: a word stands for the content it was said of. */
const holds: Readonly<Record<ItemState, (judging: Judging) => boolean>> = {
  moved: (judging) => isHandedIn(judging.gate) && !isSigned(judging),
  returned: ({ gate, item }) => Object.hasOwn(gate.standingReturn?.dues ?? {}, item),
  confirmed: (judging) => isConfirmed(judging.gate, judging.item, judging.mark),
  submitted: (judging) => isSigned(judging),
  checked: ({ gate, item, mark }) => isCheckedAs("checked", gate, item, mark),
  sentBack: ({ gate, item, mark }) => isCheckedAs("sentBack", gate, item, mark),
  open: () => true,
};

const isSigned = ({ gate, item, mark }: Judging): boolean =>
  mark !== undefined && gate.signOff?.marks[item] === mark;

const isCheckedAs = (
  word: "checked" | "sentBack",
  gate: Gate,
  item: string,
  mark: string | undefined,
): boolean => {
  const { check } = itemGate(gate, item);
  return check?.word === word && check.mark === mark;
};

/** Whether the county's check of an item stands. */
export const isChecked = (gate: Gate, item: string, mark: string | undefined): boolean =>
  isCheckedAs("checked", gate, item, mark);

/** Whether the city's confirmation of an item stands. */
export const isConfirmed = (gate: Gate, item: string, mark: string | undefined): boolean => {
  const { city } = itemGate(gate, item);
  return city?.word === "confirmed" && city.mark === mark;
};
