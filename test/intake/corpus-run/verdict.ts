import * as z from "zod";
import { EvidenceKind } from "../../../shared/domain/formats/evidence-kind.ts";

/** What the intake said of one file under one kind: a line of the listing and of the verdicts' file. */
export const Verdict = z.object({
  path: z.string(),
  kind: EvidenceKind,
  /** `crashed`: the intake threw, ended its process or did not come back, none of which may ever happen. */
  verdict: z.enum(["accepted", "rejected", "crashed"]),
  /** Each code with how often it was found, in the order of the findings. */
  codes: z.record(z.string(), z.int()),
  /** What was read of an accepted file: figures by indicator, sections by part. */
  read: z.record(z.string(), z.string()).optional(),
  /** Cells of a workbook held against a second reader (`--second-reader`), and those read differently. */
  cells: z
    .object({
      compared: z.int(),
      differing: z.array(z.string()),
      /** Why nothing could be compared. */
      failed: z.string().optional(),
    })
    .optional(),
  /** What a crash said. */
  crash: z.string().optional(),
  /** User and system time of the whole process: the parsers' thread and the collector's are in it. */
  cpuMilliseconds: z.int(),
  /** The most memory that the process held while it read the file, its own start included. */
  peakMegabytes: z.int(),
});
export type Verdict = z.infer<typeof Verdict>;

/** `fileDamaged, unknownColumn×12` */
export const codesText = ({ codes }: Pick<Verdict, "codes">): string =>
  Object.entries(codes)
    .map(([code, count]) => (count === 1 ? code : `${code}×${count}`))
    .join(", ");

/** One line: path, kind, verdict, codes, CPU time and memory, set off by tabs. */
export const verdictLine = (verdict: Verdict): string =>
  [
    printable(verdict.path),
    verdict.kind,
    verdict.verdict,
    [codesText(verdict), verdict.crash, cellsText(verdict)].filter(Boolean).join("; ") || "–",
    `${verdict.cpuMilliseconds} ms`,
    `${verdict.peakMegabytes} MB`,
  ].join("\t");

const cellsText = ({ cells }: Verdict): string =>
  cells === undefined || cells.differing.length === 0
    ? ""
    : printable(`cells differ: ${cells.differing.slice(0, 3).join(" ")}`);

/** A stranger's file name cannot break the listing or colour the terminal. */
const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "�");
