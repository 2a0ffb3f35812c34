import * as z from "zod";
import { finding } from "../../findings/make-finding.ts";
import { type Gate, inStage } from "../gate.ts";
import { refusal } from "../refusal.ts";
import { Reason } from "../said.ts";
import { countyKind } from "../situation.ts";

/** 撤回报送: until the city has said its first word, everything is as it was before the sign-off. */
export const recalled = countyKind({
  kind: "recalled",
  posts: ["leader"],
  phases: ["submitted"],
  body: z.object({ reason: Reason }),
  isOpen: ({ gate }) => mayRecall(gate),
  refusals: (_, { gate }) =>
    mayRecall(gate)
      ? []
      : [refusal("wrongStage", finding("recallTooLate", { path: "", values: {} }))],
  fold: (gate) => {
    const { before, signOff: _, ...rest } = gate;
    if (!before) return gate;
    const { stage, signOff, standingReturn } = before;
    return {
      ...inStage(rest, stage),
      ...(signOff && { signOff }),
      ...(standingReturn && { standingReturn }),
    };
  },
});

const mayRecall = ({ before, cityWord = 0 }: Gate): boolean =>
  before !== undefined && cityWord < before.submitted;
