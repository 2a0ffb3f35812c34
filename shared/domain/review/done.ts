import * as z from "zod";
import type { Caller } from "../access.ts";
import { NARRATIVE_ITEM } from "../status/marks.ts";
import type { Decision } from "./decision.ts";
import type { Outline } from "./outline.ts";
import type { Post } from "./post.ts";

/** 已办: what whoever reads it, or somebody in the same place, has decided. */
export interface DoneEntry {
  readonly kind: string;
  readonly items?: readonly string[];
  /** Its number, and when it was taken; an overview of many counties knows neither. */
  readonly decision?: number;
  readonly at?: string;
}

/** As many as somebody looks through. */
const MOST = 20;

/** The last that was decided in the caller's place, newest first; decisions come oldest first. */
export const doneOf = (
  { role, scope, department }: Caller,
  decisions: readonly Decision[],
): readonly DoneEntry[] =>
  decisions
    .filter(({ by }) => by.role === role && by.scope === scope && by.department === department)
    .slice(-MOST)
    .toReversed()
    .map(({ number, kind, at, body }) => ({ kind, ...itemsIn(body), decision: number, at }));

const Named = z.object({
  item: z.string().optional(),
  items: z.array(z.union([z.string(), z.object({ item: z.string() })])).optional(),
});

/** Decisions name items by their shape, whatever kind they are of. */
const itemsIn = (body: Decision["body"]): Pick<DoneEntry, "items"> => {
  const { item, items } = Named.parse(body);
  const named = items?.map((each) => (typeof each === "string" ? each : each.item));
  const all = item === undefined ? named : [item];
  return all === undefined ? {} : { items: all };
};

/** What of a county the city has done, from what an overview knows of it. */
export const outlineDone = (
  { stage, states, forwarded }: Outline,
  post: Post | undefined,
): readonly DoneEntry[] => {
  if (post !== "city") return [];
  if (stage === "confirmed" && forwarded) return [{ kind: "forwarded" }];
  const items = (states.confirmed ?? []).filter((item) => item !== NARRATIVE_ITEM);
  return items.length === 0 ? [] : [{ kind: "confirmed", items }];
};
