import * as z from "zod";
import { finding } from "../../findings/make-finding.ts";
import { refusal } from "../refusal.ts";
import { Reason } from "../said.ts";
import { countyKind } from "../situation.ts";
import { declarableRefusals, VetoId } from "./veto-declared.ts";

/** Of declared and lifted the later holds: the grade is again what it is without the veto. */
export const vetoLifted = countyKind({
  kind: "vetoLifted",
  posts: ["director"],
  phases: ["confirmed"],
  body: z.object({ veto: VetoId, reason: Reason, basis: Reason }),
  isOpen: ({ gate }) => Object.keys(gate.vetoes).length > 0,
  refusals: ({ veto }, situation) => [
    ...declarableRefusals(veto, situation),
    ...(Object.hasOwn(situation.gate.vetoes, veto)
      ? []
      : [
          refusal("invalidRequest", finding("vetoNotDeclared", { path: "veto", values: { veto } })),
        ]),
  ],
  fold: (gate, { body: { veto } }) => ({
    ...gate,
    vetoes: Object.fromEntries(Object.entries(gate.vetoes).filter(([id]) => id !== veto)),
  }),
});
