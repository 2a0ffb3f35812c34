import * as z from "zod";
import { ReportLink } from "../../events/api/report-link.ts";
import { VerificationAnswer, VerificationRequest } from "../../events/report-verification.ts";
import { mediaTypes, ReportFormat } from "../domain/formats/report-format.ts";
import { file, json, type Operations, ok, placeProblems } from "./openapi-operation.ts";

const elsewhere = {
  description: "The report is at `Location`: it is over 4 MB, too large for an answer.",
  headers: z.object({ location: z.string() }),
};

/** A report in whichever format was asked for; JSON is the only one that is no file of bytes. */
const files = Object.fromEntries(
  ReportFormat.options.map((format) => [
    mediaTypes[format],
    format === "json" ? { schema: { type: "object" as const } } : file,
  ]),
);

export const reportOperations = {
  produceReport: {
    summary: "Self-evaluation report (自评报告)",
    tag: "report",
    codes: [...placeProblems, "noStatusThen", "noSuchVersion", "invalidRequest", "notAcceptable"],
    responses: {
      "200": {
        description:
          "The report of the status version in force, or of the one asked for; with `link`, where it is.",
        content: { ...files, ...json(z.union([ReportLink, z.looseObject({})])) },
      },
      "303": elsewhere,
    },
  },
  produceSummary: {
    summary: "Summary of a city's or a province's counties (汇总)",
    tag: "report",
    codes: ["noSuchDivision", "noSuchCycle", "noSuchVersion", "invalidRequest", "notAcceptable"],
    responses: {
      "200": {
        description: "The summary of the statuses in force, or of those asked for.",
        content: files,
      },
      "303": elsewhere,
    },
  },
  verifyReport: {
    summary: "Whether a report file is ours, and still current",
    tag: "report",
    codes: [...placeProblems, "noSuchDivision", "invalidRequest", "bodyTooLarge"],
    requestBody: { content: json(VerificationRequest) },
    responses: ok(VerificationAnswer, "The verdict."),
  },
} as const satisfies Operations;
