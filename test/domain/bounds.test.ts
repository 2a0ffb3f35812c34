import fc from "fast-check";
import { expect, test } from "vitest";
import { bounds, bytesOf, shortened } from "../../shared/domain/bounds.ts";

const anyText = fc.string({ unit: "binary", maxLength: 300, size: "max" });
const ELLIPSIS = bytesOf("…");

test("a shortened text keeps to its bound in bytes and in characters, and is a beginning of the text", () => {
  fc.assert(
    fc.property(anyText, fc.nat(120), fc.nat(300), (text, characters, bytes) => {
      const short = shortened(text, { characters, bytes });

      const kept = short.replace(/…$/u, "");
      expect(bytesOf(short)).toBeLessThanOrEqual(bytes + ELLIPSIS);
      expect([...kept].length).toBeLessThanOrEqual(characters);
      expect(text.startsWith(kept)).toBe(true);
      expect(short.isWellFormed()).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  { what: "80 Chinese characters", text: "长".repeat(80), whole: true },
  { what: "81 Chinese characters", text: "长".repeat(81), whole: false },
  { what: "60 characters of four bytes", text: "𠀀".repeat(60), whole: true },
  { what: "61 characters of four bytes", text: "𠀀".repeat(61), whole: false },
])("a quotation of $what is whole: $whole", ({ text, whole }) => {
  const short = shortened(text, bounds.quoted);

  expect(short === text).toBe(whole);
  expect(short.endsWith("…")).toBe(!whole);
});
