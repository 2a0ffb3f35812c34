import * as z from "zod";
import { Finding } from "../findings/finding.ts";
import { EvidenceKind } from "../formats/evidence-kind.ts";
import { registeredFileName, registeredText } from "../input/registered-text.ts";
import { Period } from "../place/cycle.ts";
import { sameValue } from "../same-value.ts";
import { EvidenceId, EvidenceRef } from "./evidence.ts";
import { Restoration, Withdrawal } from "./receipt-acts.ts";
import { ReceiptPart } from "./receipt-part.ts";
import { ReceiptReading } from "./receipt-reading.ts";

/** What a clerk says of a file before uploading it. */
export const EvidenceDescription = z.strictObject({
  kind: EvidenceKind,
  fileName: registeredFileName,
  contentType: z.string().min(1).max(100),
  size: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: registeredText(120),
  issuer: registeredText(40),
  documentNumber: registeredText(60).optional(),
  period: Period.strict(),
  documents: z.array(z.string().max(16)).max(16).optional(),
  supersedes: EvidenceId.optional(),
});
export type EvidenceDescription = z.infer<typeof EvidenceDescription>;

/** The least that every registered text keeps to: printable, slashes left out where it becomes a part of a key. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u);

/**
 * How many decisions there were on the county and on the cycle when an evidence was registered, and, where they left only
 * some of the items open to who filed it, which: no clock of another function decides what may count of it.
 */
export const SeenDecisions = z.object({
  decisions: z.int().nonnegative(),
  calendar: z.int().nonnegative(),
  items: z.array(z.string()).optional(),
});
export type SeenDecisions = z.infer<typeof SeenDecisions>;

/**
 * The description with who registered it and when (ISO 8601, UTC); it travels as signed object metadata (law 1). What a
 * later version of the code has added to it is left out, not refused: it may come first in a deployment. Texts that were
 * taken before the rules for new ones grew stricter are read as they stand.
 */
export const Registration = EvidenceDescription.extend({
  fileName: line(100).regex(/^(?!\.{1,2}$)[^/\\]+$/),
  title: line(120),
  issuer: line(40),
  documentNumber: line(60).optional(),
  period: Period,
  registeredBy: z.string(),
  registeredAt: z.iso.datetime(),
  /** An evidence that had been accepted with the very same bytes when this one was registered. */
  sameBytesAs: EvidenceId.optional(),
  /** What it was registered under; without it, before people decided anything. */
  seen: SeenDecisions.optional(),
}).strip();
export type Registration = z.infer<typeof Registration>;

/** Whether a registration says what a description does: who sent it, when, and what the system added are not asked. */
export const isSameDescription = (
  registration: Registration,
  description: EvidenceDescription,
): boolean => sameValue(described.safeParse(registration).data, description);

const described = EvidenceDescription.strip();

/**
 * The first revision is the registration's, whether its row is still there or was let go before the file came: whatever has
 * the next is the first that was said of the file, and what comes after that follows something that was kept.
 */
export const REGISTERED = 1;

const receiptBase = {
  ...EvidenceRef.shape,
  /** Raised by every write; a writer names the revision it read (law 2). */
  revision: z.int().positive(),
  registration: Registration,
  updatedAt: z.iso.datetime(),
  /** The last time that somebody took it out; nothing where its object went without an act of the system. */
  withdrawal: Withdrawal.optional(),
  /** That withdrawal holds no longer. */
  restored: Restoration.optional(),
};
/** The object looked at: an unchanged ETag means there is nothing new to say. */
const settled = {
  ...receiptBase,
  etag: z.string(),
  findings: z.array(Finding),
  subjects: z.array(z.string()),
  /** What was read of each indicator; receipts settled before this was kept have none. */
  readings: z.array(ReceiptReading).optional(),
  /** The same of each part of a narrative. */
  parts: z.array(ReceiptPart).optional(),
  /** How many facts were read beside the indicators. */
  facts: z.int().positive().optional(),
};

/**
 * 收件回执. `requested → accepted | rejected → withdrawn`. What a person or a replacement withdrew stays out whatever comes
 * under its key; an object that went otherwise and comes back is looked at anew.
 */
export const Receipt = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("requested"),
    ...receiptBase,
    findings: z.array(Finding),
    /** After this moment the receipt is gone unless the object arrived. */
    expiresAt: z.iso.datetime(),
    /** Until when the last upload address that was given for it works; a receipt of earlier days does not say. */
    addressUntil: z.iso.datetime().optional(),
  }),
  z.object({ state: z.literal("accepted"), ...settled }),
  z.object({ state: z.literal("rejected"), ...settled }),
  z.object({
    state: z.literal("withdrawn"),
    ...receiptBase,
    findings: z.array(Finding),
  }),
]);
export type Receipt = z.infer<typeof Receipt>;
