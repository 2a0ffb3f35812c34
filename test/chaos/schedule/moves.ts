import type { FaultKind } from "../world/faults.ts";
import type { SourceName } from "../world/sources.ts";

/** A copy at a call. */
interface At {
  readonly copy: string;
  readonly call: string;
  readonly moment: "before" | "after";
}

/** One thing that happens next, told so that it can happen again when others were left out before it. */
export type Move =
  /** Somebody does the act of this number. */
  | { readonly do: "act"; readonly act: number; readonly skew: number }
  | {
      readonly do: "start";
      readonly source: SourceName;
      readonly things: readonly string[];
      readonly skew: number;
    }
  | ({ readonly do: "go" } & At)
  | ({ readonly do: "fault"; readonly kind: FaultKind } & At)
  /** What a copy was given is given to another as well. */
  | { readonly do: "overtake"; readonly copy: string }
  | { readonly do: "duplicate" | "lose"; readonly source: SourceName; readonly thing: string }
  /** A request that nobody waits for any more takes effect. */
  | { readonly do: "land"; readonly request: string };

/** A move in words. */
export const moveInWords = (move: Move): string => {
  switch (move.do) {
    case "act":
      return `act ${move.act}${clock(move.skew)}`;
    case "start":
      return `${move.source} is given ${move.things.join(" and ")}${clock(move.skew)}`;
    case "go":
      return `${move.copy}: ${move.moment === "before" ? "calls" : "is answered"} ${move.call}`;
    case "fault":
      return `${move.copy}: ${move.kind} ${move.moment} ${move.call}`;
    case "overtake":
      return `what ${move.copy} has at work is given again`;
    case "duplicate":
      return `${move.source}: ${move.thing} comes twice`;
    case "lose":
      return `${move.source}: ${move.thing} gets lost`;
    case "land":
      return `late, ${move.request} takes effect`;
  }
};

const clock = (skew: number): string =>
  skew === 0 ? "" : ` (its clock ${skew / 1000} s from the world's)`;
