import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";

test.each([
  { value: { b: 1, a: 2 }, text: '{"a":2,"b":1}' },
  { value: { c: 1, a: 2, b: 3 }, text: '{"a":2,"b":3,"c":1}' },
  { value: { z: { b: [{ d: 1, c: 2 }], a: null } }, text: '{"z":{"a":null,"b":[{"c":2,"d":1}]}}' },
  { value: ["b", "a", 10, 9], text: '["b","a",10,9]' },
  { value: { 城区: 1, 陵川县: 2, ab: 3, a: 4 }, text: '{"a":4,"ab":3,"城区":1,"陵川县":2}' },
  { value: "text", text: '"text"' },
  { value: null, text: "null" },
])("keys stand in order at every depth, and lists as they are: $text", ({ value, text }) => {
  expect(canonicalJson(value)).toBe(text);
});

test("what says the same has the same text, however it was built", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const backwards = Object.fromEntries(Object.entries(value).toReversed());

      expect(canonicalJson(backwards)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
