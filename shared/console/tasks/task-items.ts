import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { ReviewItem } from "../../../events/api/review.ts";
import type { StatusAnswer } from "../../../events/api/status.ts";
import type { Framework, Item } from "../../domain/framework/framework.ts";
import type { County } from "../api/county.ts";
import { askedDepartments } from "./asked-departments.ts";
import { type Arrived, type DocumentLine, documentLine } from "./document-lines.ts";

/** A figure that an item is scored by, and whether it has one. */
export interface FigureLine {
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly isYesNo: boolean;
  readonly reading?: string;
  readonly evidenceId?: string;
  readonly findings: number;
}

/** An item as its departments see it: what to hand in, and how far it has come. */
export interface TaskItem {
  readonly id: string;
  readonly name: string;
  readonly departments: readonly string[];
  readonly review: ReviewItem | undefined;
  readonly documents: readonly DocumentLine[];
  readonly figures: readonly FigureLine[];
  /** How many of all that it asks for are there and count. */
  readonly done: number;
  readonly all: number;
}

export interface TaskPriority {
  readonly id: string;
  readonly name: string;
  readonly items: readonly TaskItem[];
}

/** Priorities with their items, and in each what is handed in and what is not. */
export const taskPriorities = (
  { framework, review, receipts, status }: County,
  arrived: Arrived,
): readonly TaskPriority[] => {
  const reviewed = new Map(review.items.map((item) => [item.id, item]));
  const scored = new Map(
    status.priorities.flatMap(({ items }) => items.map((item) => [item.id, item] as const)),
  );
  return framework.priorities.map(({ id, name, items }) => ({
    id,
    name,
    items: items.map((item) =>
      taskItem(item, {
        framework,
        receipts,
        arrived,
        review: reviewed.get(item.id),
        scored: scored.get(item.id),
      }),
    ),
  }));
};

interface Known {
  readonly framework: Framework;
  readonly receipts: readonly ReceiptAnswer[];
  readonly arrived: Arrived;
  readonly review: ReviewItem | undefined;
  readonly scored: ItemOfStatus | undefined;
}
type ItemOfStatus = StatusAnswer["priorities"][number]["items"][number];

const taskItem = (item: Item, known: Known): TaskItem => {
  const { receipts, arrived, review } = known;
  const documents = item.documents.map((document) => documentLine(document, receipts, arrived));
  const figures = figureLines(known);
  const accepted = documents.filter(({ state }) => state === "accepted");
  const filled = figures.filter(({ reading }) => reading !== undefined);
  return {
    id: item.id,
    name: item.name,
    departments: askedDepartments(item, review),
    review,
    documents,
    figures,
    done: accepted.length + filled.length,
    all: documents.length + figures.length,
  };
};

/** The figures that its criteria read, each once. */
const figureLines = ({ scored, framework }: Known): readonly FigureLine[] => {
  const lines = new Map<string, FigureLine>();
  for (const criterion of scored?.criteria ?? []) {
    const { indicator } = criterion;
    if (indicator !== undefined && !lines.has(indicator))
      lines.set(indicator, figureLine(indicator, criterion, framework));
  }
  return [...lines.values()];
};

export const isAllHandedIn = ({ done, all }: Pick<TaskItem, "done" | "all">): boolean =>
  done === all;

const figureLine = (
  indicator: string,
  { reading, evidenceId, findings = [] }: ItemOfStatus["criteria"][number],
  { indicators }: Framework,
): FigureLine => {
  const known = indicators.find(({ id }) => id === indicator);
  return {
    indicator,
    name: known?.name ?? indicator,
    unit: known?.unit ?? "",
    isYesNo: known?.kind === "yesNo",
    ...(reading !== undefined && { reading }),
    ...(evidenceId !== undefined && { evidenceId }),
    findings: findings.length,
  };
};

/** How much of it counts: 已采用 31/76 份、指标 58/92. */
export const handedIn = (priorities: readonly TaskPriority[]) => {
  const items = priorities.flatMap((priority) => priority.items);
  const documents = items.flatMap((item) => item.documents);
  const figures = new Map(
    items.flatMap((item) => item.figures.map((figure) => [figure.indicator, figure] as const)),
  );
  return {
    documents: documents.filter(({ state }) => state === "accepted").length,
    ofDocuments: documents.length,
    figures: [...figures.values()].filter(({ reading }) => reading !== undefined).length,
    ofFigures: figures.size,
  };
};
