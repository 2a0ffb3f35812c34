import * as z from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { VerificationAnswer, VerificationRequest } from "../../events/report-verification.ts";
import { answering, at, file, json, ok, placed } from "./openapi-operation.ts";

const which = {
  asOf: z
    .string()
    .optional()
    .meta({ description: "A moment with its zone, or a day: its end in Beijing." }),
  version: z.string().optional().meta({ description: "A status version; not with `asOf`." }),
};

const elsewhere = {
  description: "The report is at `Location`: too large for an answer, or set by another address.",
  headers: z.object({ location: z.string() }),
};

const refusals = [...placed, "noStatusThen", "invalidRequest"] as const;

export const reportPaths: ZodOpenApiPathsObject = {
  "/v1/counties/{county}/cycles/{cycle}/report": {
    get: answering(
      {
        id: "produceReport",
        summary: "Self-evaluation report (自评报告)",
        tag: "report",
        codes: [...refusals, "notAcceptable"],
      },
      {
        requestParams: {
          ...at,
          query: z.object({
            format: z.enum(["docx", "html", "md", "json", "pdf"]).optional(),
            ...which,
          }),
        },
        responses: {
          "200": {
            description: "The report of the status version in force, or of the one asked for.",
            content: {
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document": file,
              "text/html": file,
              "text/markdown": file,
              "application/json": { schema: { type: "object" } },
            },
          },
          "303": elsewhere,
        },
      },
    ),
  },
  "/v1/counties/{county}/cycles/{cycle}/report.pdf": {
    get: answering(
      {
        id: "producePdf",
        summary: "Self-evaluation report as PDF",
        tag: "report",
        codes: refusals,
      },
      {
        requestParams: { ...at, query: z.object(which) },
        responses: {
          "200": { description: "PDF by GB/T 9704-2012.", content: { "application/pdf": file } },
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
        codes: [...placed, "invalidRequest"],
      },
      {
        requestBody: { content: json(VerificationRequest) },
        responses: ok(VerificationAnswer, "The verdict."),
      },
    ),
  },
};
