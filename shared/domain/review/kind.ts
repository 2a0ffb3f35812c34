import * as z from "zod";
import { type Decision, DecisionId } from "./decision.ts";
import type { Post } from "./post.ts";
import type { Refusal } from "./refusal.ts";

type Words = Readonly<Record<string, unknown>>;

/** A decision that somebody asks for, read by its kind: what speaks against it, and what is kept of it. */
export interface AskedDecision<Seen> {
  readonly id: DecisionId;
  readonly body: Words;
  readonly refusals: (seen: Seen) => readonly Refusal[];
  readonly found: (seen: Seen) => Words | undefined;
}

/** What is looked up for some kinds only. */
export type LookedUp = "uploads" | "pending";

/** A kind of decision, whatever its body is: all that fold, permit and projection know of it. */
export interface Kind<Phase, Folded, Seen> {
  readonly kind: string;
  readonly posts: readonly Post[];
  /** Where an evaluation has to stand for it. */
  readonly phases: readonly Phase[];
  /** The whole decision as it is asked for. */
  readonly schema: z.ZodObject;
  readonly looksUp: readonly LookedUp[];
  /** Whether there is anything to be decided by it now. */
  readonly isOpen: (seen: Seen) => boolean;
  readonly read: (
    asked: unknown,
  ) =>
    | { readonly kind: "read"; readonly decision: AskedDecision<Seen> }
    | { readonly kind: "faulty"; readonly error: z.core.$ZodError };
  readonly fold: (folded: Folded, decision: Decision) => Folded;
}

interface Decided<Body, Found> extends Omit<Decision, "body" | "found"> {
  readonly body: Body;
  readonly found: Found;
}

interface Declared<Phase, Folded, Seen, Body extends z.ZodObject, Found> {
  readonly kind: string;
  readonly posts: readonly Post[];
  readonly phases: readonly Phase[];
  readonly body: Body;
  /** What the server adds: its shape, and where it comes from. */
  readonly found?: { readonly schema: z.ZodType<Found>; readonly of: (seen: Seen) => Found };
  readonly looksUp?: readonly LookedUp[];
  readonly isOpen?: (seen: Seen) => boolean;
  readonly refusals?: (body: z.output<Body>, seen: Seen) => readonly Refusal[];
  readonly fold: (folded: Folded, decided: Decided<z.output<Body>, Found>) => Folded;
}

/** Makes kinds for one sort of chain: decisions on a county, or on the calendar. */
export const kindsOn =
  <Phase, Folded, Seen>() =>
  <Body extends z.ZodObject, Found extends Words | undefined = undefined>(
    declared: Declared<Phase, Folded, Seen, Body, Found>,
  ): Kind<Phase, Folded, Seen> => {
    const { kind, posts, phases, body, refusals, fold } = declared;
    const schema = z.strictObject({ id: DecisionId, kind: z.literal(kind), ...body.shape });
    const foundSchema = declared.found?.schema ?? undefinedOnly<Found>();
    return {
      kind,
      posts,
      phases,
      schema,
      looksUp: declared.looksUp ?? [],
      isOpen: declared.isOpen ?? (() => true),
      read: (asked) => {
        const parsed = schema.safeParse(asked, { reportInput: true });
        if (!parsed.success) return { kind: "faulty", error: parsed.error };
        const { id, kind: _, ...rest } = parsed.data;
        const own = body.parse(rest);
        const decision = {
          id: DecisionId.parse(id),
          body: rest,
          refusals: (seen: Seen) => refusals?.(own, seen) ?? [],
          found: (seen: Seen) => declared.found?.of(seen),
        };
        return { kind: "read", decision };
      },
      fold: (folded, decision) =>
        fold(folded, {
          ...decision,
          body: body.parse(decision.body),
          found: foundSchema.parse(decision.found),
        }),
    };
  };

/** Of kinds to which the server adds nothing. */
const undefinedOnly = <Found>(): z.ZodType<Found> =>
  z.custom<Found>((found) => found === undefined);
