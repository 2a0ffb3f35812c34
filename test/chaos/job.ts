/** A process of `npm run chaos`: plays the schedules that it is sent, and shrinks one that fails. */
import "./zlib-at-once.ts";
import "./little-edition.ts";
import type { Guard } from "./guards.ts";
import { playMoves, playSeed } from "./schedule/play.ts";
import { shrunk } from "./shrink/shrink.ts";
import { traceOf } from "./shrink/trace.ts";
import { joinedTally, type Tally, tallyOf } from "./tally.ts";

export type JobRequest = { readonly without: Guard | undefined } & (
  | { readonly do: "play"; readonly from: number; readonly to: number }
  | { readonly do: "shrink"; readonly seed: number }
);

/** Where a schedule ended otherwise than it should. */
export interface Failure {
  readonly seed: number;
  readonly faults: readonly string[];
}

export type JobAnswer =
  | { readonly kind: "played"; readonly tally: Tally; readonly failures: readonly Failure[] }
  | { readonly kind: "shrunk"; readonly trace: readonly string[] };

const play = async (from: number, to: number, without: Guard | undefined): Promise<JobAnswer> => {
  let tally: Tally = {};
  const failures: Failure[] = [];
  for (let seed = from; seed < to; seed++) {
    const played = await playSeed(seed, without);
    tally = joinedTally(tally, tallyOf(played));
    if (played.faults.length > 0) failures.push({ seed, faults: played.faults });
  }
  return { kind: "played", tally, failures };
};

const shrink = async (seed: number, without: Guard | undefined): Promise<JobAnswer> => {
  const { program, moves } = await playSeed(seed, without);
  const few = await shrunk({ program, moves }, without);
  const faults = await playMoves(program, few, without);
  return { kind: "shrunk", trace: traceOf(program, few, faults) };
};

process.on("message", async (request: JobRequest) => {
  const answer =
    request.do === "play"
      ? await play(request.from, request.to, request.without)
      : await shrink(request.seed, request.without);
  process.send?.(answer);
});

// Whoever asked has ended: nobody waits for an answer
process.on("disconnect", () => process.exit());
