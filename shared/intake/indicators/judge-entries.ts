import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import type { Framework, Indicator } from "../../domain/framework/framework.ts";
import { checkIntegrity } from "../../domain/integrity/check-integrity.ts";
import type { Figure } from "../../domain/integrity/figure.ts";
import { known } from "../../domain/known.ts";
import type { JudgedReading } from "../content.ts";
import type { IndicatorEntry } from "./entry.ts";
import { figureOf, type NumberSource, type ReadFigure, type RefusedEntry } from "./figure-of.ts";
import { type FoundIndicator, indicatorFinder } from "./find-indicator.ts";
import { noteUnit } from "./note-unit.ts";
import { perhapsFraction, smallRates } from "./perhaps-fraction.ts";
import type { ReadQuantity } from "./read-quantity.ts";
import { type ReadAnswer, readingOf, yesNoReading } from "./reading-of.ts";
import { receiptReadingOf } from "./receipt-reading-of.ts";
import { thresholdsOf, unusualScale } from "./unusual-scale.ts";

export interface EntriesToJudge {
  readonly entries: readonly IndicatorEntry[];
  readonly framework: Framework;
  readonly quantity: ReadQuantity;
}

export interface JudgedEntries {
  readonly readings: readonly JudgedReading[];
  /** Faults that leave no reading. */
  readonly findings: readonly Finding[];
}

/** Entries → readings, each with its findings. */
export const judgeEntries = ({ entries, framework, quantity }: EntriesToJudge): JudgedEntries => {
  const named = nameEntries(entries, framework);
  const read = named.entries.map(({ entry, indicator }) => ({
    entry,
    read: readEntry({ entry, indicator, quantity }),
  }));
  const figures = read.flatMap(({ read: each }) => (each.kind === "figure" ? [each.figure] : []));
  const judge = figureJudge(framework, figures);
  const judged = read.map(({ entry, read: each }) => judgedAs(entry, each, judge));
  return {
    readings: judged.flatMap(({ readings }) => readings),
    findings: [...named.findings, ...judged.flatMap(({ findings }) => findings)],
  };
};

type ReadEntry = ReadFigure | ReadAnswer | RefusedEntry;

const readEntry = (source: NumberSource): ReadEntry =>
  source.indicator.kind === "yesNo"
    ? yesNoReading(source.entry, source.indicator)
    : figureOf(source);

/** What is odd about a figure: by itself, and beside all the others of the file. */
const figureJudge = (framework: Framework, figures: readonly Figure[]) => {
  const small = smallRates(framework);
  const thresholds = thresholdsOf(framework);
  const integrity = checkIntegrity(figures);
  return (read: ReadFigure, entry: IndicatorEntry): Judgement => {
    const { figure } = read;
    const { id } = figure.indicator;
    const { findings: contradictions, checks } = known(integrity.get(id), `the checks of ${id}`);
    const findings = [
      ...read.findings,
      ...perhapsFraction(read, small),
      ...unusualScale(figure, thresholds),
      ...noteUnit(figure, entry),
      ...contradictions,
    ];
    return { reading: readingOf(figure, entry.fields.get("note")), findings, checks };
  };
};

type Judgement = Omit<JudgedReading, "onReceipt">;

const judgedAs = (
  entry: IndicatorEntry,
  read: ReadEntry,
  judge: ReturnType<typeof figureJudge>,
): JudgedEntries => {
  const judged = (judgement: Judgement): JudgedEntries => ({
    readings: [{ ...judgement, onReceipt: receiptReadingOf(judgement.reading, entry) }],
    findings: [],
  });
  switch (read.kind) {
    case "figure":
      return judged(judge(read, entry));
    case "answer":
      return judged({ reading: read.reading, findings: [], checks: {} });
    case "refused":
      return { readings: [], findings: read.findings };
  }
};

interface NamedEntry {
  readonly entry: IndicatorEntry;
  readonly indicator: Indicator;
}

/** Each entry with the indicator it names; an unknown or repeated one is a fault of the file. */
const nameEntries = (entries: readonly IndicatorEntry[], framework: Framework) => {
  const findings: Finding[] = [];
  const first = new Map<string, NamedEntry>();
  const find = indicatorFinder(framework);
  for (const entry of entries) {
    const written = known(entry.fields.get("indicator"), "the indicator of an entry");
    const path = entry.at("indicator");
    const found = find(written);
    if (found.kind === "unknown") {
      findings.push(unknownIndicator(path, written, found.near));
      continue;
    }
    const { indicator } = found;
    findings.push(...nameFindings(entry, indicator, find));
    const before = first.get(indicator.id);
    if (before === undefined) first.set(indicator.id, { entry, indicator });
    else {
      const values = { name: indicator.name, first: before.entry.at("indicator") };
      findings.push(finding("duplicateIndicator", { path, values }));
    }
  }
  return { entries: [...first.values()], findings };
};

/** A row that has an id and a name says twice which indicator it is; nobody knows which of two is meant. */
const nameFindings = (
  { name, at }: IndicatorEntry,
  indicator: Indicator,
  find: (written: string) => FoundIndicator,
): readonly Finding[] => {
  if (name === undefined) return [];
  const found = find(name);
  const meant = found.kind === "found" ? found.indicator.name : found.near;
  if (found.kind === "found" && meant === indicator.name) return [];
  const values = { id: indicator.id, name: indicator.name, written: name };
  const details = { path: at("name"), values };
  return meant !== undefined && meant !== indicator.name
    ? [finding("nameOfOther", details)]
    : [warning("nameDiffers", details)];
};

const unknownIndicator = (path: string, indicator: string, near: string | undefined): Finding =>
  near === undefined
    ? finding("unknownIndicator", { path, values: { indicator } })
    : finding("unknownIndicatorNear", { path, values: { indicator, near } });
