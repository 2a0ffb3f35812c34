import { bounds } from "../bounds.ts";
import { decimal } from "../decimal.ts";
import type { Criterion, Framework, Item } from "./framework.ts";
import { itemsOf } from "./framework-items.ts";
import { reportPartFaults } from "./report-parts-check.ts";
import { letterheadFaults } from "./usual-letterhead.ts";
import { vetoEffect } from "./veto-effect.ts";

/**
 * Everything that is wrong with a framework edition beyond its shape, all at once: points that do not add up, repeated or
 * unknown ids, sources that are not listed, criteria that cannot be scored, report parts that cannot be told apart, a
 * letterhead that cannot be printed. Empty when it can be used.
 */
export const frameworkFaults = (framework: Framework): readonly string[] => [
  ...repeatedIds(framework),
  ...repeatedNames(framework),
  ...pointsFaults(framework),
  ...unknownIds(framework),
  ...sourceFaults(framework),
  ...itemsOf(framework).flatMap((item) => criterionFaults(item, framework)),
  ...gradeFaults(framework),
  ...countFaults(framework),
  ...sizeFaults(framework),
  ...reportPartFaults(framework),
  ...letterheadFaults(framework),
];

/** What the system counts is a count. */
const countFaults = ({ indicators }: Framework): readonly string[] =>
  indicators
    .filter(({ kind, countedBySystem }) => countedBySystem !== undefined && kind !== "count")
    .map(({ id }) => `indicator ${id} is counted by the system but is no count`);

/** A file that reports everything and a status of it have to fit into a transaction and a row. */
const sizeFaults = (framework: Framework): readonly string[] => {
  const items = itemsOf(framework);
  const documents = items.flatMap((item) => item.documents);
  const sizes: Readonly<Record<keyof typeof bounds.edition, readonly [number, number]>> = {
    indicators: [framework.indicators.length, bounds.edition.indicators],
    documents: [documents.length, bounds.edition.documents],
    items: [items.length, bounds.edition.items],
  };
  return Object.entries(sizes).flatMap(([what, [count, most]]) =>
    count <= most ? [] : [`the framework has ${count} ${what}; no more than ${most} fit`],
  );
};

const repeatedIds = (framework: Framework): readonly string[] => {
  const lists = {
    indicator: framework.indicators.map(({ id }) => id),
    department: framework.departments.map(({ id }) => id),
    source: framework.sources.map(({ id }) => id),
    veto: framework.vetoes.map(({ id }) => id),
    "priority or item": framework.priorities.flatMap(({ id, items }) => [
      id,
      ...items.map((item) => item.id),
    ]),
    document: itemsOf(framework).flatMap(({ documents }) => documents.map(({ id }) => id)),
    "claim subject": [
      ...framework.indicators.map(({ id }) => id),
      ...itemsOf(framework).flatMap(({ documents }) => documents.map(({ id }) => id)),
      "narrative",
    ],
  };
  return Object.entries(lists).flatMap(([kind, ids]) =>
    namedTwice(ids).map((id) => `${kind} id ${id} is used more than once`),
  );
};

/** A name or an alias that two indicators have would be read as either of them. */
const repeatedNames = ({ indicators }: Framework): readonly string[] =>
  namedTwice(indicators.flatMap(({ name, aliases = [] }) => [name, ...aliases])).map(
    (name) => `the indicator name ${name} is used more than once`,
  );

export const namedTwice = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

const pointsFaults = (framework: Framework): readonly string[] => [
  ...mismatch("the framework", framework.totalPoints, framework.priorities),
  ...framework.priorities.flatMap((priority) =>
    mismatch(`priority ${priority.id}`, priority.points, priority.items),
  ),
  ...itemsOf(framework).flatMap((item) => mismatch(`item ${item.id}`, item.points, item.criteria)),
];

const mismatch = (
  whole: string,
  stated: string,
  parts: readonly { readonly points: string }[],
): readonly string[] => {
  const sum = parts.reduce((total, { points }) => total.plus(points), decimal("0"));
  return sum.eq(stated)
    ? []
    : [`${whole} has ${stated} points but its parts add up to ${sum.toFixed(2)}`];
};

