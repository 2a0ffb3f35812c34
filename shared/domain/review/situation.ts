import type { Caller } from "../access.ts";
import type { EvidenceId } from "../evidence/evidence.ts";
import type { Framework, Item } from "../framework/framework.ts";
import { itemsOf } from "../framework/framework-items.ts";
import { NARRATIVE_ITEM } from "../status/marks.ts";
import type { Status } from "../status/status.ts";
import { type Gate, itemGate } from "./gate.ts";
import { kindsOn } from "./kind.ts";
import type { Limits } from "./limits.ts";
import type { Post } from "./post.ts";
import type { Stage } from "./stage.ts";

/** What a county's evaluation is like when somebody decides on it. */
export interface Situation extends Limits {
  readonly phase: Stage;
  /** The cycle is over: nobody decides or changes anything. */
  readonly isClosed: boolean;
  readonly framework: Framework;
  /** What the county has filed. */
  readonly status: Status;
  /** The marks of the status: of each item and of the county's own words, and of the whole. */
  readonly marks: ReadonlyMap<string, string>;
  readonly mark: string;
  readonly caller: Caller;
  /** Nothing for who may only look. */
  readonly post: Post | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Who filed what the items rest on, by evidence. */
  readonly uploads: ReadonlyMap<string, string>;
  /** Registered evidences whose upload address still works. */
  readonly pending: readonly EvidenceId[];
}

/** What of it decides whether something may be filed or taken out. */
export type Filling = Pick<Situation, "gate" | "calendar" | "framework" | "caller" | "now">;

/** A kind of decision on a county. */
export const countyKind = kindsOn<Stage, Gate, Situation>();

/** The same after one decision more. */
export const situationAfter = (situation: Situation, gate: Gate): Situation => ({
  ...situation,
  gate,
  phase: gate.stage,
});

/** An item of the edition, or nothing for an id that it does not have; the county's own words are none. */
export const itemNamed = (framework: Framework, id: string): Item | undefined =>
  itemsOf(framework).find((item) => item.id === id);

/** What people call an item, or the county's own words. */
export const nameOfItem = (framework: Framework, id: string): string =>
  id === NARRATIVE_ITEM ? OWN_WORDS_NAME : (itemNamed(framework, id)?.name ?? id);

const OWN_WORDS_NAME = "自评文字";

/** Everything that is judged by itself: the items, then the county's own words. */
export const judgedIds = (framework: Framework): readonly string[] => [
  ...itemsOf(framework).map(({ id }) => id),
  NARRATIVE_ITEM,
];

/** Which departments answer for an item: as the county assigned it, or as the edition names them. */
export const departmentsOf = (
  { gate, framework }: Pick<Situation, "gate" | "framework">,
  id: string,
): { readonly lead: string | undefined; readonly assist: readonly string[] } => {
  const { assigned } = itemGate(gate, id);
  if (assigned) return assigned;
  const [lead, ...assist] = itemNamed(framework, id)?.departments ?? [];
  return { lead, assist };
};

/** Whether a department leads or assists in an item. */
export const answersFor = (
  situation: Pick<Situation, "gate" | "framework">,
  department: string,
  id: string,
): boolean => {
  const { lead, assist } = departmentsOf(situation, id);
  return lead === department || assist.includes(department);
};
