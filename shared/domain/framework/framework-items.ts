import type { Criterion, Framework, Indicator, Item, Veto } from "./framework.ts";

export const itemsOf = (framework: Framework): readonly Item[] =>
  framework.priorities.flatMap(({ items }) => items);

/** As the edition names it; an id that it does not have stands for itself. */
export const departmentNamed = (
  departments: Readonly<Framework["departments"]>,
  id: string,
): string => departments.find((department) => department.id === id)?.name ?? id;

/** What the items are scored by, in their order. */
export const criteriaOf = (framework: Framework): readonly Criterion[] =>
  itemsOf(framework).flatMap(({ criteria }) => criteria);

/** Nothing for an id that the edition does not have, and where there is none. */
export const indicatorById = (
  framework: Framework,
  id: string | undefined,
): Indicator | undefined => framework.indicators.find((indicator) => indicator.id === id);

/** Nothing for an id that the edition does not have: a veto of another edition may stand in a status. */
export const vetoById = (framework: Framework, id: string): Veto | undefined =>
  framework.vetoes.find((veto) => veto.id === id);

export const indicatorsOf = (item: Item): readonly string[] =>
  item.criteria.flatMap((criterion) =>
    criterion.kind === "documents" ? [] : [criterion.indicator],
  );

/** The claim subjects that an item's criteria look at: indicator ids, then required document ids. */
export const subjectsOf = (item: Item): readonly string[] => [
  ...indicatorsOf(item),
  ...item.documents.map(({ id }) => id),
];

/** Those of one of its criteria: its indicator, or the required documents. */
export const criterionSubjects = (criterion: Criterion, { documents }: Item): readonly string[] =>
  criterion.kind === "documents" ? documents.map(({ id }) => id) : [criterion.indicator];

/** Names of some of an item's documents, in its order. */
export const namesIn = ({ documents }: Item, ids: readonly string[]): string =>
  documents
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join("、");
