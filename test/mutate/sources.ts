import { globSync } from "node:fs";

/** What is mutated: the pure rules, the reading of figures, and the guards around what is kept and who may see it. */
const mutated = [
  "shared/domain/**/*.ts",
  "shared/intake/indicators/**/*.ts",
  "shared/aws/**/*.ts",
  "shared/http/named-evaluation.ts",
  "functions/*/handler.ts",
  "infra/aws/permissions.ts",
];

/** Wordings alone, judged by the tests that read every sentence: there is nothing in them to negate. */
const wordings = [
  "shared/domain/findings/groups/**",
  "shared/domain/findings/{field-names,format-terms,terms}.ts",
];

/** The files of one run: all of them, or those that a word of the command line names or begins. */
export const sourcesOf = (root: string, words: readonly string[]): readonly string[] => {
  const all = globSync(mutated, { cwd: root, exclude: wordings }).toSorted();
  if (words.length === 0) return all;
  return all.filter((file) => words.some((word) => file === word || file.startsWith(folder(word))));
};

const folder = (word: string): string => (word.endsWith("/") ? word : `${word}/`);
