import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import { sameValue } from "../../shared/domain/same-value.ts";

test.each<{ what: string; one: unknown; other: unknown; same: boolean }>([
  { what: "the same text", one: "a", other: "a", same: true },
  { what: "a number and its text", one: 1, other: "1", same: false },
  { what: "nothing and an object", one: null, other: {}, same: false },
  { what: "keys in another order", one: { a: 1, b: [2] }, other: { b: [2], a: 1 }, same: true },
  { what: "a key that is undefined", one: { a: 1, b: undefined }, other: { a: 1 }, same: true },
  { what: "a key instead of another", one: { a: 1 }, other: { b: 1 }, same: false },
  { what: "one key more", one: { a: 1 }, other: { a: 1, b: 2 }, same: false },
  { what: "a list in another order", one: [1, 2], other: [2, 1], same: false },
  { what: "a longer list", one: [1], other: [1, 2], same: false },
  { what: "a list and an object", one: [], other: {}, same: false },
  {
    what: "a difference far inside",
    one: [{ a: [{ b: 1 }] }],
    other: [{ a: [{ b: 2 }] }],
    same: false,
  },
])("$what", ({ one, other, same }) => {
  expect([sameValue(one, other), sameValue(other, one)]).toEqual([same, same]);
});

test("two values are the same exactly when their canonical JSON is", () => {
  const few = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(fc.tuple(few, few), ([one, other]) => {
      const copy: unknown = JSON.parse(JSON.stringify(one));
      expect(sameValue(one, copy)).toBe(true);
      expect(sameValue(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
    }),
  );
});
