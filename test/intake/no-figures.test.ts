import { expect, test } from "vitest";
import { plainQuantity, typedQuantity } from "../../shared/intake/indicators/read-quantity.ts";

const read = (text: string, unit = "项") => {
  const found = typedQuantity(text, unit);
  return found.kind === "number" ? found.value : found.code;
};

test.each([
  "",
  "NaN",
  "Infinity",
  "1e5",
  "1E+05",
  "0x10",
  "1,23",
  "12,34,567",
  "3,33,21",
  "0,973",
  "1.234,5",
  "1.2.3",
  "1 234",
  "1\u00a0234",
  "1\u2009234",
  "1'234",
  "1_234",
  "33、321",
  "97。3",
  "97·3",
  "三",
  "五百",
  "5百2",
  "约500",
  "近500",
  "500余",
  "500多",
  "500+",
  ">=500",
  "≥500",
  "＞500",
  "~500",
  "500-600",
  "500~600",
  "500—600",
  "500以上",
  "8次左右",
  "8次/9次",
  "100/114",
  "1:13.5",
  "--5",
  "+-5",
  "5-",
  "2021-03-01",
  "2021年3月",
  "=1+1",
  "(5)",
  "（5）",
  "#DIV/0!",
  ".",
  "-",
  "+",
  "500￥",
  "12\u202e345",
  "\u202e12\u202c",
  "$500",
  "￥￥500",
  "伍佰元整",
  "9".repeat(16),
  `0.${"1".repeat(13)}`,
  "9".repeat(100_000),
  "5 6",
  "5\n6",
  "\u202e005",
  "5\u202e00\u202c",
])("%j is no figure", (text) => {
  expect(read(text)).toBe("notDecimal");
});

/** Law 12: compatibility normalisation would make digits of each of them. */
test.each([
  "90.3①",
  "90.3⑴",
  "90.3⒈",
  "500²",
  "500₂",
  "500⁵",
  "½",
  "5½",
  "Ⅷ",
  "㊿",
  "㈤",
  "𝟓",
  "𝟧00",
  "５𝟎",
  "٥٠٠",
  "۵۰۰",
  "५००",
  "🄀",
  "5️⃣",
  "5\u030800",
  "5\u0336",
  "㏠",
  "㍙",
  "五〇",
])("%j has no digit that is read", (text) => {
  expect(read(text, "%")).toBe("notDecimal");
});

test("the JSON contract takes decimal strings and nothing else", () => {
  expect(plainQuantity("97.30", "%")).toMatchObject({ kind: "number", value: "97.30" });
  expect(plainQuantity("-0.0", "%")).toMatchObject({ kind: "number", value: "0.0" });
  expect(plainQuantity("5\u200b00\u202c", "%")).toMatchObject({ kind: "number", value: "500" });
  for (const text of ["5\u202e12", "97.3%", "33,321", "+5", ".5", "9７", "1e5", ""])
    expect(plainQuantity(text, "%").kind).toBe("fault");
});

test("hostile text is refused before it is searched", () => {
  for (const text of ["1,", "1,111", " ", "-", "元"])
    expect(read(text.repeat(400_000))).toBe("notDecimal");
});
