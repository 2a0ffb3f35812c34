import * as z from "zod";
import { OnStatus } from "../domain/status/status.ts";
import { Attachment, Block, Overview } from "./content.ts";

/** What a paper can be traced by: a hash over everything it says, and a line that is printed. */
export const PaperMark = z.strictObject({
  /** When what it tells was last changed, ISO 8601 UTC; nothing of a county that never filed. */
  statusAt: z.string().optional(),
  /** SHA-256, hex, of the canonical JSON of the paper without this field and `line`. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The same for a reader, printed in every format. */
  line: z.string(),
});

/** The cycle dates a paper that tells of no status. */
const CycleMark = PaperMark.extend({ cycle: z.string() });

/** What a report can be traced by: the status version it was made from and a hash over everything it says. */
export const Verification = PaperMark.extend({
  county: z.string(),
  cycle: z.string(),
  statusVersion: z.int().nonnegative(),
  /** Id and version: `shanxi-county-2021@1`. */
  framework: z.string(),
  /** `reportPrinting`, by the name that it has had since the first report. */
  edition: z.int().positive(),
  /** Of 版头, 版记 and Word template, as whoever asked for the report gave them; nothing when there are none. */
  form: z.string().optional(),
  /** The decisions that stand for that version: the county's sign-off, and the city's word to the province. */
  signedOff: OnStatus.optional(),
  forwarded: OnStatus.optional(),
});
export type Verification = z.infer<typeof Verification>;

const numbered = { documentNumber: z.string().optional(), signer: z.string().optional() };

/**
 * 版头 of GB/T 9704-2012, asked for by whoever sends the paper: 发文机关标志 with 发文字号 and 签发人 over a red rule, or the
 * room for it on paper that has the mark and the rule already.
 */
export const Letterhead = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("printed"), mark: z.string(), ...numbered }),
  z.strictObject({ kind: z.literal("reserved"), ...numbered }),
]);
export type Letterhead = z.infer<typeof Letterhead>;

/** 版记: 抄送, 印发机关 and 印发日期 between rules at the foot of the last page. */
export const Imprint = z.strictObject({
  copies: z.array(z.string()),
  office: z.string(),
  date: z.string(),
});
export type Imprint = z.infer<typeof Imprint>;

/** 印发日期 as 版记 says it: 2021年12月20日印发. */
export const issuedOn = (date: string): string => (date.endsWith("印发") ? date : `${date}印发`);

/** An evidence of the catalogue, whole: what a printed page shortens, a machine reads here. */
const FiledEvidence = z.strictObject({
  /** Its place in the catalogue, from 1. */
  place: z.int().positive(),
  /** How the catalogue names it: the last characters of `evidenceId`, as many as tell all of them apart. */
  number: z.string(),
  evidenceId: z.string(),
  /** Of the file's bytes, hex. */
  sha256: z.string(),
  title: z.string(),
  documentNumber: z.string().optional(),
  fileName: z.string(),
  /** Id of the department that filed it. */
  issuer: z.string(),
  period: z.strictObject({ from: z.string(), to: z.string() }),
});
export type FiledEvidence = z.infer<typeof FiledEvidence>;

/** An official paper, every decision made; a renderer only gives it a form. */
export const Paper = z.strictObject({
  schema: z.string(),
  letterhead: Letterhead.optional(),
  title: z.strictObject({ government: z.string(), subject: z.string() }),
  /** Printed on a paper that is not final. */
  draftMark: z.string().optional(),
  addressee: z.string().optional(),
  body: z.array(Block),
  signature: z.strictObject({ government: z.string(), date: z.string() }).optional(),
  attachments: z.array(Attachment),
  imprint: Imprint.optional(),
  /** The catalogue of evidences for machines. */
  evidences: z.array(FiledEvidence).optional(),
  /** For a page at a screen. */
  overview: Overview.optional(),
  verification: CycleMark,
});
export type Paper = z.infer<typeof Paper>;

/** 自评报告. */
export const ReportModel = Paper.extend({
  schema: z.literal("duxue/report@1"),
  addressee: z.string(),
  signature: z.strictObject({ government: z.string(), date: z.string() }),
  overview: Overview,
  evidences: z.array(FiledEvidence),
  verification: Verification,
});
export type ReportModel = z.infer<typeof ReportModel>;
