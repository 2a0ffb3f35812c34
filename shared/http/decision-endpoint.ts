import type { ChainPlace } from "../domain/review/chain.ts";
import type { Decision } from "../domain/review/decision.ts";
import type { Kind, LookedUp } from "../domain/review/kind.ts";
import type { Post } from "../domain/review/post.ts";
import type { ApiRequest } from "./api.ts";
import { flagOf } from "./flag-of.ts";
import type { ApiAnswer } from "./http-response.ts";
import { readDecision } from "./read-decision.ts";
import { type Look, type Permitted, type Taking, takeOnce } from "./take-once.ts";
import { quotedDecision, refusedAnswer } from "./taken-answer.ts";

/** Decisions of one sort of place: how they are read and written, and what an answer shows of them. */
export interface DecisionChain<Phase, Folded, Seen>
  extends Pick<Taking<Phase, Folded, Seen>, "byId" | "write" | "isLostRace" | "now"> {
  readonly kinds: readonly Kind<Phase, Folded, Seen>[];
  readonly place: ChainPlace;
  readonly post: Post | undefined;
  readonly look: (looksUp: readonly LookedUp[]) => Promise<Look<Seen, Folded>>;
  /** Oldest first. */
  readonly decisions: () => Promise<readonly Decision[]>;
  /** What is seen after a decision that came to this. */
  readonly after: (seen: Seen, folded: Folded) => Seen;
  readonly show: (seen: Seen, decisions: readonly Decision[]) => object;
  readonly onTaken: (decision: Decision) => void;
}

/** 201 with the decision and what stands after it, 200 when it was sent again or is only tried, or every reason against it. */
export const decisionAnswer = async <Phase extends string, Folded, Seen extends Permitted<Phase>>(
  { body, query, caller }: ApiRequest,
  chain: DecisionChain<Phase, Folded, Seen>,
): Promise<ApiAnswer> => {
  const { isSet: isDryRun, findings } = flagOf(query, "dryRun");
  if (findings.length > 0) return { kind: "problem", code: "invalidRequest", findings };
  const asked = await readDecision(body, chain.kinds, chain.post);
  if (asked.kind === "problem") return asked;
  const { looksUp } = asked.of;
  const { byId, write, isLostRace, now } = chain;
  const taken = await takeOnce({
    ...{ byId, write, isLostRace, now, caller, isDryRun },
    ...{ of: asked.of, decision: asked.decision, chain: chain.place },
    look: () => chain.look(looksUp),
  });
  switch (taken.kind) {
    case "refused":
    case "reused":
    case "moved":
      return refusedAnswer(taken);
    case "dryRun": {
      const before = await until(taken.decision.number - 1, chain);
      const after = chain.after(taken.seen, taken.folded);
      return { kind: "json", status: 200, body: chain.show(after, [...before, taken.decision]) };
    }
    case "taken":
    case "repeated": {
      const isNew = taken.kind === "taken";
      if (isNew) chain.onTaken(taken.decision);
      const { seen, head } = await chain.look([]);
      const stands = chain.show(seen, await until(head.count, chain));
      const shown = { ...quotedDecision(taken.decision), ...stands };
      return { kind: "json", status: isNew ? 201 : 200, body: shown };
    }
  }
};

/** The decisions that a head is made of: others may have been taken since it was read. */
const until = async (
  count: number,
  { decisions }: { readonly decisions: () => Promise<readonly Decision[]> },
): Promise<readonly Decision[]> => (await decisions()).filter(({ number }) => number <= count);
