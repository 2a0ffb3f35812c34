import { RoundScope } from "../../../events/reconcile-request.ts";
import type { Random } from "../../intake/fuzz/random.ts";
import type { Saying } from "../../properties/chain/words.ts";

/** What somebody does. `paper` and `county` are positions in the program. */
export type Act =
  | { readonly do: "register" | "signAgain" | "withdraw" | "restore"; readonly paper: number }
  /** By the address that was given last. */
  | { readonly do: "put"; readonly paper: number }
  /** Past the API: by a rule of the bucket, or by an administrator. */
  | { readonly do: "remove" | "putBare"; readonly paper: number }
  /** An object that nobody registered. */
  | { readonly do: "putForeign"; readonly county: number; readonly number: number }
  | {
      readonly do: "decide";
      readonly county: number;
      readonly saying: Saying;
      readonly number: number;
    }
  | { readonly do: "decideOnCycle"; readonly word: CycleWord; readonly number: number }
  /** The answer did not come, or was not looked at: the same once more. */
  | { readonly do: "again"; readonly act: number }
  /** Somebody downloads the report of a county. */
  | { readonly do: "report"; readonly county: number }
  | { readonly do: "reconcile"; readonly scope: RoundScope }
  | { readonly do: "wait"; readonly minutes: number };
export type CycleWord = "cycleOpened" | "calendarChanged" | "cycleClosed";

interface Cast {
  readonly papers: number;
  readonly counties: number;
  /** Whether it is about an evaluation: the first paper is the county's own words, which it signs. */
  readonly isSigned: boolean;
}

/** Stories of papers, counties and the province, mixed so that each keeps its own order. */
export const actsOf = ({ papers, counties, isSigned }: Cast, random: Random): readonly Act[] => {
  const numbers = counter();
  const first: readonly Act[] = isSigned
    ? [
        { do: "register", paper: 0 },
        { do: "put", paper: 0 },
      ]
    : [];
  const others = Array.from({ length: papers }, (_, paper) => paperStory(paper, random));
  const stories = [
    ...others.slice(isSigned ? 1 : 0),
    ...Array.from({ length: counties }, (_, county) =>
      decisions(county, { isSigned: isSigned && county === 0, numbers }, random),
    ),
    cycleStory(numbers, random),
    asides(counties, numbers, random),
  ];
  return withRepeats([...first, ...mixed(stories, random)], random);
};

const counter = () => {
  let number = 0;
  return () => ++number;
};
type Numbers = () => number;

const paperStory = (paper: number, random: Random): readonly Act[] => {
  const some = (probability: number, ...acts: readonly Act["do"][]): readonly Act[] =>
    random.chance(probability) ? acts.flatMap((act) => ofPaper(act, paper)) : [];
  return [
    { do: "register", paper },
    // Whoever got no answer, or comes too early, comes again
    ...some(0.5, "register"),
    ...some(0.1, "signAgain"),
    ...some(0.95, "put"),
    ...some(0.08, "remove"),
    ...some(0.05, "putBare"),
    ...some(0.35, "withdraw"),
    ...some(0.15, "put"),
    ...some(0.25, "restore"),
    ...some(0.1, "withdraw"),
    ...some(0.05, "remove", "put"),
  ];
};

const ofPaper = (act: Act["do"], paper: number): readonly Act[] => {
  switch (act) {
    case "register":
    case "signAgain":
    case "put":
    case "remove":
    case "putBare":
    case "withdraw":
    case "restore":
      return [{ do: act, paper }];
    default:
      return [];
  }
};

type Sayings = readonly (readonly Saying["kind"][])[];
/** What is decided where nobody signs, for nobody has told anything in words. */
const unsigned: Sayings = [
  [],
  ["checked"],
  ["checked", "checked", "checked", "checked"],
  ["checked", "vetoDeclared", "checked"],
];
const signed: Sayings = [
  ["checked", "checked", "signedOff"],
  ["signedOff", "recalled", "signedOff"],
  ["signedOff", "returned", "signedOff", "confirmed"],
  ["signedOff", "confirmed", "forwarded"],
  ["checked", "vetoDeclared", "signedOff", "confirmed"],
];

const decisions = (
  county: number,
  { isSigned, numbers }: { readonly isSigned: boolean; readonly numbers: Numbers },
  random: Random,
): readonly Act[] =>
  random.oneOf(isSigned ? signed : unsigned).flatMap((kind): readonly Act[] => [
    // Nobody signs while a file may still come
    ...(kind === "signedOff" && random.chance(0.7) ? [{ do: "wait", minutes: 16 } as const] : []),
    {
      do: "decide",
      county,
      saying: { kind, of: random.oneOf(["all", "some"]) },
      number: numbers(),
    },
  ]);

const cycleStory = (numbers: Numbers, random: Random): readonly Act[] => {
  if (!random.chance(0.2)) return [];
  const words: readonly CycleWord[] = [
    "cycleOpened",
    ...(random.chance(0.6) ? (["calendarChanged"] as const) : []),
    ...(random.chance(0.15) ? (["cycleClosed"] as const) : []),
  ];
  return words.map((word) => ({ do: "decideOnCycle", word, number: numbers() }));
};

const asides = (counties: number, numbers: Numbers, random: Random): readonly Act[] => [
  ...(random.chance(0.15)
    ? [{ do: "reconcile", scope: random.oneOf(RoundScope.options) } as const]
    : []),
  ...(random.chance(0.15) ? [{ do: "report", county: random.below(counties) } as const] : []),
  ...(random.chance(0.3)
    ? [{ do: "wait", minutes: random.oneOf([3, 16, 16, 1500]) } as const]
    : []),
  ...(random.chance(0.06)
    ? [{ do: "putForeign", county: random.below(counties), number: numbers() } as const]
    : []),
];

const mixed = (stories: readonly (readonly Act[])[], random: Random): readonly Act[] => {
  const left = stories.map((story) => [...story]);
  const acts: Act[] = [];
  for (;;) {
    const open = left.filter(({ length }) => length > 0);
    if (open.length === 0) return acts;
    const next = random.oneOf(open).shift();
    if (next) acts.push(next);
  }
};

const repeatable: ReadonlySet<Act["do"]> = new Set([
  "register",
  "withdraw",
  "restore",
  "decide",
  "decideOnCycle",
]);

/** Some acts are done once more, right after or while they are under way. */
const withRepeats = (acts: readonly Act[], random: Random): readonly Act[] => {
  const all: Act[] = [];
  for (const act of acts) {
    const at = all.push(act) - 1;
    if (repeatable.has(act.do) && random.chance(0.12)) all.push({ do: "again", act: at });
  }
  return all;
};
