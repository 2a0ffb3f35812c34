import { narrativeContradictions } from "../../domain/integrity/narrative/narrative-contradictions.ts";
import { known } from "../../domain/known.ts";
import { onceFor } from "../../domain/once.ts";
import type { ReportInput } from "../report-input.ts";
import { doubtsIn } from "./doubts.ts";

/** What the county's own words say that cannot be so, each as it is quoted; a reading that they contradict is told as one. */
export const doubtedWords = onceFor((input: ReportInput): readonly string[] =>
  narrativeContradictions(input)
    .filter(({ code }) => code !== "narrativeIndicatorDiffers")
    .map(({ code, values }) => known(values.phrase, `the phrase of ${code}`)),
);

/** Those that a sentence can quote: whole, without quotations of their own, and no figure that is told as a reading in doubt. */
export const quotableWords = (input: ReportInput): readonly string[] => {
  const isDoubted = doubtsIn(input);
  const told = input.status.items
    .flatMap(({ criteria }) => criteria)
    .filter(isDoubted)
    .flatMap(({ reading }) => reading ?? []);
  return doubtedWords(input).filter(
    (phrase) =>
      phrase !== "" &&
      !/[…“”]/.test(phrase) &&
      !told.some((reading) => figuresIn(phrase).includes(reading)),
  );
};

const figuresIn = (phrase: string): readonly string[] => phrase.match(/\d+(\.\d+)?/g) ?? [];
