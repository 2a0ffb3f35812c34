import { ulid } from "ulid";
import { EvidenceId } from "../../../shared/domain/evidence/evidence.ts";
import type { EvidenceKind } from "../../../shared/domain/formats/evidence-kind.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import type { Random } from "../../intake/fuzz/random.ts";
import { placeOf } from "../../support/builders.ts";
import { type Act, actsOf } from "./acts.ts";

export interface Figure {
  readonly id: string;
  readonly value: string;
  readonly previous?: string;
}

/** A file that somebody has on the desk, and what is said of it when it is registered. */
export interface Paper {
  readonly place: CountyCycle;
  readonly evidenceId: EvidenceId;
  readonly kind: EvidenceKind;
  /** Of an indicators file. */
  readonly figures: readonly Figure[];
  /** Of a document: what it serves. */
  readonly documents: readonly string[];
  /** Tells its bytes from those of all others. */
  readonly shade: number;
  readonly issuer: string;
  /** An earlier paper of the same county and kind. */
  readonly supersedes: number | undefined;
  /** Whoever reads it dies of it, until that is mended. */
  readonly isPoison: boolean;
}

/** How rough it gets. */
export interface Weather {
  /** Of a hundred calls, how many go wrong. */
  readonly faults: number;
  /** Of a hundred choices, how many are an act of somebody. */
  readonly pace: number;
  /** Of a hundred choices, how many go on with the copy that went on last. */
  readonly bursts: number;
  /** Of a hundred copies that are about to write, how many stand still for a while. */
  readonly slow: number;
  /** Of a hundred choices, how many repeat, overtake or let time go by. */
  readonly whims: number;
  /** Whether messages and records may be lost, so that only reconcile finds what happened. */
  readonly isLossy: boolean;
}

export interface Program {
  readonly places: readonly CountyCycle[];
  readonly papers: readonly Paper[];
  readonly acts: readonly Act[];
  readonly weather: Weather;
}

/** When every schedule begins. */
export const BEGINNING = Date.UTC(2021, 10, 20, 1);
const MINUTE = 60_000;

/** Two counties of two cities. */
const counties = ["140524", "140121"] as const;

/** What people do in one schedule, and how rough it gets: all of it from one seed. */
export const programOf = (random: Random): Program => {
  const places = counties.slice(0, random.chance(0.3) ? 2 : 1).map((county) => placeOf(county));
  const isSigned = random.chance(0.35);
  const papers: Paper[] = [];
  const count = 2 + random.below(3);
  for (let shade = 0; shade < count; shade++) {
    const kind = isSigned && shade === 0 ? "narrative" : random.oneOf(kinds);
    papers.push(paperOf({ shade, kind, before: papers, places }, random));
  }
  return {
    places,
    papers,
    acts: actsOf({ papers: count, counties: places.length, isSigned }, random),
    weather: {
      faults: random.oneOf([0, 1, 3, 8]),
      pace: random.oneOf([0, 0, 2, 5, 12]),
      bursts: random.oneOf([0, 50, 90]),
      slow: random.oneOf([10, 30, 70]),
      whims: random.oneOf([0, 3, 10]),
      isLossy: random.chance(0.2),
    },
  };
};

interface Drawn extends Pick<Paper, "shade" | "kind"> {
  readonly before: readonly Paper[];
  readonly places: Program["places"];
}

const paperOf = ({ shade, kind, before, places }: Drawn, random: Random): Paper => {
  const place = random.oneOf(shade === 0 ? places.slice(0, 1) : places);
  const earlier = before.flatMap((paper, at) =>
    paper.place === place && paper.kind === kind ? [at] : [],
  );
  // Clocks of clerks are minutes apart: ids are in another order than what happens
  const made = BEGINNING + (random.below(10) - 8) * MINUTE;
  return {
    place,
    evidenceId: EvidenceId.parse(ulid(made, () => random.below(1000) / 1000)),
    kind,
    figures: kind === "indicators" ? figuresOf(random) : [],
    documents: kind === "document" ? random.oneOf(documents) : [],
    shade,
    issuer: shade % 2 === 0 ? "education" : "finance",
    supersedes: earlier.length > 0 && random.chance(0.5) ? random.oneOf(earlier) : undefined,
    isPoison: random.chance(0.04),
  };
};

/** Few subjects of three small items, so that papers get in each other's way; one of them can fire a veto. */
const figures: readonly (readonly Figure[])[] = [
  ["0.6", "0.68", "0.7"].map((value) => ({ id: "primaryVariationCoefficient", value })),
  ["true", "false"].map((value) => ({ id: "evaluationReformPlanIssued", value })),
  ["33321", "30000"].map((value) => ({ id: "eduBudgetExpenditure", value, previous: "33311" })),
];

const figuresOf = (random: Random): readonly Figure[] => {
  const some = figures.filter(() => random.chance(0.5)).map(random.oneOf);
  return some.length > 0 ? some : [random.oneOf(random.oneOf(figures))];
};

const kinds = ["indicators", "indicators", "indicators", "document", "narrative"] as const;
const documents = [["3.1-1"], ["3.1-1", "3.1-2"], ["5.1-1", "10.1-1"]] as const;
