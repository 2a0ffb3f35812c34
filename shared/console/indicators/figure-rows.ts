import type { Framework, Indicator } from "../../domain/framework/framework.ts";
import type { County } from "../api/county.ts";
import { departmentsOf } from "../tasks/departments-of.ts";

/** An indicator with what counts of it now and who filed that. */
export interface FigureRow {
  readonly indicator: Indicator;
  readonly departments: readonly string[];
  readonly reading: string | undefined;
  readonly previous: string | undefined;
  readonly filedBy: string | undefined;
  /** Of an item that may be changed now, as the API says. */
  readonly isChangeable: boolean;
}

export const figureRows = ({ framework, status, review }: County): readonly FigureRow[] => {
  const reviewed = new Map(review.items.map((item) => [item.id, item]));
  const scored = new Map(
    status.priorities
      .flatMap(({ items }) => items.flatMap((item) => item.criteria))
      .flatMap((criterion) =>
        criterion.indicator === undefined ? [] : [[criterion.indicator, criterion] as const],
      ),
  );
  const items = framework.priorities.flatMap((priority) => priority.items);
  return framework.indicators.map((indicator) => {
    const own = items.filter((item) =>
      item.criteria.some(
        (criterion) => "indicator" in criterion && criterion.indicator === indicator.id,
      ),
    );
    const found = scored.get(indicator.id);
    return {
      indicator,
      departments: own.flatMap((item) => departmentsOf(item, reviewed.get(item.id))),
      reading: found?.reading,
      previous: found?.previous,
      filedBy: nameOfDepartment(found?.issuer, framework),
      isChangeable: own.length === 0 || own.some(({ id }) => reviewed.get(id)?.changeable === true),
    };
  });
};

const nameOfDepartment = (id: string | undefined, { departments }: Framework) =>
  id === undefined ? undefined : (departments.find((each) => each.id === id)?.name ?? id);

/** What was typed of an indicator: as text, as it is to stand in the file. */
export interface TypedFigure {
  readonly value: string;
  readonly previous: string;
}
export type Typed = Readonly<Record<string, TypedFigure>>;

const isTyped = ({ value, previous }: TypedFigure): boolean =>
  value.trim() !== "" || previous.trim() !== "";

/** The indicators that something was typed of, in the order in which the file has them: findings name them by it. */
export const typedIndicators = (typed: Typed): readonly string[] =>
  Object.entries(typed)
    .filter(([, figure]) => isTyped(figure))
    .map(([id]) => id);

/** A file of figures as a clerk might have handed it in: one way in for both, and nothing is judged here. */
export const figuresFile = (
  typed: Typed,
  { county, cycle }: { readonly county: string; readonly cycle: string },
): File => {
  const indicators = typedIndicators(typed).map((id) => ({
    id,
    value: typed[id]?.value.trim() ?? "",
    ...(typed[id]?.previous.trim() && { previous: typed[id].previous.trim() }),
  }));
  const content = { schema: "duxue/indicators@1", county, cycle, indicators };
  return new File([JSON.stringify(content, null, 2)], `${county}-${cycle}-indicators.json`, {
    type: "application/json",
  });
};
