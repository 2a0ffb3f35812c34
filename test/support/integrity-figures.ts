import { indicatorById } from "../../shared/domain/framework/framework-items.ts";
import { checkIntegrity } from "../../shared/domain/integrity/check-integrity.ts";
import type { Figure } from "../../shared/domain/integrity/figure.ts";
import { framework2021 } from "./builders.ts";

export type Filed = Omit<Figure, "indicator" | "at"> & { readonly id: string };

const figureOf = ({ id, ...numbers }: Filed): Figure => {
  const indicator = indicatorById(framework2021(), id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return { indicator, ...numbers, at: (field) => `${id}.${field}` };
};

export const figuresOf = (filed: readonly Filed[]): readonly Figure[] => filed.map(figureOf);

/** What is said of figures that were filed together: severity, path and code of each finding. */
export const told = (...filed: readonly Filed[]) =>
  [...checkIntegrity(filed.map(figureOf)).values()]
    .flatMap(({ findings }) => findings)
    .map(({ code, severity, path }) => `${severity} ${path} ${code}`);

export const safeCampus = "safeCampusRate";
export const budget = "eduBudgetExpenditure";

/** How many places each check judged, by indicator. */
export const checked = (...filed: readonly Filed[]) =>
  Object.fromEntries(
    [...checkIntegrity(filed.map(figureOf))].map(([id, { checks }]) => [id, checks]),
  );
