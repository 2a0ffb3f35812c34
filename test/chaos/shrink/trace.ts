import type { Act } from "../schedule/acts.ts";
import { type Move, moveInWords } from "../schedule/moves.ts";
import type { Paper, Program } from "../schedule/program.ts";

/** A schedule for a person to read: the papers that it is about, what happens one after the other, and what is wrong then. */
export const traceOf = (
  program: Program,
  moves: readonly Move[],
  faults: readonly string[],
): readonly string[] => {
  const lines = moves.map((move) =>
    move.do === "act"
      ? `${moveInWords(move)}: ${actInWords(program.acts[move.act], program.acts)}`
      : moveInWords(move),
  );
  const all = [...lines, "everything that is left is delivered; then:", ...faults];
  const told = all.map((line) => withNames(line, program));
  const named = program.papers.flatMap((paper, at) =>
    told.some((line) => line.includes(`e${at}`)) ? [paperInWords(paper, at)] : [],
  );
  return [...named, ...told.map((line, at) => `${String(at + 1).padStart(3)}  ${line}`)];
};

/** `e0` instead of the first paper's id. */
const withNames = (line: string, { papers }: Program): string =>
  papers.reduce((text, { evidenceId }, at) => text.replaceAll(evidenceId, `e${at}`), line);

const paperInWords = (paper: Paper, at: number): string => {
  const { place, kind, figures, documents, supersedes, isPoison } = paper;
  const says = figures.map(({ id, value }) => `${id} = ${value}`);
  return [
    `     e${at}: ${kind} of ${place.county}`,
    ...[...says, ...documents].slice(0, 3),
    ...(supersedes === undefined ? [] : [`supersedes e${supersedes}`]),
    ...(isPoison ? ["poison"] : []),
    `id ${paper.evidenceId}`,
  ].join(", ");
};

const actInWords = (act: Act | undefined, acts: readonly Act[]): string => {
  if (!act) return "nothing";
  switch (act.do) {
    case "decide":
      return `county ${act.county} decides ${act.saying.kind} (${act.saying.of})`;
    case "decideOnCycle":
      return `the province decides ${act.word}`;
    case "again":
      return `once more: ${actInWords(acts[act.act], acts)}`;
    case "wait":
      return `${act.minutes} minutes go by`;
    case "report":
      return `somebody downloads the report of county ${act.county}`;
    case "reconcile":
      return `a ${act.scope} round of reconcile begins`;
    case "putForeign":
      return "an object that nobody registered is put";
    default:
      return `${act.do} e${act.paper}`;
  }
};
