import * as z from "zod";
import { finding } from "../../findings/make-finding.ts";
import { hasMoved, inStage, isPastCity } from "../gate.ts";
import { wholeRefusals } from "../item-refusals.ts";
import { refusal } from "../refusal.ts";
import { Mark, Reason } from "../said.ts";
import { countyKind, nameOfItem } from "../situation.ts";
import { isAllConfirmed, unconfirmedItems } from "./confirmed.ts";

/** 市级综合报告: all items confirmed as they are and as they were signed, the evaluation goes to the province. */
export const forwarded = countyKind({
  kind: "forwarded",
  posts: ["city"],
  phases: ["submitted", "confirmed"],
  body: z.object({ mark: Mark, summary: Reason }),
  isOpen: (situation) =>
    isAllConfirmed(situation) &&
    !hasMoved(situation) &&
    !isPastCity(situation.gate, situation.mark),
  refusals: ({ mark }, situation) => [
    ...(isPastCity(situation.gate, situation.mark)
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