const unknownIds = (framework: Framework): readonly string[] => {
  const indicators = new Set(framework.indicators.map(({ id }) => id));
  const departments = new Set(framework.departments.map(({ id }) => id));
  const scored = itemsOf(framework).flatMap(({ criteria }) => criteria.flatMap(indicatorOf));
  const wanted = [
    ...scored,
    ...framework.vetoes.flatMap(({ trigger }) =>
      trigger === "declared" ? [] : [trigger.indicator],
    ),
    ...framework.indicators.flatMap(({ within }) => within ?? []),
  ];
  return [
    ...wanted.filter((id) => !indicators.has(id)).map((id) => `indicator ${id} is not defined`),
    ...[...indicators]
      .filter((id) => !scored.includes(id))
      .map((id) => `indicator ${id} serves no item`),
    ...itemsOf(framework).flatMap((item) =>
      item.departments
        .filter((id) => !departments.has(id))
        .map((id) => `item ${item.id} names the unknown department ${id}`),
    ),
  ];
};

const indicatorOf = (criterion: Criterion): readonly string[] =>
  criterion.kind === "documents" ? [] : [criterion.indicator];

const sourceFaults = (framework: Framework): readonly string[] => {
  const sources = new Set(framework.sources.map(({ id }) => id));
  const cited = [
    ...framework.indicators.map(({ id, source }) => ({ by: `indicator ${id}`, source })),
    ...framework.vetoes.map(({ id, source }) => ({ by: `veto ${id}`, source })),
    ...itemsOf(framework).flatMap(({ id, provenance }) =>
      provenance.map((source) => ({ by: `item ${id}`, source })),
    ),
  ];
  return [
    ...itemsOf(framework)
      .filter(({ provenance }) => provenance.length === 0)
      .map(({ id }) => `item ${id} lacks a source`),
    ...cited
      .filter(({ source }) => !sources.has(source))
      .map(({ by, source }) => `${by} cites the unknown source ${source}`),
  ];
};

const criterionFaults = (item: Item, framework: Framework): readonly string[] =>
  item.criteria.flatMap((criterion) => faultsOf(criterion, item, framework));

const faultsOf = (criterion: Criterion, item: Item, framework: Framework): readonly string[] => {
  switch (criterion.kind) {
    case "documents":
      return item.documents.length > 0
        ? []
        : [`item ${item.id} gives points for documents but requires none`];
    case "atLeast":
    case "atMost":
      return decimal(criterion.allowance).gt(0)
        ? []
        : [`item ${item.id}: the allowance of ${criterion.indicator} is not above 0`];
    case "yes":
      return kindFault(item, criterion.indicator, framework, "yesNo");
    case "reported":
      return decimal(criterion.points).eq(0)
        ? []
        : [`item ${item.id}: ${criterion.indicator} is only reported, so it has no points`];
    case "notBelowPreviousYear":
    case "deductPerMissing":
    case "deductPerCase":
      return [];
  }
};

const kindFault = (
  item: Item,
  id: string,
  framework: Framework,
  kind: string,
): readonly string[] =>
  framework.indicators.find((indicator) => indicator.id === id)?.kind === kind
    ? []
    : [`item ${item.id}: ${id} is not a ${kind} indicator`];

const gradeFaults = ({ grades, vetoes }: Framework): readonly string[] => [
  ...grades.flatMap(({ grade, atLeast }, place) => {
    const before = grades[place - 1];
    return before === undefined || decimal(before.atLeast).gt(atLeast)
      ? []
      : [`grade ${grade} does not lie below the one before it`];
  }),
  ...(grades.at(-1)?.atLeast === "0" ? [] : ["the lowest grade does not begin at 0"]),
  ...vetoes.flatMap((veto) => {
    const effect = vetoEffect(veto.effect);
    return effect.kind === "cap" && !grades.some(({ grade }) => grade === effect.grade)
      ? [`veto ${veto.id} caps at the unknown grade ${effect.grade}`]
      : [];
  }),
];
