import type { DivisionEvaluation } from "../../domain/framework/evaluation.ts";
import type { Shelf } from "../../domain/shelf.ts";
import type { Renderer } from "../renderer.ts";
import { reportPrinting } from "../verification.ts";
import { producedSummary, summaryKey } from "./produced-summary.ts";
import { type SummarySource, summaryAt } from "./summary-at.ts";
import type { PrintedSummary } from "./summary-mark.ts";
import type { SummaryModel } from "./summary-model.ts";

/** A file that carries the line of a summary. */
export interface SummaryFile {
  readonly printed: PrintedSummary;
  /** Hex, of its bytes. */
  readonly sha256: string;
}

export interface SummaryJudgement {
  readonly verdict: "genuine" | "altered" | "undecided";
  /** Of the original on the shelf. */
  readonly key: string;
  /** Whether its statuses are still those in force. */
  readonly standing: "current" | "changed";
}

/**
 * Held against what the statuses of its moment give, or against the shelf where that is another paper: one made of a list
 * of versions, made while a status was being written, or by an earlier edition. Undecided where the shelf has it no more.
 */
export const judgedSummary = async (
  { printed, sha256 }: SummaryFile,
  place: DivisionEvaluation,
  { source, shelf, renderer }: { source: SummarySource; shelf: Shelf; renderer: Renderer },
): Promise<SummaryJudgement> => {
  const [then, now] = await Promise.all([thenOf(printed, place, source), nowOf(place, source)]);
  const isOfThen =
    printed.edition === reportPrinting && printed.contentHash === then.verification.contentHash;
  const key = summaryKey(printed, renderer.extension);
  const original = isOfThen ? await producedSummary(then, renderer, shelf) : await shelf.find(key);
  return {
    key,
    verdict: original ? verdictOn(original.sha256, sha256) : "undecided",
    standing: isCurrent(printed, then, now) ? "current" : "changed",
  };
};

const verdictOn = (made: string, given: string): SummaryJudgement["verdict"] =>
  made === given ? "genuine" : "altered";

/** Another edition says the same statuses in other words, so that only their list can be compared. */
const isCurrent = (printed: PrintedSummary, then: SummaryModel, now: SummaryModel): boolean =>
  printed.edition === reportPrinting
    ? printed.contentHash === now.verification.contentHash
    : then.verification.versionList === now.verification.versionList;

/** Of the moment that the line names; without one it tells of no status at all. */
const thenOf = async (
  { statusAt }: PrintedSummary,
  place: DivisionEvaluation,
  source: SummarySource,
): Promise<SummaryModel> =>
  modelOf(
    await summaryAt(
      place,
      statusAt === undefined
        ? { kind: "versions", versions: new Map() }
        : { kind: "asOf", moment: statusAt },
      source,
    ),
  );

const nowOf = async (place: DivisionEvaluation, source: SummarySource): Promise<SummaryModel> =>
  modelOf(await summaryAt(place, { kind: "current" }, source));

const modelOf = (made: Awaited<ReturnType<typeof summaryAt>>): SummaryModel => {
  if (made.kind === "unknown") throw new Error("no version was asked for by its number");
  return made.model;
};
