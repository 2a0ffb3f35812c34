import fc from "fast-check";
import { countyKinds } from "../../shared/domain/review/county-kinds.ts";
import { claimings } from "./little-edition.ts";

/** One correction, by places in an item and in what it may say. */
const adjustment = fc.record({
  criterion: fc.nat(4),
  way: fc.constantFrom("reading", "points", "reject"),
  value: fc.nat(4),
});

/** The last is none. */
const items = fc.uniqueArray(fc.oneof({ weight: 20, arbitrary: fc.nat(5) }, fc.constant(6)), {
  minLength: 1,
  maxLength: 4,
});

/** A decision as somebody may try to take it; what it says of items is filled in from what there is then. */
const decision = fc.record({
  kind: fc.constant("decide" as const),
  /** A kind by its name, or one of those that fit the stage. */
  what: fc.oneof(
    { weight: 5, arbitrary: fc.nat() },
    { weight: 1, arbitrary: fc.constantFrom(...countyKinds.map(({ kind }) => kind)) },
  ),
  /** Whoever has the post that it takes, or somebody. */
  post: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.nat(6) },
  ),
  subject: fc.nat(4),
  items,
  /** Content as it is, or something else. */
  isSeen: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, fc.constant(false)),
  days: fc.integer({ min: -1, max: 20 }),
  adjustments: fc.array(adjustment, { maxLength: 2 }),
  points: fc.constantFrom("0.00", "0.50", "2.00", "4.00"),
  veto: fc.nat(6),
  flag: fc.boolean(),
});

const content = fc.record({
  kind: fc.constant("content" as const),
  subject: fc.nat(claimings.length - 1),
  variant: fc.nat(3),
});

/** All that the next step of an evaluation needs, done by who should do it. */
const advance = fc.record({ kind: fc.constant("advance" as const) });
/** Clocks of different machines may go back. */
const clock = fc.record({
  kind: fc.constant("clock" as const),
  hours: fc.oneof(fc.integer({ min: -2, max: 30 }), fc.integer({ min: 0, max: 900 })),
});
const calendar = fc.record({
  kind: fc.constant("calendar" as const),
  what: fc.constantFrom("opened", "extended", "demanding"),
  days: fc.nat(30),
});
const closing = fc.record({ kind: fc.constant("close" as const) });

const command = fc.oneof(
  { weight: 12, arbitrary: decision },
  { weight: 4, arbitrary: advance },
  { weight: 3, arbitrary: content },
  { weight: 2, arbitrary: clock },
  { weight: 1, arbitrary: calendar },
);

export type TriedDecision = typeof decision extends fc.Arbitrary<infer D> ? D : never;
export type Command =
  | (typeof command extends fc.Arbitrary<infer C> ? C : never)
  | (typeof closing extends fc.Arbitrary<infer C> ? C : never);

/** What may happen to an evaluation: it begins with anything filed, and is closed now and then. */
export const programs = fc.record({
  filed: fc
    .array(fc.integer({ min: 0, max: 3 }), {
      minLength: claimings.length,
      maxLength: claimings.length,
    })
    // Nobody signs without own words
    .map((filed) => filed.with(-1, Math.max(1, filed.at(-1) ?? 0))),
  isOpened: fc.boolean(),
  commands: fc
    .tuple(
      fc.array(command, { minLength: 4, maxLength: 24, size: "max" }),
      fc.option(closing, { nil: undefined, freq: 4 }),
      fc.array(command, { maxLength: 3 }),
    )
    .map(([commands, last, more]): readonly Command[] => [
      ...commands,
      ...(last ? [last, ...more] : []),
    ]),
});
export type Program = typeof programs extends fc.Arbitrary<infer P> ? P : never;
