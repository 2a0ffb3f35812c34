import { expect, test } from "vitest";
import { unitText } from "../../../shared/domain/scoring/unit-text.ts";

test.each([
  { unit: "", zh: "", en: "" },
  { unit: "比值", zh: "", en: "" },
  { unit: "是否", zh: "", en: "" },
  { unit: "%", zh: "%", en: "%" },
  { unit: "百分点", zh: "个百分点", en: " 百分点" },
  { unit: "万元", zh: "万元", en: " 万元" },
])("behind a number the unit $unit is “$zh” in Chinese and “$en” in English", (each) => {
  const { unit, zh, en } = each;

  expect([unitText(unit, "zh"), unitText(unit, "en")]).toEqual([zh, en]);
});
