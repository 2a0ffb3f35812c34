import * as z from "zod";
import { ReportFormat } from "../shared/domain/formats/report-format.ts";

/** What is asked of a report file: the verification line it carries, and the SHA-256 of its bytes (hex). */
export const VerificationRequest = z
  .strictObject({
    line: z.string().min(1).max(400),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    format: ReportFormat,
  })
  .meta({ id: "VerificationRequest", description: "A report file, as its holder sees it." });
export type VerificationRequest = z.infer<typeof VerificationRequest>;

/**
 * `genuine`: byte for byte what the system made. `altered`: it names a report of ours but differs from it. `foreign`: no
 * such report was ever made. `undecided`: made by an earlier edition, or with a letterhead of its own, and its file is gone;
 * or a summary that is neither what the statuses of its moment give nor kept any more. `unrecognised`: the line is none of
 * ours.
 */
export const ReportVerdict = z.enum(["genuine", "altered", "foreign", "undecided", "unrecognised"]);
export type ReportVerdict = z.infer<typeof ReportVerdict>;

export const VerificationAnswer = z
  .object({
    verdict: ReportVerdict,
    /** Of an altered file: where what the system made can be had for five minutes, to be held against it. */
    original: z.url().optional(),
    report: z
      .object({
        county: z.string(),
        cycle: z.string(),
        statusVersion: z.int(),
        framework: z.string(),
        edition: z.int(),
      })
      .optional(),
    status: z
      .object({
        version: z.int(),
        /** `current`: the report's version is in force. `confirmed`: a later one says the same. `changed`: it does not. */
        standing: z.enum(["current", "confirmed", "changed"]),
      })
      .optional(),
    /** Instead of `report` and `status` where the line is that of a city's or a province's summary. */
    summary: z
      .object({
        division: z.string(),
        cycle: z.string(),
        edition: z.int(),
        /** When the last of the statuses it was made from was; nothing where there was none. */
        asOf: z.iso.datetime().optional(),
        /** `current`: the statuses it was made from are those in force. */
        standing: z.enum(["current", "changed"]),
      })
      .optional(),
  })
  .meta({ id: "VerificationAnswer", description: "Whether a report is ours, and still current." });
export type VerificationAnswer = z.infer<typeof VerificationAnswer>;
