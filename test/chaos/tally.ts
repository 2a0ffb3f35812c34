import type { Move } from "./schedule/moves.ts";
import type { Played } from "./schedule/play.ts";

/** What happened in some schedules, by name; names begin with what they count: `acts put`, `faults lost`. */
export type Tally = Readonly<Record<string, number>>;

export const joinedTally = (one: Tally, other: Tally): Tally => {
  const sums = new Map(Object.entries(one));
  for (const [name, count] of Object.entries(other)) sums.set(name, (sums.get(name) ?? 0) + count);
  return Object.fromEntries(sums);
};

export const tallyOf = ({ program, moves, told, again }: Played): Tally => {
  const counts = new Map<string, number>();
  const answers = told.map(
    ({ act, answer }) => [`answers to ${act.do}: ${answer?.status ?? "none"}`, 1] as const,
  );
  const happened = moves.flatMap((move) => countsOf(move, program));
  for (const [name, count] of [...happened, ...answers])
    counts.set(name, (counts.get(name) ?? 0) + count);
  return { ...Object.fromEntries(counts), schedules: 1, choices: moves.length, again };
};

const countsOf = (
  move: Move,
  { acts }: Played["program"],
): readonly (readonly [string, number])[] => {
  switch (move.do) {
    case "act": {
      const act = acts[move.act];
      const first = act?.do === "again" ? acts[act.act] : act;
      return [
        [`acts ${first?.do}`, 1],
        ...(act?.do === "again" ? ([["acts again", 1]] as const) : []),
      ];
    }
    case "start":
      return [
        [`batches ${move.source}`, 1],
        ["deliveries", move.things.length],
      ];
    case "go":
      return [["calls", move.moment === "before" ? 1 : 0]];
    case "fault":
      return [[`faults ${move.kind}, ${move.moment} the call`, 1]];
    case "overtake":
      return [["faults given to another copy too", 1]];
    case "duplicate":
      return [["faults delivered twice", 1]];
    case "lose":
      return [["faults lost on the way", 1]];
    case "land":
      return [["faults took effect after its sender had given up", 1]];
  }
};
