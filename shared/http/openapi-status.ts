import { BoardAnswer, HistoryPage, StatusAnswer } from "../../events/api/status.ts";
import { type Operations, ok, placeProblems, workbook } from "./openapi-operation.ts";

export const statusOperations = {
  readStatus: {
    summary: "Compliance status",
    tag: "status",
    codes: [...placeProblems, "invalidRequest"],
    responses: ok(StatusAnswer, "The status with every reason."),
  },
  readHistory: {
    summary: "Status versions",
    tag: "status",
    codes: [...placeProblems, "invalidRequest"],
    responses: ok(HistoryPage, "Up to 100 versions."),
  },
  readBoard: {
    summary: "Provincial overview",
    tag: "status",
    codes: [...placeProblems, "invalidRequest"],
    responses: ok(BoardAnswer, "One row per county."),
  },
  downloadBoard: {
    summary: "The same as a workbook",
    tag: "status",
    codes: [...placeProblems, "invalidRequest"],
    responses: workbook("One row per county, in Chinese or English by `Accept-Language`."),
  },
} as const satisfies Operations;
