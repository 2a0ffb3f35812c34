import fc from "fast-check";
import { expect, test } from "vitest";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import { parseJson } from "../../../shared/domain/input/parse-json.ts";

const faults = async (text: string): Promise<readonly string[]> => {
  const read = await parseJson(text);
  return read.kind === "faulty"
    ? read.findings.map(({ code, path }) => `${path} ${code}`)
    : [read.kind];
};

test.each([
  ["twice in the whole", '{"a":1,"b":2,"a":3}', ["a repeatedKey"]],
  ["three times", '{"a":1,"a":2,"a":3}', ["a repeatedKey", "a repeatedKey"]],
  ["with the same value", '{"a":1,"a":1}', ["a repeatedKey"]],
  ["in an entry of a list", '{"list":[{"v":1},{"v":1,"v":2}]}', ["list[1].v repeatedKey"]],
  ["spelled with an escape", '{"value":"5","v\\u0061lue":"6"}', ["value repeatedKey"]],
  ["named __proto__", '{"__proto__":1,"__proto__":2}', ["__proto__ repeatedKey"]],
  ["that is empty", '{"":1,"":2}', [" repeatedKey"]],
  [
    "around another fault",
    '{"a":{"x":1,"x":2},"a":"\\ud83d"}',
    ["a.x repeatedKey", "a repeatedKey", "a unprintableCharacter"],
  ],
])("a key written %s is told at its place", async (_, text, expected) => {
  expect(await faults(text)).toEqual(expected);
});

test.each([
  ["the same key of two objects", '[{"a":1},{"a":1},{"b":{"a":1},"a":2}]'],
  ["keys that differ by case or form", '{"é":1,"e\\u0301":2,"E":3,"e":4}'],
  ["a whole emoji, raw or escaped", '["😀","\\ud83d\\ude00"]'],
  ["tab, line feed and carriage return as escapes", '["\\t\\r\\n"]'],
  ["keys of every object", '{"__proto__":1,"constructor":2,"toString":3}'],
  ["a text alone", '"text"'],
])("%s is no fault", async (_, text) => {
  expect(await parseJson(text)).toEqual({ kind: "json", value: JSON.parse(text) });
});

test.each([
  ["half an emoji as an escape", "\\ud83d"],
  ["the other half", "\\ude00"],
  ["both halves the wrong way round", "\\ude00\\ud83d"],
  ["half an emoji raw", "\ud83d"],
  ["NUL", "\\u0000"],
  ["a bell", "\\u0007"],
  ["delete", "\u007f"],
  ["a control character of Latin 1, raw", "\u0085"],
  ["U+FFFE", "\\ufffe"],
  ["U+FFFF raw", "\uffff"],
  ["a noncharacter beyond the first plane", "\\ud83f\\udfff"],
])("%s is told in a value and in a key", async (_, written) => {
  expect(await faults(`{"list":["", "好${written}"]}`)).toEqual(["list[1] unprintableCharacter"]);
  expect(await faults(`{"${written}":1}`)).toHaveLength(1);
});

test.each([
  ['{"a" 1}', 1, 6],
  ['{\n "schema": duxue}', 2, 12],
  ['{"a": 1,}', 1, 9],
  ["", 1, 1],
  ["\ufeff{}", 1, 1],
  ['["a\tb"]', 1, 2],
  ["[01]", 1, 3],
  ["[1] // note", 1, 5],
  ["[NaN]", 1, 2],
  ["['a']", 1, 2],
  ["[1] [2]", 1, 5],
  ['["\\x41"]', 1, 2],
])("%j stops being JSON at %i:%i", async (text, line, column) => {
  expect(await parseJson(text)).toEqual({ kind: "notJson", line, column });
});

test.each([["["], ['{"a":'], ['[{"a":[']])(
  "%s nested a million deep is a finding",
  async (opening) => {
    expect((await faults(opening.repeat(1_000_000))).at(-1)).toMatch(/ jsonTooDeep$/);
  },
);

test("the sentences name line and column of both keys, and the character", async () => {
  const read = await parseJson('{\n  "value": "5",\n  "value": "\\ud83d"\n}');

  const said =
    read.kind === "faulty"
      ? read.findings.map((found) => describeFinding(found, "en").message)
      : [];
  expect(said).toEqual([
    "“value” is written twice: at line 2, column 3, and again at line 3, column 3.",
    "The text at line 3, column 12 holds a character that cannot be shown (U+D83D).",
  ]);
});

test("whatever the text, it is read as JSON.parse reads it, or it is not read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: "binary" })), async (text) => {
      const read = await parseJson(text);

      if (read.kind === "json") expect(read.value).toEqual(JSON.parse(text));
      if (read.kind === "notJson") expect(() => JSON.parse(text)).toThrow();
    }),
    { numRuns: 2000 },
  );
});
