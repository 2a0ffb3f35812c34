import type { Mutation } from "./mutate-bytes.ts";
import type { Random } from "./random.ts";

/** What people and programs write in and around figures and names, right and wrong. */
const written = [
  "①",
  "²",
  "１２",
  "−",
  "‰",
  "%",
  "万元",
  "（元）",
  "，",
  "33,321",
  "5~10",
  "*9*",
  "\u200b",
  "\u202c",
  "\u00ad",
  "\ud83d",
  "\uffff",
  "\\ud83d",
  "\\u0000",
  "\t",
  ";",
  "|",
  "| - |",
  "𠮷",
  "0.973",
  "1e3",
  "=1+1",
  "#N/A",
  "\n\n# 经验做法\n",
  "> - 1. ",
  "二、",
] as const;

/** Text changed where its words are: one replaced, repeated, dropped, exchanged with another, or something written into it. */
export const mutateText: Mutation = (bytes, random) => {
  const words = bytes.toString("utf8").split(/(?<=[\s,;:|，。"{}[\]])|(?=[\s,;:|，。"{}[\]])/u);
  const times = 1 + random.below(4);
  let changed: readonly string[] = words;
  for (let time = 0; time < times; time++) changed = changeWords(changed, random);
  return Buffer.from(changed.join(""));
};

/** Characters of a word that are repeated: a word may be a whole file, and repeated time after time be none any more. */
const REPEATED = 2_000;

/** One change to a row of words; of use wherever a text is made of them. */
export const changeWords = (
  words: readonly string[],
  random: Random,
  pieces: readonly string[] = written,
): readonly string[] => {
  if (words.length === 0) return [random.oneOf(pieces)];
  const [at, other] = [random.below(words.length), random.below(words.length)];
  const word = words[at] ?? "";
  const cut = random.below(word.length + 1);
  return random.oneOf([
    () => words.with(at, random.oneOf(pieces)),
    () => words.with(at, words[other] ?? ""),
    () => words.with(at, word.slice(0, cut) + random.oneOf(pieces) + word.slice(cut)),
    () => words.toSpliced(at, 0, ...words.slice(other, other + 1 + random.below(8))),
    () => words.toSpliced(at, 1 + random.below(3)),
    () => words.with(at, word.slice(0, REPEATED).repeat(1 + random.below(50))),
  ])();
};
