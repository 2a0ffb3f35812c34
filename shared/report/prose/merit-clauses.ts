import { decimal } from "../../domain/decimal.ts";
import type { Merit } from "./merits.ts";
import { officialName } from "./official-name.ts";
import { isZero } from "./quantity.ts";
import { noneStatement, readingClause } from "./reading.ts";

/** What the readings of a priority say, as clauses; those that say the same of several indicators are said together. */
export const meritClauses = (merits: readonly Merit[]): readonly string[] => [
  ...[...Map.groupBy(merits, sharedWords)].flatMap(([shared, same]) =>
    shared === undefined ? [] : [together(same, shared)],
  ),
  ...merits
    .filter((each) => sharedWords(each) === undefined && !isGrowth(each))
    .map(({ criterion, indicator }) => readingClause(criterion, indicator)),
  ...growths(merits.filter(isGrowth)),
];

/** 法治副校长配备率、毒品预防教育平台注册率均达100%. */
const together = (merits: readonly Merit[], words: string): string => {
  const names = merits.map(
    ({ indicator }) => (words === NONE && noneStatement(indicator)) || officialName(indicator.name),
  );
  if (words === NONE) return names.join("，");
  return `${names.join("、")}${names.length > 1 ? "均" : ""}${words}`;
};

const NONE = "零发生";

const sharedWords = ({ criterion, indicator }: Merit): string | undefined => {
  const { kind, reading = "" } = criterion;
  // In a row of names it would read as several
  if (officialName(indicator.name).includes("、")) return undefined;
  if (indicator.unit === "%" && kind === "atLeast" && isWhole(reading))
    return indicator.name.includes("达") ? "为100%" : "达100%";
  if (indicator.unit === "%" && kind === "atMost" && isZero(reading)) return "为0";
  return kind === "deductPerCase" && noneStatement(indicator) !== undefined ? NONE : undefined;
};

const isWhole = (reading: string): boolean => decimal(reading).eq(100);

const isGrowth = ({ criterion }: Merit): boolean => criterion.kind === "notBelowPreviousYear";

/** 两个只增不减, said once of all that have not fallen. */
const growths = (merits: readonly Merit[]): readonly string[] =>
  merits.map(({ criterion, indicator }, place) => {
    const all = merits.length > 1 ? "，均做到只增不减" : "，做到只增不减";
    const isLast = place === merits.length - 1;
    return `${readingClause(criterion, indicator)}${isLast ? all : ""}`;
  });
