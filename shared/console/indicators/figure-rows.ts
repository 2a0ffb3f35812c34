import type { Indicator } from "../../domain/framework/framework.ts";
import { departmentNamed, itemsOf } from "../../domain/framework/framework-items.ts";
import type { County } from "../api/county.ts";
import { askedDepartments } from "../tasks/asked-departments.ts";

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
  const items = itemsOf(framework);
  return framework.indicators.map((indicator) => {
    const own = items.filter((item) =>
      item.criteria.some(
        (criterion) => "indicator" in criterion && criterion.indicator === indicator.id,
      ),
    );
    const found = scored.get(indicator.id);
    return {
      indicator,
      departments: own.flatMap((item) => askedDepartments(item, reviewed.get(item.id))),
      reading: found?.reading,
      previous: found?.previous,
      filedBy: found?.issuer && departmentNamed(framework.departments, found.issuer),
      isChangeable: own.length === 0 || own.some(({ id }) => reviewed.get(id)?.changeable === true),
    };
  });
};
