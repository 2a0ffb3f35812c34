import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** Every file a comment may name, by its path from the root. */
const files = globSync("{infra,functions,shared,events,test}/**/*", { cwd: root });
/** A name means one file: one beside the comment, or the only one that is called so. */
const isThere = (named: string, citing: string): boolean => {
  const meant = files.filter((file) => file === named || file.endsWith(`/${named}`));
  return meant.length === 1 || meant.includes(join(dirname(citing), named));
};

interface Comment {
  readonly line: number;
  readonly text: string;
}

/** Comments on lines of their own: we write no others. */
const commentsIn = (source: string): readonly Comment[] =>
  [...source.matchAll(/^[ \t]*(\/\*.*?\*\/|\/\/[^\n]*)/gms)].flatMap(({ 0: text, index }) => {
    const first = source.slice(0, index).split("\n").length;
    return text.split("\n").map((line, at) => ({ line: first + at, text: line }));
  });

const comments = globSync("{infra,functions,shared,events}/**/*.{ts,tsx}", { cwd: root }).flatMap(
  (file) => commentsIn(read(file)).map((comment) => ({ ...comment, file })),
);

/** What comments say by a pattern and nothing answers to, each with file and line. */
const dangling = (
  cited: RegExp,
  isFound: (citation: string, citing: string) => boolean,
): readonly string[] =>
  comments.flatMap(({ file, line, text }) =>
    [...text.matchAll(cited)].flatMap(([, citation = ""]) =>
      isFound(citation, file) ? [] : [`${file}:${line} ${citation}`],
    ),
  );

const readme = read("README.md");
const sections: ReadonlySet<string> = new Set(
  [...readme.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => title),
);
const numbersUnder = (section: string): ReadonlySet<string> => {
  const text = readme.split(/^## /m).find((each) => each.startsWith(`${section}\n`)) ?? "";
  return new Set([...text.matchAll(/^(\d+)\. /gm)].map(([, number = ""]) => number));
};
const laws = numbersUnder("Laws");
const decisions = numbersUnder("Decisions");

test("the README has twelve laws, numbered from 1", () => {
  expect([...laws]).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
});

test("every law that a comment cites is one of the README's", () => {
  expect(dangling(/\b[Ll]aws? (\d+)/g, (law) => laws.has(law))).toEqual([]);
});

test("every decision that a comment cites is one of the README's", () => {
  expect(dangling(/\bdecisions? (\d+)/gi, (decision) => decisions.has(decision))).toEqual([]);
});

test("every section of the README that a comment cites is there", () => {
  expect(dangling(/\bREADME,? "([^"]+)"/g, (section) => sections.has(section))).toEqual([]);
});

test("every file that a comment names is there", () => {
  expect(dangling(/(?<![\w/.-])([\w-][\w/.-]*\.ts)\b/g, isThere)).toEqual([]);
});

test("no comment cites a document that is not in the repository", () => {
  expect(dangling(/\b(DESIGN|WORKFLOW|CONSOLE|STYLE|DOMAIN|issue ["“#])/g, () => false)).toEqual(
    [],
  );
});
