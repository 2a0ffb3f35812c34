import type { Shelf } from "../kept-report.ts";
import type { Renderer } from "../renderer.ts";
import { reportEdition } from "../verification.ts";
import { producedSummary, summaryKey } from "./kept-summary.ts";
import { type SummaryPlace, type SummarySource, summaryAt } from "./summary-at.ts";
import type { PrintedSummary } from "./summary-mark.ts";
import type { SummaryModel } from "./summary-model.ts";

/** A file that carries the line of a summary. */
export interface SummaryFile {
  readonly printed: PrintedSummary;
  /** Hex, of its bytes. */
  readonly sha256: string;
}

export interface Judgement {
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
  place: SummaryPlace,
  { source, shelf, renderer }: { source: SummarySource; shelf: Shelf; renderer: Renderer },
): Promise<Judgement> => {
  const [then, now] = await Promise.all([thenOf(printed, place, source), nowOf(place, source)]);
  const isOfThen =
    printed.edition === reportEdition && printed.contentHash === then.verification.contentHash;
  const key = summaryKey(printed, renderer.extension);
  const original = isOfThen ? await producedSummary(then, renderer, shelf) : await shelf.find(key);
  return {
    key,
    verdict: original ? verdictOn(original.sha256, sha256) : "undecided",
    standing: isCurrent(printed, then, now) ? "current" : "changed",
  };
};

const verdictOn = (made: string, given: string): Judgement["verdict"] =>
  made === given ? "genuine" : "altered";

/** Another edition says the same statuses in other words, so that only their list can be compared. */
const isCurrent = (printed: PrintedSummary, then: SummaryModel, now: SummaryModel): boolean =>
  printed.edition === reportEdition
    ? printed.contentHash === now.verification.contentHash
    : then.verification.versionList === now.verification.versionList;

/** Of the moment that the line names; without one it tells of no status at all. */
const thenOf = async (
  { statusAt }: PrintedSummary,
  place: SummaryPlace,
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

const nowOf = async (place: SummaryPlace, source: SummarySource): Promise<SummaryModel> =>
  modelOf(await summaryAt(place, { kind: "current" }, source));

const modelOf = (made: Awaited<ReturnType<typeof summaryAt>>): SummaryModel => {
  if (made.kind === "unknown") throw new Error("no version was asked for by its number");
  return made.model;
};
