import { headingMark, rankOf } from "../../domain/evidence/outline/heading-mark.ts";
import { narrativeHeadings } from "../../domain/formats/narrative-headings.ts";
import type { Framework, ReportPart } from "../../domain/framework/framework.ts";
import { headingsOf, reportParts } from "../../domain/framework/report-parts.ts";
import { headingWords } from "../../domain/text/heading-words.ts";

/** The parts that an edition asks of a narrative, and which of them a heading opens. */
export interface PartsOfEdition {
  readonly parts: readonly ReportPart[];
  /** With or without its number: `一、主要工作成效`, `（三）存在的问题：`, `Problems`. */
  readonly partNamed: (heading: string) => ReportPart | undefined;
  /** A numbered heading that the text runs into: `三、存在问题。一是……`. */
  readonly partRunInto: (line: string) => RunInto | undefined;
}

export interface RunInto {
  readonly part: ReportPart;
  readonly body: string;
}

export const partsOfEdition = (framework: Pick<Framework, "report">): PartsOfEdition => {
  const parts = reportParts(framework);
  const byWords = new Map(
    parts.flatMap((part) =>
      headingsOf(part).map((heading) => [headingWords(heading), part] as const),
    ),
  );
  const partNamed = (heading: string) => byWords.get(headingWords(heading));
  return {
    parts,
    partNamed,
    partRunInto: (line) => {
      const { heading = "", body = "" } = RUN_INTO.exec(line)?.groups ?? {};
      const part = body === "" || !isNumbered(heading) ? undefined : partNamed(heading);
      return part && { part, body };
    },
  };
};

const RUN_INTO = /^(?<heading>[^。：:]{2,40})[。：:]\s*(?<body>.*\S.*)$/su;

/** 1. and （1） open what stands inside a part. */
const isNumbered = (heading: string): boolean => {
  const mark = headingMark(heading);
  if (mark === undefined) return /^\s*第[一二三四五六七八九十]+部分/.test(heading);
  return rankOf(mark.form) <= rankOf("bracketedNumeral");
};

/** What a finding says of a part: its id where the catalogue has words for it, else its heading and those that do as well. */
export const valuesOf = (
  part: ReportPart,
): { readonly part: string; readonly headings?: string } => {
  const known: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(narrativeHeadings));
  const headings = headingsOf(part);
  return known.get(part.id)?.join("、") === headings.join("、")
    ? { part: part.id }
    : { part: part.heading, headings: headings.join("、") };
};
