import * as z from "zod";
import { EvidenceId } from "../../shared/domain/evidence.ts";
import { Registration } from "../../shared/domain/receipt.ts";
import { FindingAnswer } from "./problem.ts";

export const ReceiptAnswer = Registration.extend({
  evidenceId: EvidenceId,
  county: z.string(),
  cycle: z.string(),
  state: z.enum(["requested", "accepted", "rejected", "withdrawn"]),
  findings: z.array(FindingAnswer),
  updatedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().optional(),
})
  .strict()
  .meta({
    id: "Receipt",
    description:
      "The receipt of an evidence: its registration, state and findings, those that come of other filings included.",
  });

export const ReceiptPage = z
  .object({ receipts: z.array(ReceiptAnswer), next: EvidenceId.optional() })
  .meta({
    id: "ReceiptPage",
    description: "Receipts, newest first; give `next` back for the following page.",
  });

export const UploadAnswer = z
  .object({
    evidenceId: EvidenceId,
    upload: z.object({
      method: z.literal("PUT"),
      url: z.url(),
      headers: z.record(z.string(), z.string()),
      expiresAt: z.iso.datetime(),
    }),
    receipt: ReceiptAnswer,
  })
  .meta({
    id: "Upload",
    description: "A presigned PUT: send the file to `url` with exactly these headers.",
  });
