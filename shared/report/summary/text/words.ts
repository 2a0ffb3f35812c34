import { decimal, dividePoints } from "../../../domain/decimal.ts";
import { divisionName } from "../../../domain/place/division.ts";
import type { Block, TableRow } from "../../content.ts";
import { plainNumber } from "../../numerals.ts";
import type { SummaryFigures } from "../summary-figures.ts";
import { cityOf } from "../tally/city-tally.ts";

/** What a division of the third level is called where its kind is not known. */
export const COUNTIES = "县（市、区）";

export const paragraphOf = (text: string): Block => ({ kind: "paragraph", text });

export const cells = (...texts: readonly string[]): TableRow => ({
  kind: "cells",
  cells: [...texts],
});

/** 全省, 全市, 全区, 全州. */
export const wholeDivision = ({ name }: SummaryFigures): string => `全${name.slice(-1)}`;

/** `5个县（市、区）`. */
export const countiesText = (count: number): string => `${count}个${COUNTIES}`;

/** A part of a whole above zero, in per cent to 0.01: `83.33%`. */
export const shareText = (part: number, whole: number): string =>
  `${plainNumber(dividePoints(decimal(String(part)).times(100), decimal(String(whole))).toFixed(2))}%`;

/** Counties by name; those of a province under the name of their city. */
export const nameList = (codes: readonly string[], { cities }: SummaryFigures): string => {
  if (cities === undefined) return codes.map(nameOf).join("、");
  return [...Map.groupBy(codes.toSorted(), cityOf)]
    .map(([city, counties]) => `${nameOf(city)}：${counties.map(nameOf).join("、")}`)
    .join("；");
};

const nameOf = (code: string): string => divisionName(code) ?? code;

/** The first few of some names, and how many there are. */
export const fewNames = (names: readonly string[]): string =>
  names.length > FEW ? `${names.slice(0, FEW).join("、")}等${names.length}个` : names.join("、");

const FEW = 3;
