import { BoardAnswer, HistoryPage, StatusAnswer } from "../../events/api/status.ts";
import { file, type Operations, ok, placeProblems } from "./openapi-operation.ts";

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
    responses: {
      "200": {
        description: "One row per county, in Chinese or English by `Accept-Language`.",
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": file,
        },
      },
    },
  },
} as const satisfies Operations;
