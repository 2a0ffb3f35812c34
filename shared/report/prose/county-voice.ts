import { countyName, type ReportInput } from "../report-input.ts";

/** How a county speaks of itself in its own paper: 我县, 我区, 我市 or 我旗, by its kind of division. */
export const ourCounty = ({ status }: Pick<ReportInput, "status">): string =>
  `我${kindOfDivision(countyName(status.county))}`;

/** 县, 区, 市 or 旗; 县 when the name does not say. */
export const kindOfDivision = (name: string): string => /[县区市旗]$/.exec(name)?.[0] ?? "县";
