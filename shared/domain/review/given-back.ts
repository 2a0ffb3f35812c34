import { type Gate, itemGate } from "./gate.ts";
import type { Sayings } from "./sayings.ts";
import type { TodoEntry } from "./todo.ts";

/** Why an item was given back that is to be mended now, and by which decision. */
export interface GivenBack {
  readonly item: string;
  readonly decision: number;
  readonly reason: string;
}

/** The reasons for which something that is to be done has come back; what is done with the whole has those of every item. */
export const givenBackIn = (
  { kind, items }: Pick<TodoEntry, "kind" | "items">,
  gate: Gate,
  said: Sayings,
): readonly GivenBack[] => {
  const returned = Object.keys(gate.standingReturn?.dues ?? {});
  const named = items ?? (kind === "signedOff" ? returned : []);
  return named.flatMap((item) => {
    const last = said.get(item)?.lastReason;
    const isBack = returned.includes(item) || itemGate(gate, item).check?.word === "sentBack";
    return isBack && last ? [{ item, ...last }] : [];
  });
};
