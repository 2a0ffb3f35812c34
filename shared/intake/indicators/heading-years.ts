import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import type { Column } from "./column-headings.ts";
import type { Heading } from "./read-heading.ts";

type Headings = readonly (Heading | undefined)[];

/** `数值（2021）` beside `数值（2020）`: the earlier of two years that follow each other is the previous one. */
export const withPreviousYear = (headings: Headings): Headings => {
  const values = headings.filter((each) => each?.column === "value");
  const [one, other] = values.map((each) => Number(each?.year));
  const isPair =
    values.length === 2 && one !== undefined && other !== undefined && Math.abs(one - other) === 1;
  if (!isPair || headings.some((each) => each?.column === "previous")) return headings;
  const earlier = String(Math.min(one, other));
  return headings.map((each) =>
    each?.column === "value" && each.year === earlier ? { ...each, column: "previous" } : each,
  );
};

export interface YearHeading {
  readonly heading: string;
  readonly year: string;
  readonly path: string;
}

/** A heading that says its year says whether these are the figures asked for: of the cycle's year or the one before. */
export const yearFindings = (
  years: ReadonlyMap<Column, YearHeading>,
  cycle: number,
): readonly Finding[] => {
  const [value, previous] = [years.get("value"), years.get("previous")];
  const isOutside = value !== undefined && ![cycle, cycle - 1].includes(Number(value.year));
  const isReversed =
    value !== undefined && previous !== undefined && Number(previous.year) >= Number(value.year);
  return [
    ...(isOutside
      ? [
          warning("yearOutsideCycle", {
            path: value.path,
            values: { column: value.heading, year: value.year, cycle: String(cycle) },
          }),
        ]
      : []),
    ...(isReversed
      ? [
          finding("yearsReversed", {
            path: previous.path,
            values: { column: previous.heading, year: previous.year, valueYear: value.year },
          }),
        ]
      : []),
  ];
};
