import { Framework } from "../domain/framework/framework.ts";
import { file, type Operations, ok, placeProblems } from "./openapi-operation.ts";

export const frameworkOperations = {
  readFramework: {
    summary: "Framework in force",
    tag: "framework",
    codes: ["noSuchCycle", "invalidRequest"],
    responses: ok(Framework, "The framework edition."),
  },
  readWorkbook: {
    summary: "Workbook to fill in and upload as an indicators file",
    tag: "framework",
    codes: [...placeProblems, "invalidRequest"],
    responses: {
      "200": {
        description: "One row for each indicator, the required documents, instructions.",
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": file,
        },
      },
    },
  },
  describeApi: {
    summary: "This document",
    tag: "framework",
    codes: ["invalidRequest"],
    responses: {
      "200": {
        description: "OpenAPI 3.1.",
        content: { "application/json": { schema: { type: "object" } } },
      },
    },
  },
} as const satisfies Operations;
