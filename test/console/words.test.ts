import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

interface Table {
  readonly name: string;
  readonly file: string;
  readonly words: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

const isTable = (value: unknown): value is Table["words"] =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every(
    (each) => typeof each?.zh === "string" && typeof each?.en === "string",
  );

const tables: readonly Table[] = (
  await Promise.all(
    globSync("shared/console/words/*.ts", { cwd: root }).map(async (file) => {
      const exported: Readonly<Record<string, unknown>> = await import(join(root, file));
      return Object.entries(exported).flatMap(([name, words]) =>
        isTable(words) ? { name, file, words } : [],
      );
    }),
  )
).flat();

const sources = globSync("shared/console/**/*.{ts,tsx}", { cwd: root }).map((file) => ({
  file,
  text: read(file),
}));
/** Where the names come from that a screen has from the API: of kinds, stages, states, roles. */
const contracts = globSync("{events,shared/domain}/**/*.ts", { cwd: root }).map(read).join("\n");

const placeholdersOf = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();

test("there are tables of words, and each file of them has one", () => {
  const files = new Set(tables.map(({ file }) => file));

  expect(files.size).toBeGreaterThan(18);
  expect(globSync("shared/console/words/*.ts", { cwd: root }).length - files.size).toBe(1);
});

describe.each(tables)("$name", ({ name, file, words }) => {
  const users = sources.filter((each) => each.file !== file && mentions(each.text, name));
  const all = Object.entries(words);

  test("says everything in both languages, with the same values in their places", () => {
    const uneven = all.filter(
      ([, { zh, en }]) => `${placeholdersOf(zh)}` !== `${placeholdersOf(en)}`,
    );

    expect(uneven).toStrictEqual([]);
    expect(all.filter(([, { zh, en }]) => zh.trim() === "" || en.trim() === "")).toStrictEqual([]);
  });

  test("is in Chinese where it is Chinese, and in English where it is English", () => {
    const mixed = all.filter(([, { en }]) => /[\u4e00-\u9fff，。：；（）]/.test(en));

    expect(mixed).toStrictEqual([]);
  });

  test("has no word that nothing says", () => {
    const said = users.flatMap((user) => [user.text, ...importedBy(user)]).join("\n");
    const unsaid = Object.keys(words).filter(
      (key) => !isSaid(key, said) && !isSaid(key, contracts),
    );

    expect(users.length).toBeGreaterThan(0);
    expect(unsaid).toStrictEqual([]);
  });
});

/** What names the words that a screen says may be in: the types of what it draws. */
const importedBy = ({ file, text }: (typeof sources)[number]): readonly string[] =>
  [...text.matchAll(/from "(\.[^"]+)"/g)]
    .map(([, path = ""]) => join(file, "..", path))
    .flatMap((path) =>
      path.includes("/words/") ? [] : sources.filter((each) => each.file === path),
    )
    .map((each) => each.text);

const mentions = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);

/** As a text of its own, as the name of a field, or as what a name that is put together ends with: `by${…}`. */
const isSaid = (key: string, text: string): boolean =>
  text.includes(`"${key}"`) ||
  new RegExp(`\\b${key.replace(/\W/g, "\\W")}: `).test(text) ||
  [...text.matchAll(/`([a-z]+)\$\{[^`]*`/g)].some(
    ([, beginning = ""]) => beginning !== "" && key.startsWith(beginning) && key !== beginning,
  );
