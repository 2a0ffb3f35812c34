import { expect, test } from "vitest";
import { whyNoDecimal } from "../../../shared/intake/indicators/why-no-decimal.ts";

test.each(["=5", "＝A1", "@sum", "+A1", "--b2", "+(1+2)", " =5 "])(
  "%j was to be computed",
  (text) => {
    expect(whyNoDecimal(text, "%")).toBe("formulaTyped");
  },
);

test.each(["1:18", "1.5:18.25", "1 : 18", "1∶18", "7/8", "1比18", "8分之7", "１：１８", "10:200"])(
  "%j is a ratio where one number is asked for",
  (text) => {
    expect(whyNoDecimal(text, "%")).toBe("ratioTyped");
    expect(whyNoDecimal(text, "比值")).toBe("ratioTyped");
    expect(whyNoDecimal(text, "次/年")).toBe("notDecimal");
  },
);

test.each(["33 321", "33  321", "1 234 567", "+33 321.50", "-1 000", "1,2 345", "1\u00a0234"])(
  "%j is a number with spaces in it",
  (text) => {
    expect(whyNoDecimal(text, "万元")).toBe("spacesInNumber");
  },
);

test.each([
  "",
  "许多",
  "+5",
  "5=",
  "A=5",
  "5@",
  "x1:18",
  "1:18x",
  "1:2:3",
  "1.:18",
  "1:18.",
  "33",
  "约33 321",
  "33 321元",
  "33 x",
  "5-A",
])("%j is simply no number", (text) => {
  expect(whyNoDecimal(text, "%")).toBe("notDecimal");
});

test("two hundred characters of a cell are looked at", () => {
  expect(whyNoDecimal(`${" ".repeat(199)}=`, "%")).toBe("formulaTyped");
  expect(whyNoDecimal(`${" ".repeat(200)}=`, "%")).toBe("notDecimal");
});
