import type { Caller } from "../access.ts";
import { canonicalJson } from "../canonical-json.ts";
import { type ChainPlace, chained } from "./chain.ts";
import type { Decision, Head } from "./decision.ts";
import type { AskedDecision } from "./kind.ts";

interface Taking<Seen> {
  readonly place: ChainPlace;
  /** The last decision there is. */
  readonly head: Pick<Head<unknown>, "count" | "hash" | "at">;
  readonly kind: string;
  readonly asked: AskedDecision<Seen>;
  readonly seen: Seen;
  readonly by: Caller;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** The decision as it is kept: next in number, bound to the one before, and never dated before it, whatever a clock says. */
export const nextDecision = <Seen>(taking: Taking<Seen>): Decision => {
  const { place, head, kind, asked, seen, by, now } = taking;
  const found = asked.found(seen);
  return chained(place, {
    number: head.count + 1,
    id: asked.id,
    kind,
    body: asked.body,
    ...(found && { found }),
    by,
    at: head.at !== undefined && head.at > now ? head.at : now,
    previous: head.hash,
  });
};

/** Whether a decision is the one that is asked for again: by the same person, word for word. */
export const isSameDecision = (
  decision: Decision,
  {
    kind,
    asked,
    by,
  }: Pick<Taking<never>, "kind" | "by"> & { asked: Pick<AskedDecision<never>, "body"> },
): boolean =>
  decision.kind === kind &&
  decision.by.subject === by.subject &&
  canonicalJson(decision.body) === canonicalJson(asked.body);
