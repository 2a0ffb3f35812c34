import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { queries } from "../../../infra/aws/log-queries.ts";
import { auditFacts } from "../../../shared/http/audit-facts.ts";
import { readable, synthesise } from "./synthesise.ts";

const root = join(import.meta.dirname, "../../..");
const files = globSync("infra/aws/queries/*.txt", { cwd: root });
const read = (file: string) => readFileSync(join(root, file), "utf8");
const [board] = Object.values(
  synthesise({ stage: "prod" }).resources("AWS::CloudWatch::Dashboard"),
);
const shown = readable(board?.Properties.DashboardBody);

/** CloudWatch Logs, "Logs Insights QL query syntax": the commands that these files use. */
const grammar: Readonly<Record<string, RegExp>> = {
  fields: /^[@\w]+(, [@\w]+)*$/,
  filter: /^(@?\w+ (=|>=|<=|!=|like) ("[^"]+"|\d+)|ispresent\(\w+\))$/,
  stats: /^\w+\([^()]+\) as \w+(, \w+\([^()]+\) as \w+)* by [@\w]+(\(1h\))?(, [@\w]+(\(1h\))?)*$/,
  sort: /^[@\w]+ (asc|desc)$/,
  limit: /^\d+$/,
};

test.each(files)("%s is a query that Logs Insights reads, command by command", (file) => {
  for (const command of read(file)
    .trim()
    .split(/\s*\n\| /)) {
    const [name = "", ...words] = command.split(" ");
    expect(words.join(" ")).toMatch(grammar[name] ?? `a command named ${name}`);
  }
});

test("whatever a query sorts by or shows is a field of a line or made by the query", () => {
  const lines = [
    "function",
    "message",
    "error",
    "requestId",
    "level",
    "state",
    "status",
    "route",
    "act",
  ];
  for (const file of files) {
    const text = read(file);
    const made = [...text.matchAll(/ as (\w+)/g)].map(([, name = ""]) => name);
    const known = new Set([...lines, ...made, "refused"]);
    const used = [...text.matchAll(/(?:^|\| )(?:filter|sort) (?:ispresent\()?(\w+)/gm)].map(
      ([, name = ""]) => name,
    );
    expect([file, used.filter((name) => !known.has(name))]).toEqual([file, []]);
  }
});

test("a message that a query asks for is one that a function writes", () => {
  const sources = globSync("functions/*/handler.ts", { cwd: root }).map(read).join("\n");
  const messages = files.flatMap((file) => [...read(file).matchAll(/message = ("[^"]+")/g)]);

  expect(messages.length).toBeGreaterThan(0);
  for (const [, message = ""] of messages) expect(sources).toContain(`log.info(${message}`);
});

test("who did what is asked by the names that the functions' lines have", () => {
  const request = { caller: { subject: "u" }, requestId: "r" };
  const facts = Object.keys(auditFacts(request, "openEvidence"));

  const asked = read("infra/aws/queries/who-did-what.txt").split("\n")[0]?.split(/, | /);

  // A decision is told by its number besides, and one on a cycle by its province
  expect([...facts, "number", "province"].filter((name) => !asked?.includes(name))).toEqual([]);
  expect(globSync("functions/*/handler.ts", { cwd: root }).map(read).join("\n")).toMatch(
    /auditFacts\(request, "produceSummary"\)/,
  );
});

test("every file of queries is on the dashboard, and no other", () => {
  expect(files.map((file) => basename(file, ".txt")).toSorted()).toEqual(
    Object.keys(queries).toSorted(),
  );
  for (const { title } of Object.values(queries)) expect(shown).toContain(title);
  expect(shown.match(/"type":"log"/g)).toHaveLength(7);
});

test("the dashboard begins with how late, how many wait and what today cost", () => {
  const titles = [...shown.matchAll(/"title":"([^"]+)"/g)].map(([, title]) => title);

  expect(titles.slice(0, 3)).toEqual([
    "How late: oldest message (s), slowest stream (ms)",
    "How many wait",
    "What today cost (USD, list prices)",
  ]);
});

test("a million write units and eight million read units cost 1.625 dollars by the dashboard", () => {
  const [, read = "", write = ""] = /reads \* ([\d.]+) \+ writes \* ([\d.]+)/.exec(shown) ?? [];

  expect(8 * Number(read) + Number(write)).toBeCloseTo(1.625);
});

test("a function of half a gigabyte pays half the price of a gigabyte-second", () => {
  // The first function is request-upload, with 512 MB
  expect(shown).toContain("FILL(duration0, 0) * 0.5 + ");
  expect(shown).toContain(") / 1000 * 0.0000133334 + (FILL(runs0, 0) + ");
});

test("CloudWatch reads no number with an exponent, so no expression has one", () => {
  const expressions = [...shown.matchAll(/"expression":"([^"]+)"/g)].map(([, text]) => text);

  expect(expressions).toHaveLength(3);
  for (const expression of expressions) expect(expression).not.toMatch(/\de-?\d/);
});
