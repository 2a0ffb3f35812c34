import { readFileSync } from "node:fs";
import { Sentences } from "../../../infra/command-line/sentences.ts";
import { codesText, Verdict } from "./verdict.ts";

/** The verdicts that an earlier run wrote with `--out`. */
export const readVerdicts = (file: string): readonly Verdict[] => {
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.filter((line) => line !== "").map((line) => Verdict.parse(JSON.parse(line)));
  } catch (cause) {
    throw new Sentences(
      `无法读取以前的结果 ${file}；它应由 --out 写出。`,
      `The earlier verdicts ${file} cannot be read; --out of an earlier run writes them.`,
      { cause },
    );
  }
};

/** What is told differently now: verdict, findings or what was read. Time and memory always differ and are left out. */
export const changesBetween = (
  before: readonly Verdict[],
  now: readonly Verdict[],
): readonly string[] => {
  const earlier = new Map(before.map((verdict) => [placeOf(verdict), verdict]));
  const later = new Set(now.map(placeOf));
  return [
    ...now.flatMap((verdict) => changeOf(earlier.get(placeOf(verdict)), verdict)),
    ...before
      .filter((verdict) => !later.has(placeOf(verdict)))
      .map((verdict) => `${placeOf(verdict)}: gone, was ${told(verdict)}`),
  ];
};

const placeOf = ({ path, kind }: Verdict): string => `${path} (${kind})`;

const changeOf = (before: Verdict | undefined, now: Verdict): readonly string[] => {
  if (before === undefined) return [`${placeOf(now)}: new, ${told(now)}`];
  const lines = told(before) === told(now) ? [] : [`${told(before)} → ${told(now)}`];
  return [...lines, ...readChanges(before.read ?? {}, now.read ?? {})].map(
    (line) => `${placeOf(now)}: ${line}`,
  );
};

const told = (verdict: Verdict): string => {
  const codes = codesText(verdict);
  return codes === "" ? verdict.verdict : `${verdict.verdict} ${codes}`;
};

const readChanges = (
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((place) => before[place] !== now[place])
    .map((place) => `${place} was read ${before[place] ?? "not"}, now ${now[place] ?? "not"}`);
