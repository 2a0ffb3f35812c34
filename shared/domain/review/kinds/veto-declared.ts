import * as z from "zod";
import { finding } from "../../findings/make-finding.ts";
import { vetoById } from "../../framework/framework-items.ts";
import { type Refusal, refusal } from "../refusal.ts";
import { Reason } from "../said.ts";
import { countyKind, type Situation } from "../situation.ts";

export const VetoId = z.string().min(1).max(80);

/** 一票否决 that no figure shows: it counts in the review's result, never in what the county filed. */
export const vetoDeclared = countyKind({
  kind: "vetoDeclared",
  posts: ["director"],
  phases: ["confirmed"],
  body: z.object({ veto: VetoId, reason: Reason, basis: Reason }),
  refusals: ({ veto }, situation) => declarableRefusals(veto, situation),
  fold: (gate, { number, body: { veto } }) => ({
    ...gate,
    vetoes: { ...gate.vetoes, [veto]: number },
  }),
});

/** A veto of the edition that people declare: others fire on a reading, and end with it. */
export const declarableRefusals = (veto: string, { framework }: Situation): readonly Refusal[] => {
  const declared = framework.vetoes.filter(({ trigger }) => trigger === "declared");
  if (vetoById(framework, veto)?.trigger === "declared") return [];
  const values = { veto, allowed: declared.map(({ id, name }) => `${id}（${name}）`).join("、") };
  return [refusal("invalidRequest", finding("vetoNotDeclarable", { path: "veto", values }))];
};
