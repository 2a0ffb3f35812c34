import { countyKinds } from "./county-kinds.ts";
import type { Decision } from "./decision.ts";
import { type Gate, openGate } from "./gate.ts";

const byName = new Map(countyKinds.map((kind) => [kind.kind, kind]));

/** One decision more. Throws for a kind that this version of the code does not know: nothing may be left out of a fold. */
export const foldDecision = (gate: Gate, decision: Decision): Gate => {
  const kind = byName.get(decision.kind);
  if (!kind) throw new Error(`decision ${decision.number} is of an unknown kind`);
  return kind.fold(gate, decision);
};

/** What decisions come to, oldest first: a function of them and of nothing else. */
export const foldDecisions = (decisions: readonly Decision[]): Gate =>
  decisions.reduce(foldDecision, openGate);
