import type { Finding } from "../../findings/finding.ts";
import type { narrativeFigureFindings } from "../../findings/groups/narrative-figure-findings.ts";
import type { Paragraph } from "./reading/paragraph.ts";

export type NarrativeCheckCode = keyof typeof narrativeFigureFindings;

/** Law 12: what a check found, and in how many places it could decide at all. */
export interface TextJudgement {
  readonly findings: readonly Finding[];
  readonly judged: Readonly<Partial<Record<NarrativeCheckCode, number>>>;
}

/** One kind of relation that figures of a paragraph can have. */
export type Rule = (paragraph: Paragraph) => readonly Verdict[];

/** One kind of relation that reaches over paragraphs. */
export type TextRule = (paragraphs: readonly Paragraph[]) => readonly Verdict[];

/** What one check says of one place: nothing, or what is wrong there. */
export interface Verdict {
  readonly code: NarrativeCheckCode;
  readonly finding?: Finding | undefined;
}

export const judgementOf = (verdicts: readonly Verdict[]): TextJudgement => ({
  findings: findingsOf(verdicts),
  judged: Object.fromEntries(
    [...Map.groupBy(verdicts, ({ code }) => code)].map(([code, those]) => [code, placesIn(those)]),
  ),
});

/** A place that two rules found is one. */
const placesIn = (verdicts: readonly Verdict[]): number =>
  verdicts.filter(({ finding }) => finding === undefined).length + findingsOf(verdicts).length;

const findingsOf = (verdicts: readonly Verdict[]): readonly Finding[] =>
  distinct(verdicts.flatMap(({ finding }) => finding ?? []));

/** Two rules may find the same place; it is told once. */
const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(
    findings.map((each) => [
      [each.code, each.path, ...Object.values(each.values)].join("\n"),
      each,
    ]),
  ).values(),
];
