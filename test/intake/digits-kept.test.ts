import fc from "fast-check";
import { expect, test } from "vitest";
import { typedQuantity } from "../../shared/intake/indicators/read-quantity.ts";

const read = (text: string) => {
  const found = typedQuantity(text, "%");
  return found.kind === "number" ? found.value : found.code;
};

test("what is read has the digits that were written, in their order, and no other", () => {
  const unit = fc.oneof(
    fc.constantFrom(..."①²₃½Ⅷ㊿𝟓٥5５．.,，%％\u200b\u00ad\ufe0f\u0301 "),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 6 }), fc.nat(99_999), (noise, number) => {
      const text = `${number}${noise}`;
      const found = read(text);
      fc.pre(/^-?[\d.]+$/.test(found));

      const written = [...text.normalize("NFKC")].filter((each) => /\p{N}/u.test(each)).join("");
      expect(found.replaceAll(/[-.]/g, "").replace(/^0+(?=\d)/, "")).toBe(
        written.replace(/^0+(?=\d)/, ""),
      );
    }),
    { numRuns: 20_000 },
  );
});
