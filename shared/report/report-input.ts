import { sumPoints } from "../domain/decimal.ts";
import type { EvidenceId } from "../domain/evidence/evidence.ts";
import type { Fact } from "../domain/evidence/fact.ts";
import type { Narrative } from "../domain/evidence/narrative.ts";
import type { Receipt } from "../domain/evidence/receipt.ts";
import type { Framework, Item, Priority } from "../domain/framework/framework.ts";
import { departmentNamed } from "../domain/framework/framework-items.ts";
import type { FactsByEvidence } from "../domain/integrity/fact-parts.ts";
import { divisionName, fullDivisionName } from "../domain/place/division.ts";
import { evidenceBehind, type ItemScore } from "../domain/scoring/score.ts";
import type { Status } from "../domain/status/status.ts";
import type { PaperForm } from "./paper-form.ts";

/** All a report is made from: a status version, the framework it was scored against, and what the status refers to. */
export interface ReportInput {
  readonly status: Status;
  readonly framework: Framework;
  /** Receipts of the evidences in `evidenceIdsOf(status)`; others are left out of the report. */
  readonly receipts: readonly Receipt[];
  readonly narrative: Narrative | undefined;
  /** The facts of the evidences that `status.facts` names; others are left out. */
  readonly facts?: ReadonlyMap<EvidenceId, readonly Fact[]>;
  /** What is asked of its form; the plain one without. */
  readonly form?: PaperForm;
  /** How the cycles before this one stood when this status was made, the earliest first; for the trend. */
  readonly earlier?: readonly EarlierScore[];
}

/** The outcome of an earlier cycle; points are decimals. */
export type EarlierScore = Pick<Status, "cycle" | "score" | "maxScore" | "grade">;

/** The evidences a status rests on, each once, in the order they were registered. */
export const evidenceIdsOf = (status: Status): readonly EvidenceId[] => {
  const scoredFrom = status.items.flatMap(({ criteria }) => criteria.flatMap(evidenceBehind));
  const all = [...scoredFrom, status.narrative, ...(status.facts ?? [])].filter(
    (id) => id !== undefined,
  );
  return [...new Set(all)].toSorted();
};

/**
 * How a county is named in an official paper: a district goes by its city, since district names repeat
 * (城区 is in 阳泉 and in 晋城); a county or county-level city stands alone.
 */
export const countyName = (county: string): string => {
  const name = divisionName(county) ?? county;
  return name.endsWith("区") ? fullDivisionName(county) : name;
};

/** Who reports and signs. */
export const governmentOf = (county: string): string => `${countyName(county)}人民政府`;

/** Department names of a framework say 县; a district's or city's say 区 or 市. */
export const departmentName = (id: string, { framework, status }: ReportInput): string => {
  const name = departmentNamed(framework.departments, id);
  const [kind = "县"] = countyName(status.county).match(/[县区市旗]$/) ?? [];
  return name.replace(/^(团?)县/, `$1${kind}`);
};

export interface ScoredItem {
  readonly item: Item;
  readonly score: ItemScore;
}
export interface ScoredPriority {
  readonly priority: Priority;
  readonly score: string;
  readonly items: readonly ScoredItem[];
}

/** The framework's priorities with what the status gives for each of their items. */
export const scoredPriorities = ({ framework, status }: ReportInput): readonly ScoredPriority[] => {
  const scores = new Map(status.items.map((score) => [score.id, score]));
  return framework.priorities.map((priority) => {
    const items = priority.items.flatMap((item) => {
      const score = scores.get(item.id);
      return score ? [{ item, score }] : [];
    });
    return { priority, items, score: sumPoints(items.map(({ score }) => score.score)) };
  });
};

export interface ToldFact extends Fact {
  readonly evidenceId: EvidenceId;
}

/** Of the facts those that the status names. */
export const standingFactsOf = ({ status, facts }: ReportInput): FactsByEvidence =>
  new Map((status.facts ?? []).map((id) => [id, facts?.get(id) ?? []]));

/** The facts that stand, each with the evidence that told it, in the order they were filed. */
export const toldFacts = (input: ReportInput): readonly ToldFact[] =>
  [...standingFactsOf(input)].flatMap(([evidenceId, facts]) =>
    facts.map((fact) => ({ ...fact, evidenceId })),
  );
