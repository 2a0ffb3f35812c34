import { expect, test } from "vitest";
import { plainQuantity, typedQuantity } from "../../../shared/intake/indicators/read-quantity.ts";

const invisible = (count: number) => "\u200b".repeat(count);

test("two hundred characters of a number are looked at, those that nobody sees among them", () => {
  for (const quantity of [plainQuantity, typedQuantity]) {
    expect(quantity(`5${invisible(199)}`, "%")).toMatchObject({ value: "5" });
    expect(quantity(`5${invisible(200)}`, "%")).toEqual({ kind: "fault", code: "notDecimal" });
  }
});

test("spaces around a plain number are none of it", () => {
  expect(plainQuantity(" 97.30 ", "%")).toMatchObject({ value: "97.30" });
});

test("a percent sign is one behind the number itself", () => {
  expect(typedQuantity("97.3%", "%")).toMatchObject({ stated: true, percentSign: true });
  expect(typedQuantity("97.3", "%", ["%"])).toMatchObject({ stated: true, percentSign: false });
  expect(typedQuantity("5万元", "万元")).toMatchObject({ stated: true, percentSign: false });
  expect(typedQuantity("5", "万元")).toMatchObject({ stated: false, percentSign: false });
});

test("another name of the same unit states it and converts nothing", () => {
  expect(typedQuantity("33321万", "万元")).toMatchObject({ stated: true, converted: false });
  expect(typedQuantity("5元", "万元")).toMatchObject({ stated: true, converted: true });
});

test("整 closes an amount and nothing else", () => {
  expect(typedQuantity("500元整", "元/月")).toMatchObject({ value: "500" });
  expect(typedQuantity("500元整/月", "元/月")).toEqual({ kind: "fault", code: "otherUnit" });
});

test("a number of more digits than are read is none in any unit", () => {
  expect(typedQuantity("1234567890123456元", "万元")).toEqual({
    kind: "fault",
    code: "notDecimal",
  });
});
