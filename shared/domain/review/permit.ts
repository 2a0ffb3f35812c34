import { finding } from "../findings/make-finding.ts";
import type { AskedDecision, Kind } from "./kind.ts";
import type { Post } from "./post.ts";
import { type Refusal, refusal } from "./refusal.ts";

/** What a permit looks at of a situation, on a county or on a cycle. */
interface Permitting<Phase> {
  readonly phase: Phase;
  readonly post: Post | undefined;
  /** The cycle is over. */
  readonly isClosed?: boolean;
}

type Permitted<Phase> = Pick<Kind<Phase, never, never>, "kind" | "posts" | "phases">;

/** What stands in the way of a kind of decision, the gravest alone: who may not decide it at all learns nothing more (law 7). */
const obstacle = <Phase>(
  { posts, phases }: Permitted<Phase>,
  { phase, post, isClosed = false }: Permitting<Phase>,
): "post" | "closed" | "stage" | undefined => {
  if (post === undefined || !posts.includes(post)) return "post";
  if (isClosed) return "closed";
  return phases.includes(phase) ? undefined : "stage";
};

/** Why a kind of decision is not for whoever asks, or not now. */
const kindRefusals = <Phase extends string>(
  permitted: Permitted<Phase>,
  permitting: Permitting<Phase>,
): readonly Refusal[] => {
  const { kind, phases } = permitted;
  const { phase, post } = permitting;
  switch (obstacle(permitted, permitting)) {
    case undefined:
      return [];
    case "post":
      return postRefusals(permitted, post);
    case "closed":
      return [refusal("wrongStage", finding("cycleIsClosed", { path: "kind" }))];
    case "stage": {
      const values = { kind, stage: `stage:${phase}`, stages: terms("stage", phases) };
      return [refusal("wrongStage", finding("stageNotAllowing", { path: "kind", values }))];
    }
  }
};

/** Why a kind of decision is not for whoever asks, whenever it is asked for and whatever it says. */
export const postRefusals = (
  { kind, posts }: Pick<Permitted<never>, "kind" | "posts">,
  post: Post | undefined,
): readonly Refusal[] => {
  if (post !== undefined && posts.includes(post)) return [];
  const values = { kind, post: `post:${post ?? "none"}`, posts: terms("post", posts) };
  return [refusal("forbidden", finding("postNotAllowed", { path: "kind", values }))];
};

const terms = (sort: string, words: readonly string[]): string =>
  words.map((word) => `${sort}:${word}`).join("、");

/** Everything that speaks against a decision, all at once; nothing where it may be taken. */
export const permit = <Phase extends string, Folded, Seen extends Permitting<Phase>>(
  kind: Kind<Phase, Folded, Seen>,
  asked: AskedDecision<Seen>,
  seen: Seen,
): readonly Refusal[] => {
  const refused = kindRefusals(kind, seen);
  return refused.length > 0 ? refused : asked.refusals(seen);
};

/** The kinds that whoever looks may decide now: a client needs no rules of its own. */
export const openKinds = <Phase extends string, Folded, Seen extends Permitting<Phase>>(
  kinds: readonly Kind<Phase, Folded, Seen>[],
  seen: Seen,
): readonly string[] =>
  kinds
    .filter((kind) => obstacle(kind, seen) === undefined && kind.isOpen(seen))
    .map(({ kind }) => kind);
