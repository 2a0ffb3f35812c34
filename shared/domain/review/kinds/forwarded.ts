import * as z from "zod";
import { finding } from "../../findings/make-finding.ts";
import { inStage } from "../gate.ts";
import { wholeRefusals } from "../item-refusals.ts";
import { refusal } from "../refusal.ts";
import { Mark, Reason } from "../said.ts";
import { countyKind, nameOfItem, type Situation } from "../situation.ts";
import { isAllConfirmed, unconfirmedItems } from "./confirmed.ts";
import { hasMoved } from "./signed-off.ts";

/** 市级综合报告: all items confirmed as they are and as they were signed, the evaluation goes to the province. */
export const forwarded = countyKind({
  kind: "forwarded",
  posts: ["city"],
  phases: ["submitted", "confirmed"],
  body: z.object({ mark: Mark, summary: Reason }),
  isOpen: (situation) =>
    isAllConfirmed(situation) && !hasMoved(situation) && !isForwarded(situation),
  refusals: ({ mark }, situation) => [
    ...(isForwarded(situation)
      ? [refusal("wrongStage", finding("forwardedAlready", { path: "", values: {} }))]
      : []),
    ...wholeRefusals(mark, situation),
    ...(hasMoved(situation)
      ? [refusal("contentMoved", finding("notAsSigned", { path: "mark", values: {} }))]
      : []),
    ...unconfirmedItems(situation).map((item) =>
      refusal(
        "incomplete",
        finding("itemNotConfirmed", {
          path: "",
          values: { item, name: nameOfItem(situation.framework, item) },
        }),
      ),
    ),
  ],
  fold: (gate, { number, at, body: { mark } }) => ({
    ...inStage(gate, "confirmed"),
    cityWord: number,
    forwarded: { number, at, mark },
  }),
});

/** Whether the city has sent on what there is now. */
export const isForwarded = ({ gate, mark }: Pick<Situation, "gate" | "mark">): boolean =>
  gate.stage === "confirmed" && gate.forwarded?.mark === mark;
