import * as z from "zod";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { Registration } from "../../shared/domain/evidence/receipt.ts";
import { Restoration, Withdrawal } from "../../shared/domain/evidence/receipt-acts.ts";
import { ReceiptPart } from "../../shared/domain/evidence/receipt-part.ts";
import { ReceiptReading } from "../../shared/domain/evidence/receipt-reading.ts";
import { FindingAnswer } from "./problem.ts";

/** Names and units come from the framework in force; an indicator it no longer has is shown by its id alone. */
export const ReadingAnswer = ReceiptReading.extend({
  name: z.string().optional(),
  unit: z.string().optional(),
  value: ReceiptReading.shape.value.meta({
    description:
      "What counts, in the indicator's unit: as written, converted, or computed from numerator and denominator.",
  }),
  at: z
    .string()
    .meta({ description: "The cell or field that the value stands in.", example: "指标!F17" }),
  written: z.string().optional().meta({
    description: "How the file has the value, where it is not written as it is read.",
    example: "333210000",
  }),
  previousWritten: z
    .string()
    .optional()
    .meta({ description: "How the file has the previous year's value, where that differs." }),
}).meta({ id: "ReceiptReading", description: "What was read of one indicator." });

export const ReceiptAnswer = Registration.extend({
  evidenceId: EvidenceId,
  county: z.string(),
  cycle: z.string(),
  state: z.enum(["requested", "accepted", "rejected", "withdrawn"]),
  findings: z.array(FindingAnswer),
  updatedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().optional(),
  withdrawal: Withdrawal.optional().meta({
    description:
      "Who took it out last, when and why, or which evidence replaced it. It stays out until somebody restores it.",
  }),
  restored: Restoration.optional().meta({ description: "Who brought it back from that, and why." }),
  readings: z.array(ReadingAnswer).optional().meta({
    description:
      "Of an accepted indicators file: what was read of each indicator, to lay beside the file.",
  }),
  facts: z.int().positive().optional().meta({
    description: "Of an accepted indicators file: how many facts were read beside the figures.",
  }),
  parts: z.array(ReceiptPart).optional().meta({
    description:
      "Of an accepted narrative: how many characters were read of each part, blanks left out as Word counts them.",
  }),
})
  .strict()
  .meta({
    id: "Receipt",
    description:
      "The receipt of an evidence: its registration, state and findings, those that come of other filings included.",
  });
export type ReceiptAnswer = z.infer<typeof ReceiptAnswer>;

export const ReceiptPage = z
  .object({ receipts: z.array(ReceiptAnswer), next: EvidenceId.optional() })
  .meta({
    id: "ReceiptPage",
    description: "Receipts, newest first; give `next` back for the following page.",
  });
export type ReceiptPage = z.infer<typeof ReceiptPage>;

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
export type UploadAnswer = z.infer<typeof UploadAnswer>;

export const RepeatedUpload = UploadAnswer.partial({ upload: true }).meta({
  id: "RepeatedUpload",
  description:
    "What was registered under that id before; with a fresh `upload` while its file has not come.",
});
export type RepeatedUpload = z.infer<typeof RepeatedUpload>;
