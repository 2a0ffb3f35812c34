import type { Cycle } from "../domain/cycle.ts";
import type { CountyCode } from "../domain/division.ts";
import { editionBehind } from "../domain/editions.ts";
import type { EvidenceId } from "../domain/evidence.ts";
import type { Fact } from "../domain/fact.ts";
import type { Framework } from "../domain/framework.ts";
import type { Narrative } from "../domain/narrative.ts";
import type { Receipt } from "../domain/receipt.ts";
import type { Status } from "../domain/score.ts";
import { emptyStatus } from "../domain/status.ts";
import type { ReportModel } from "./paper.ts";
import type { PaperForm } from "./paper-form.ts";
import { evidenceIdsOf } from "./report-input.ts";
import { reportModel } from "./report-model.ts";

export interface ReportPlace {
  readonly county: CountyCode;
  readonly cycle: Cycle;
  readonly framework: Framework;
}

/** What a report is made from, wherever it is kept. */
export interface ReportSource {
  readonly status: (place: ReportPlace) => Promise<{ readonly status: Status } | undefined>;
  readonly statusAsOf: (place: ReportPlace, moment: string) => Promise<Status | undefined>;
  readonly statusOfVersion: (place: ReportPlace, version: number) => Promise<Status | undefined>;
  readonly receiptsById: (
    place: ReportPlace,
    ids: readonly EvidenceId[],
  ) => Promise<readonly Receipt[]>;
  readonly narrative: (place: ReportPlace, id: EvidenceId) => Promise<Narrative | undefined>;
  readonly facts: (
    place: ReportPlace,
    ids: readonly EvidenceId[],
  ) => Promise<ReadonlyMap<EvidenceId, readonly Fact[]>>;
}

/** Which of a county's status versions a report is about. */
export type StatusChoice =
  | { readonly kind: "current" }
  | { readonly kind: "asOf"; readonly moment: string }
  | { readonly kind: "version"; readonly version: number };

/** The report of the chosen version, told by the edition it was scored by; nothing when there was none then. A county that never filed has an empty one. */
export const reportAt = async (
  place: ReportPlace,
  choice: StatusChoice,
  source: ReportSource,
  form: PaperForm = {},
): Promise<ReportModel | undefined> => {
  const status = await statusAt(place, choice, source);
  if (status === undefined) return undefined;
  const [receipts, narrative, facts] = await Promise.all([
    source.receiptsById(place, evidenceIdsOf(status)),
    status.narrative && source.narrative(place, status.narrative),
    source.facts(place, status.facts ?? []),
  ]);
  const framework = editionBehind(status, place.framework);
  return reportModel({ status, framework, receipts, narrative, facts, form });
};

const statusAt = async (
  place: ReportPlace,
  choice: StatusChoice,
  source: ReportSource,
): Promise<Status | undefined> => {
  const nothingFiled = () => emptyStatus(place.framework, place.county, place.cycle);
  switch (choice.kind) {
    case "asOf":
      return source.statusAsOf(place, choice.moment);
    case "version":
      return choice.version === 0 ? nothingFiled() : source.statusOfVersion(place, choice.version);
    case "current":
      return (await source.status(place))?.status ?? nothingFiled();
  }
};
