import * as z from "zod";
import { Cycle, Period } from "./cycle.ts";
import { DecimalText } from "./decimal.ts";
import { CountyCode } from "./division.ts";
import { Finding } from "./finding.ts";

/** ULID: sorts by the time the upload was requested. */
export const EvidenceId = z
  .string()
  .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  .brand<"EvidenceId">();
export type EvidenceId = z.infer<typeof EvidenceId>;

export const EvidenceKind = z.enum(["indicators", "document", "narrative"]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** Where an evidence belongs; together with the file name it is the object key. */
export const EvidenceRef = z.strictObject({
  county: CountyCode,
  cycle: Cycle,
  evidenceId: EvidenceId,
});
export type EvidenceRef = z.infer<typeof EvidenceRef>;

const megabytes = (count: number) => count * 1024 * 1024;
/** Bytes a file of a kind may have (issue "Evidence intake": 50 MB a document, 10 MB a table or narrative). */
export const sizeLimits = {
  indicators: megabytes(10),
  document: megabytes(50),
  narrative: megabytes(10),
} as const satisfies Record<EvidenceKind, number>;

/** Printable text without control characters, slashes kept out where it becomes a part of a key. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u);

/** What a clerk says of a file before uploading it. */
export const EvidenceDescription = z.strictObject({
  kind: EvidenceKind,
  fileName: line(100).regex(/^(?!\.{1,2}$)[^/\\]+$/),
  contentType: z.string().min(1).max(100),
  size: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: line(120),
  issuer: line(40),
  documentNumber: line(60).optional(),
  period: Period,
  documents: z.array(z.string().max(16)).max(16).optional(),
  supersedes: EvidenceId.optional(),
});
export type EvidenceDescription = z.infer<typeof EvidenceDescription>;

/** The description with who registered it and when (ISO 8601, UTC); it travels as signed object metadata (law 1). */
export const Registration = EvidenceDescription.extend({
  registeredBy: z.string(),
  registeredAt: z.iso.datetime(),
  /** An evidence that had been accepted with the very same bytes when this one was registered. */
  sameBytesAs: EvidenceId.optional(),
});
export type Registration = z.infer<typeof Registration>;

/** What one accepted evidence says of one indicator. `value` is the reading scored: the computed rate where there is one. */
export const Reading = z.strictObject({
  indicator: z.string(),
  value: z.union([DecimalText, z.enum(["true", "false"])]),
  previous: DecimalText.optional(),
  stated: DecimalText.optional(),
  numerator: DecimalText.optional(),
  denominator: DecimalText.optional(),
  note: z.string().optional(),
});
export type Reading = z.infer<typeof Reading>;

/** Law of claims: one row per subject, so the latest on a subject is one row to read, however much evidence there is. */
export const Claim = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("indicator"),
    subject: z.string(),
    evidenceId: EvidenceId,
    reading: Reading,
    findings: z.array(Finding),
  }),
  z.strictObject({
    kind: z.literal("document"),
    subject: z.string(),
    evidenceId: EvidenceId,
    findings: z.array(Finding),
  }),
  z.strictObject({
    kind: z.literal("narrative"),
    subject: z.literal("narrative"),
    evidenceId: EvidenceId,
    findings: z.array(Finding),
  }),
]);
export type Claim = z.infer<typeof Claim>;

export const NARRATIVE = "narrative";

export const NarrativePart = z.enum(["achievements", "practices", "problems", "measures"]);
export type NarrativePart = z.infer<typeof NarrativePart>;

/** The county's own words in the four parts of the report. */
export const Narrative = z.strictObject({
  sections: z.array(z.strictObject({ part: NarrativePart, title: z.string(), text: z.string() })),
});
export type Narrative = z.infer<typeof Narrative>;

/** What reading a file led to; `narrative` only for a narrative file. */
export type IntakeOutcome =
  | {
      readonly kind: "accepted";
      readonly claims: readonly Claim[];
      readonly narrative?: Narrative;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: "rejected"; readonly findings: readonly Finding[] };

const receiptBase = {
  ...EvidenceRef.shape,
  /** Raised by every write; a writer names the revision it read (law 2). */
  revision: z.int().positive(),
  registration: Registration,
  updatedAt: z.iso.datetime(),
};
/** The object looked at: an unchanged ETag means there is nothing new to say. */
const settled = {
  ...receiptBase,
  etag: z.string(),
  findings: z.array(Finding),
  subjects: z.array(z.string()),
};

/** 收件回执. `requested → accepted | rejected → withdrawn`; an object that comes back is looked at anew. */
export const Receipt = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("requested"),
    ...receiptBase,
    findings: z.array(Finding),
    /** After this moment the receipt is gone unless the object arrived. */
    expiresAt: z.iso.datetime(),
  }),
  z.strictObject({ state: z.literal("accepted"), ...settled }),
  z.strictObject({ state: z.literal("rejected"), ...settled }),
  z.strictObject({
    state: z.literal("withdrawn"),
    ...receiptBase,
    findings: z.array(Finding),
  }),
]);
export type Receipt = z.infer<typeof Receipt>;
