import type { Finding } from "../../../shared/domain/findings/finding.ts";
import { judgeNarrative } from "../../../shared/domain/integrity/narrative/check-narrative.ts";
import { altered, type ClaimText, type Relation, type RelationKind } from "./claim-texts.ts";

/** What became of one alteration. */
export interface Outcome {
  readonly text: string;
  readonly kind: RelationKind;
  readonly change: string;
  readonly caught: boolean;
}

export interface Measured {
  readonly texts: number;
  readonly relations: number;
  /** Places of the true texts that the check says it judged. */
  readonly judged: number;
  readonly outcomes: readonly Outcome[];
  /** Alarms on true texts that no error of the paper explains, as `id code phrase`. */
  readonly falseAlarms: readonly string[];
  /** Errors that stand in the papers themselves, and how many of them are found. */
  readonly paperErrors: { readonly all: number; readonly found: number };
}

export const measureClaims = (texts: readonly ClaimText[]): Measured => {
  const read = texts.map(measureText);
  return {
    texts: texts.length,
    relations: sum(texts.map(({ relations }) => relations.length)),
    judged: sum(read.map(({ judged }) => judged)),
    outcomes: read.flatMap(({ outcomes }) => outcomes),
    falseAlarms: read.flatMap(({ falseAlarms }) => falseAlarms),
    paperErrors: {
      all: sum(read.map(({ errors }) => errors.length)),
      found: sum(read.map(({ errors }) => errors.filter(Boolean).length)),
    },
  };
};

const measureText = ({ id, text, relations, alterations }: ClaimText) => {
  const { findings, judged } = judge(text);
  const wrong = relations.filter(({ holds }) => !holds);
  return {
    judged: sum(Object.values(judged)),
    outcomes: alterations.map((alteration) => ({
      text: id,
      kind: relations[alteration.breaks]?.kind ?? "sum",
      change: `${alteration.number} → ${alteration.becomes}`,
      caught: saysMore(judge(altered(text, alteration)).findings, findings),
    })),
    falseAlarms: findings
      .filter((found) => !wrong.some((relation) => isAbout(found, relation)))
      .map((found) => `${id} ${found.code} ${found.values.phrase ?? ""}`),
    errors: wrong.map((relation) => findings.some((found) => isAbout(found, relation))),
  };
};

/** More findings of some kind than before: a check that alarms whatever stands there has noticed nothing. */
const saysMore = (after: readonly Finding[], before: readonly Finding[]): boolean =>
  after.some(({ code }) => countOf(after, code) > countOf(before, code));

const countOf = (findings: readonly Finding[], code: string): number =>
  findings.filter((found) => found.code === code).length;

/** The text as a narrative's only section: the check hears of nothing that was filed. */
const judge = (text: string) =>
  judgeNarrative({ sections: [{ part: "achievements", title: "", text }] });

/** The finding quotes two numbers of the relation at least, its own statement among them. */
const isAbout = ({ values }: Finding, { kind, numbers }: Relation): boolean => {
  const words = Object.values(values).join(" ");
  const quoted = numbers.map((number) => words.includes(number.replaceAll(/^-|[万亿]$/g, "")));
  const own = kind === "sum" ? quoted[0] : quoted.at(-1);
  return own === true && quoted.filter(Boolean).length >= 2;
};

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
