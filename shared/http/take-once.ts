import type { Caller } from "../domain/access.ts";
import { finding } from "../domain/findings/make-finding.ts";
import type { ChainPlace } from "../domain/review/chain.ts";
import { type Decision, type Head, MOST_DECISIONS } from "../domain/review/decision.ts";
import type { AskedDecision, Kind } from "../domain/review/kind.ts";
import { permit } from "../domain/review/permit.ts";
import type { Post } from "../domain/review/post.ts";
import { type Refusal, refusal } from "../domain/review/refusal.ts";
import { isSameDecision, nextDecision } from "../domain/review/take.ts";

/** Lost races before whoever decides is asked to look again. */
const ATTEMPTS = 5;

/** What there is to decide on, and the last decision on it. */
export interface Look<Seen, Folded> {
  readonly seen: Seen;
  readonly head: Head<Folded>;
}

export interface Taking<Phase, Folded, Seen> {
  readonly of: Kind<Phase, Folded, Seen>;
  readonly decision: AskedDecision<Seen>;
  readonly chain: ChainPlace;
  readonly caller: Caller;
  readonly isDryRun: boolean;
  readonly now: () => Date;
  readonly byId: (id: AskedDecision<Seen>["id"]) => Promise<Decision | undefined>;
  readonly look: () => Promise<Look<Seen, Folded>>;
  /** Throws when anything that was looked at has changed. */
  readonly write: (seen: Seen, decision: Decision, folded: Folded) => Promise<void>;
  /** Whether that is what was thrown. */
  readonly isLostRace: (error: unknown) => boolean;
}

export type Taken<Seen, Folded> =
  | { readonly kind: "taken" | "repeated"; readonly decision: Decision }
  /** What it would come to. */
  | {
      readonly kind: "dryRun";
      readonly seen: Seen;
      readonly decision: Decision;
      readonly folded: Folded;
    }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] }
  | { readonly kind: "reused" | "moved" };

/**
 * Law 2 for people: what stands is read, the decision held against it, and written if nothing came between; else again, a
 * few times. Sent twice it is taken once.
 */
export const takeOnce = async <Phase extends string, Folded, Seen extends Permitted<Phase>>(
  taking: Taking<Phase, Folded, Seen>,
): Promise<Taken<Seen, Folded>> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return await attempted(taking);
    } catch (error) {
      if (!taking.isLostRace(error)) throw error;
    }
  }
  return { kind: "moved" };
};

/** What a permit looks at, whatever else there is. */
export interface Permitted<Phase> {
  readonly phase: Phase;
  readonly post: Post | undefined;
}

const attempted = async <Phase extends string, Folded, Seen extends Permitted<Phase>>(
  taking: Taking<Phase, Folded, Seen>,
): Promise<Taken<Seen, Folded>> => {
  const { of, decision: asked, chain, caller, isDryRun } = taking;
  const [before, look] = await Promise.all([taking.byId(asked.id), taking.look()]);
  if (before)
    return isSameDecision(before, { kind: of.kind, asked, by: caller })
      ? { kind: "repeated", decision: before }
      : { kind: "reused" };
  const { seen, head } = look;
  const refusals = [...fullRefusals(head.count), ...permit(of, asked, seen)];
  if (refusals.length > 0) return { kind: "refused", refusals };
  const now = taking.now().toISOString();
  const decision = nextDecision({
    place: chain,
    head,
    kind: of.kind,
    asked,
    seen,
    by: caller,
    now,
  });
  const folded = of.fold(head.folded, decision);
  if (isDryRun) return { kind: "dryRun", seen, decision, folded };
  await taking.write(seen, decision, folded);
  return { kind: "taken", decision };
};

const fullRefusals = (count: number): readonly Refusal[] =>
  count < MOST_DECISIONS
    ? []
    : [
        refusal(
          "tooManyDecisions",
          finding("decisionsFull", { path: "", values: { count: String(count) } }),
        ),
      ];
