import { expect, test } from "vitest";
import { lookThrough } from "../../../shared/domain/input/look-through.ts";

const error = (code: string, path: string, values: Readonly<Record<string, string>>) => ({
  code,
  severity: "error",
  path,
  values,
});

test.each([
  ["nothing of an object", "{}"],
  ["the same key in two objects", '{"a":{"b":1},"c":[{"b":1},{"b":2}]}'],
  ["a text without a fault", '["陵川县"]'],
  ["a number, a truth and nothing", "[1, true, null]"],
])("%s is sound", async (_, text) => {
  expect(await lookThrough(text)).toStrictEqual({ kind: "sound" });
});

test.each([
  ["in an object that held a list", '{"a":[],"a":1}', "a", "9", "2"],
  ["in an object that held another", '{"a":{},"a":1}', "a", "9", "2"],
  ["in a list of a list", '[[{"b":1,"b":2}]]', "[0][0].b", "10", "4"],
  ["around a list of objects", '{"a":[{"b":1},{"b":2}],"a":1}', "a", "24", "2"],
])("a key twice %s is told with both its places", async (_, text, path, column, firstColumn) => {
  expect(await lookThrough(text)).toStrictEqual({
    kind: "faulty",
    findings: [
      error("repeatedKey", path, {
        key: path.replace("[0][0].", ""),
        line: "1",
        column,
        firstLine: "1",
        firstColumn,
      }),
    ],
    toTheEnd: true,
  });
});

test("a text that a program could not read is told at its field, and the rest is looked through", async () => {
  expect(await lookThrough('{"list":[\n"好", "\ufffd县"],\n  "陵\ufffd": 1}')).toStrictEqual({
    kind: "faulty",
    findings: [
      error("damagedCharacter", "list[1]", { line: "2", column: "6" }),
      error("damagedCharacter", "陵\ufffd", { line: "3", column: "3" }),
    ],
    toTheEnd: true,
  });
});

test("a character that nothing can print is told at its field, in a value and in a key", async () => {
  expect(await lookThrough('{"a":{"b":"x\ud83d"},\n"c\\u0007":1}')).toStrictEqual({
    kind: "faulty",
    findings: [
      error("unprintableCharacter", "a.b", { line: "1", column: "11", character: "U+D83D" }),
      error("unprintableCharacter", "c ", { line: "2", column: "1", character: "U+0007" }),
    ],
    toTheEnd: true,
  });
});

test("sixty-four lists inside each other are sound, the sixty-fifth is told where it begins", async () => {
  const nested = (count: number) => "[".repeat(count) + "]".repeat(count);

  expect(await lookThrough(nested(64))).toStrictEqual({ kind: "sound" });
  expect(await lookThrough(`\n${nested(65)}`)).toStrictEqual({
    kind: "faulty",
    findings: [error("jsonTooDeep", "2:65", { line: "2", column: "65", most: "64" })],
    toTheEnd: false,
  });
});

test("objects count as lists do, and those that are closed no more", async () => {
  const objects = `${'{"a":'.repeat(64)}1${"}".repeat(64)}`;
  const beside = `[${'[],{"a":1},'.repeat(70)}[]]`;

  expect(await lookThrough(objects)).toStrictEqual({ kind: "sound" });
  expect(await lookThrough(beside)).toStrictEqual({ kind: "sound" });
  expect(await lookThrough(`[${objects}]`)).toMatchObject({ kind: "faulty", toTheEnd: false });
});

/** An object of so many times the same key: one less are faults. */
const doubled = (times: number) => `{${Array.from({ length: times }, () => '"a":1').join(",")}}`;

test.each([
  ["a hundred and ninety-nine faults", 200, 199, true],
  ["two hundred", 201, 200, false],
  ["three hundred", 301, 200, false],
])("of %s a text is looked through so far", async (_, times, told, toTheEnd) => {
  const look = await lookThrough(doubled(times));

  expect(look).toMatchObject({ kind: "faulty", toTheEnd });
  expect(look.kind === "faulty" && look.findings.length).toBe(told);
});

test.each([
  ["a list that is not closed", "[1", 1, 3],
  ["a comment", "{}\n // note", 2, 2],
  ["a comma before the end", "[1,\n]", 2, 1],
])("%s stops the look at its place", async (_, text, line, column) => {
  expect(await lookThrough(text)).toStrictEqual({ kind: "stopped", line, column });
});
