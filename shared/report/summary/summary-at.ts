import pMap from "p-map";
import { editionBehind } from "../../domain/framework/editions.ts";
import type { DivisionEvaluation, Evaluation } from "../../domain/framework/evaluation.ts";
import { cycleOf } from "../../domain/place/cycle.ts";
import { countiesWithin } from "../../domain/place/division.ts";
import type { Status } from "../../domain/status/status.ts";
import type { ReportSource } from "../report-at.ts";
import { type CountyStatus, summaryInput } from "./county-result.ts";
import { type SummaryModel, summaryModel } from "./summary-model.ts";

export type SummarySource = Pick<ReportSource, "status" | "statusAsOf" | "statusOfVersion">;

/** Which status of each county: the one in force, the one of a moment, or the versions of a list; others are of version 0. */
export type VersionsChoice =
  | { readonly kind: "current" }
  | { readonly kind: "asOf"; readonly moment: string }
  | { readonly kind: "versions"; readonly versions: ReadonlyMap<string, number> };

/** Versions of a list that were never made. */
export interface UnknownVersions {
  readonly kind: "unknown";
  readonly versions: readonly { readonly county: string; readonly version: number }[];
}

export interface Summarised {
  readonly kind: "summary";
  readonly model: SummaryModel;
}

/** Reads under way at a time: a province is read in a moment, and its table is not run over. */
const AT_A_TIME = 16;

/** One consistent read for each county: what a county has after its read is not in the summary, and its version says so. */
export const summaryAt = async (
  { division, framework }: DivisionEvaluation,
  choice: VersionsChoice,
  source: SummarySource,
): Promise<Summarised | UnknownVersions> => {
  const cycle = cycleOf(framework.cycle);
  const statuses = await pMap(
    countiesWithin(division),
    (county) => statusOf({ county, cycle, framework }, choice, source),
    { concurrency: AT_A_TIME },
  );
  const versions = statuses.flatMap((each) => askedInVain(each, choice));
  if (versions.length > 0) return { kind: "unknown", versions };
  return {
    kind: "summary",
    model: summaryModel(summaryInput({ division, inForce: framework, statuses })),
  };
};

const askedInVain = (
  { county, status }: CountyStatus,
  choice: VersionsChoice,
): UnknownVersions["versions"] => {
  const version = choice.kind === "versions" ? (choice.versions.get(county) ?? 0) : 0;
  return status === undefined && version > 0 ? [{ county, version }] : [];
};

const statusOf = async (
  place: Evaluation,
  choice: VersionsChoice,
  source: SummarySource,
): Promise<CountyStatus> => {
  const status = await chosenStatus(place, choice, source);
  const edition = status && (await editionBehind(status, place.framework));
  return { county: place.county, status, edition };
};

const chosenStatus = async (
  place: Evaluation,
  choice: VersionsChoice,
  source: SummarySource,
): Promise<Status | undefined> => {
  switch (choice.kind) {
    case "current":
      return source.status(place);
    case "asOf":
      return source.statusAsOf(place, choice.moment);
    case "versions": {
      const version = choice.versions.get(place.county) ?? 0;
      return version === 0 ? undefined : source.statusOfVersion(place, version);
    }
  }
};
