import type { Receipt } from "../evidence/receipt.ts";
import type { Item } from "../framework/framework.ts";
import { itemsOf } from "../framework/framework-items.ts";
import { documentStates, type FiledDocument, type FiledState } from "./filed-documents.ts";
import { itemGate, lastUrging } from "./gate.ts";
import { type Day, isPast } from "./moments.ts";
import { departmentsOf, type Situation } from "./situation.ts";
import { dueOf } from "./todo.ts";

/** How far something has come that is asked for: required documents by state, and figures. */
export interface Filed {
  readonly documents: { readonly required: number } & Readonly<Record<FiledState, number>>;
  /** What is said against those that were refused. */
  readonly findings: number;
  readonly figures: { readonly required: number; readonly reported: number };
  /** Items of which something is outstanding though their day is over. */
  readonly overdue: number;
}

/** 填报进度 of a department: of every item that it leads or assists in. */
export interface DepartmentProgress extends Filed {
  readonly id: string;
  readonly name: string;
  readonly items: readonly string[];
  /** Items that an urging would name: those that are late, or where none is yet, those of which something is outstanding. */
  readonly toUrge: readonly string[];
  /** The first day of those of which something is outstanding. */
  readonly due?: Day;
  /** The last decision that urged it on one of them. */
  readonly urged?: number;
  /** When it last registered a file, whatever came of it. */
  readonly lastFiledAt?: string;
}

export interface Progress {
  /** How many items the county has given out itself; the others are the edition's proposal. */
  readonly assigned: number;
  readonly total: Filed;
  /** Those that have something to do, in the edition's order. */
  readonly departments: readonly DepartmentProgress[];
}

type Known = Pick<
  Situation,
  "gate" | "calendar" | "framework" | "status" | "phase" | "isClosed" | "now"
>;

/** How far a county and each of its departments have come with what is to be handed in; receipts come newest first. */
export const progressOf = (situation: Known, receipts: readonly Receipt[]): Progress => {
  const { gate, framework } = situation;
  const states = documentStates(receipts);
  const tasks = itemsOf(framework).map((item) => taskOf(item, situation, states));
  return {
    assigned: tasks.filter(({ id }) => itemGate(gate, id).assigned !== undefined).length,
    total: filedOf(tasks),
    departments: framework.departments.flatMap((department) => {
      const own = tasks.filter(({ departments }) => departments.includes(department.id));
      return own.length === 0 ? [] : [departmentOf(department, own, { gate, receipts })];
    }),
  };
};

/** An item with what is asked for in it. */
interface Task {
  readonly id: string;
  readonly departments: readonly string[];
  readonly documents: readonly FiledDocument[];
  /** Each by its indicator, with whether it has a reading. */
  readonly figures: readonly (readonly [indicator: string, isReported: boolean])[];
  readonly isOutstanding: boolean;
  readonly due: Day | undefined;
  readonly isOverdue: boolean;
  /** It may be urged: something is outstanding, and it is the county's to mend. */
  readonly isOpen: boolean;
}

const taskOf = (
  item: Item,
  situation: Known,
  states: (document: string) => FiledDocument,
): Task => {
  const { lead, assist } = departmentsOf(situation, item.id);
  const score = situation.status.items.find(({ id }) => id === item.id);
  const documents = item.documents.map(({ id }) => states(id));
  const figures = (score?.criteria ?? []).flatMap(({ indicator, reading }) =>
    indicator === undefined ? [] : [[indicator, reading !== undefined] as const],
  );
  const isOutstanding =
    documents.some(({ state }) => state !== "accepted") ||
    figures.some(([, isReported]) => !isReported);
  const isOpen = isOutstanding && isWithCounty(item.id, situation);
  const due = isOpen ? dueOf(item.id, situation) : undefined;
  return {
    id: item.id,
    departments: lead === undefined ? assist : [lead, ...assist],
    documents,
    figures,
    isOutstanding,
    due,
    isOverdue: isPast(due, situation.now),
    isOpen,
  };
};

/** Whether an item is the county's to fill in or to mend, be its day over or not. */
const isWithCounty = (item: string, { phase, gate, isClosed }: Known): boolean => {
  if (isClosed) return false;
  return (
    phase === "open" ||
    (phase === "returned" && Object.hasOwn(gate.standingReturn?.dues ?? {}, item))
  );
};

const filedOf = (tasks: readonly Task[]): Filed => {
  const documents = tasks.flatMap((task) => task.documents);
  const figures = new Map(tasks.flatMap((task) => task.figures));
  const count = (state: FiledState) => documents.filter((each) => each.state === state).length;
  return {
    documents: {
      required: documents.length,
      accepted: count("accepted"),
      underWay: count("underWay"),
      rejected: count("rejected"),
      missing: count("missing"),
    },
    findings: documents.reduce((sum, { findings }) => sum + findings, 0),
    figures: {
      required: figures.size,
      reported: [...figures.values()].filter((isReported) => isReported).length,
    },
    overdue: tasks.filter(({ isOverdue }) => isOverdue).length,
  };
};

const departmentOf = (
  { id, name }: { readonly id: string; readonly name: string },
  tasks: readonly Task[],
  { gate, receipts }: Pick<Situation, "gate"> & { readonly receipts: readonly Receipt[] },
): DepartmentProgress => {
  const open = tasks.filter(({ isOpen }) => isOpen);
  const late = open.filter(({ isOverdue }) => isOverdue);
  const due = open.flatMap((task) => task.due ?? []).toSorted()[0];
  const urged = open.length === 0 ? undefined : lastUrging(gate, idsOf(open));
  const last = receipts.find(({ registration }) => registration.issuer === id);
  return {
    id,
    name,
    items: idsOf(tasks),
    ...filedOf(tasks),
    toUrge: idsOf(late.length > 0 ? late : open),
    ...(due !== undefined && { due }),
    ...(urged !== undefined && { urged }),
    ...(last && { lastFiledAt: last.registration.registeredAt }),
  };
};

const idsOf = (tasks: readonly Task[]): readonly string[] => tasks.map(({ id }) => id);
