import * as z from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { VerificationAnswer, VerificationRequest } from "../../events/report-verification.ts";
import { answering, at, cycle, file, json, ok, placeProblems } from "./openapi-operation.ts";
import { queryOf } from "./routes.ts";

const elsewhere = {
  description: "The report is at `Location`: it is over 4 MB, too large for an answer.",
  headers: z.object({ location: z.string() }),
};

const files = {
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": file,
  "application/pdf": file,
  "text/html": file,
  "text/markdown": file,
  "application/json": { schema: { type: "object" } },
} as const;

export const reportPaths: ZodOpenApiPathsObject = {
  "/v1/counties/{county}/cycles/{cycle}/report": {
    get: answering(
      {
        id: "produceReport",
        summary: "Self-evaluation report (自评报告)",
        tag: "report",
        codes: [
          ...placeProblems,
          "noStatusThen",
          "noSuchVersion",
          "invalidRequest",
          "notAcceptable",
        ],
      },
      {
        requestParams: {
          ...at,
          query: queryOf("GET /v1/counties/{county}/cycles/{cycle}/report"),
        },
        responses: {
          "200": {
            description: "The report of the status version in force, or of the one asked for.",
            content: files,
          },
          "303": elsewhere,
        },
      },
    ),
  },
  "/v1/cycles/{cycle}/report": {
    get: answering(
      {
        id: "produceSummary",
        summary: "Summary of a city's or a province's counties (汇总)",
        tag: "report",
        codes: [
          "noSuchDivision",
          "noSuchCycle",
          "noSuchVersion",
          "invalidRequest",
          "notAcceptable",
        ],
      },
      {
        requestParams: {
          path: z.object({ cycle }),
          query: queryOf("GET /v1/cycles/{cycle}/report"),
        },
        responses: {
          "200": {
            description: "The summary of the statuses in force, or of those asked for.",
            content: files,
          },
          "303": elsewhere,
        },
      },
    ),
  },
  "/v1/report-verifications": {
    post: answering(
      {
        id: "verifyReport",
        summary: "Whether a report file is ours, and still current",
        tag: "report",
        codes: [...placeProblems, "noSuchDivision", "invalidRequest", "bodyTooLarge"],
      },
      {
        requestBody: { content: json(VerificationRequest) },
        responses: ok(VerificationAnswer, "The verdict."),
      },
    ),
  },
};
