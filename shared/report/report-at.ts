import type { EvidenceId } from "../domain/evidence/evidence.ts";
import type { Fact } from "../domain/evidence/fact.ts";
import type { Narrative } from "../domain/evidence/narrative.ts";
import type { Receipt } from "../domain/evidence/receipt.ts";
import { editionBehind, frameworkOf } from "../domain/framework/editions.ts";
import type { Evaluation } from "../domain/framework/evaluation.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { Cycle } from "../domain/place/cycle.ts";
import { emptyStatus } from "../domain/status/make-status.ts";
import type { Status } from "../domain/status/status.ts";
import type { StatusChoice } from "../domain/status/status-choice.ts";
import type { ReportModel } from "./paper.ts";
import type { PaperForm } from "./paper-form.ts";
import { type EarlierScore, evidenceIdsOf } from "./report-input.ts";
import { reportModel } from "./report-model.ts";

/** What a report is made from, wherever it is kept. */
export interface ReportSource {
  readonly status: (place: Evaluation) => Promise<Status | undefined>;
  readonly statusAsOf: (place: Evaluation, moment: string) => Promise<Status | undefined>;
  readonly statusOfVersion: (place: Evaluation, version: number) => Promise<Status | undefined>;
  readonly receiptsById: (
    place: Evaluation,
    ids: readonly EvidenceId[],
  ) => Promise<readonly Receipt[]>;
  readonly narrative: (place: Evaluation, id: EvidenceId) => Promise<Narrative | undefined>;
  readonly facts: (
    place: Evaluation,
    ids: readonly EvidenceId[],
  ) => Promise<ReadonlyMap<EvidenceId, readonly Fact[]>>;
}

/** A status version, and the edition it was scored by, which tells it. */
export interface ChosenStatus {
  readonly status: Status;
  readonly framework: Framework;
}

/** The chosen version; nothing when there was none then. A county that never filed has an empty one. */
export const chosenStatus = async (
  place: Evaluation,
  choice: StatusChoice,
  source: ReportSource,
): Promise<ChosenStatus | undefined> => {
  const status = await statusAt(place, choice, source);
  return status && { status, framework: await editionBehind(status, place.framework) };
};

/** The report of a version in a form. */
export const reportOf = async (
  { status, framework }: ChosenStatus,
  place: Evaluation,
  source: ReportSource,
  form: PaperForm = {},
): Promise<ReportModel> => {
  const [receipts, narrative, facts, earlier] = await Promise.all([
    source.receiptsById(place, evidenceIdsOf(status)),
    status.narrative && source.narrative(place, status.narrative),
    source.facts(place, status.facts ?? []),
    earlierScores(place, status, source),
  ]);
  return reportModel({ status, framework, receipts, narrative, facts, earlier, form });
};

/** The report of the chosen version, or nothing. */
export const reportAt = async (
  place: Evaluation,
  choice: StatusChoice,
  source: ReportSource,
  form: PaperForm = {},
): Promise<ReportModel | undefined> => {
  const chosen = await chosenStatus(place, choice, source);
  return chosen && reportOf(chosen, place, source, form);
};

/**
 * The two cycles before, as they stood when this status was made: a later change of theirs must not change this report
 * (law 8). A cycle without an edition or without a status then is left out.
 */
const earlierScores = async (
  place: Evaluation,
  { updatedAt }: Status,
  source: ReportSource,
): Promise<readonly EarlierScore[]> => {
  if (updatedAt === undefined) return [];
  const found = await Promise.all(
    [2, 1].map(async (yearsBefore) => {
      const { data: cycle } = Cycle.safeParse(String(Number(place.cycle) - yearsBefore));
      const framework = cycle && (await frameworkOf(cycle));
      return cycle && framework && source.statusAsOf({ ...place, cycle, framework }, updatedAt);
    }),
  );
  return found.filter((status) => status !== undefined);
};

const statusAt = async (
  place: Evaluation,
  choice: StatusChoice,
  source: ReportSource,
): Promise<Status | undefined> => {
  const nothingFiled = () => emptyStatus(place.framework, place);
  switch (choice.kind) {
    case "asOf":
      return source.statusAsOf(place, choice.moment);
    case "version":
      return choice.version === 0 ? nothingFiled() : source.statusOfVersion(place, choice.version);
    case "current":
      return (await source.status(place)) ?? nothingFiled();
  }
};
