import { expect, test } from "vitest";
import { growths } from "../../../../../shared/domain/integrity/narrative/rules/growths.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["辍学学生由20人下降到10人，下降60%。", "按两年数字计算应增长-50%，不是-60%。"],
  ["辍学学生由20人下降到10人，下降30%。", "按两年数字计算应增长-50%，不是-30%。"],
  ["学校由1所增加到3所，增长150%。", "按两年数字计算应增长200%，不是150%。"],
  ["支出由3万元增加到5万元，增长150%。", "按两年数字计算应增长66.67%，不是150%。"],
  ["小学生均支出由10664元增加到12702元，增长9.11%。", "按两年数字计算应增长19.11%，不是9.11%。"],
])("a growth that the two values do not give is told with the one they do: %s", (text, told) => {
  expect(saidOf(growths, text)).toStrictEqual([told]);
});

test.each([
  ["在校生45000人，上年为46200人，减少2100人。", "前后两个数字相差1200人，不是2100人。"],
  ["支出由1.2万元增加到1.5万元，增加6000元。", "前后两个数字相差3000元，不是6000元。"],
  ["支出由1.2万元增加到1.5万元，增加0.9万元。", "前后两个数字相差0.3万元，不是0.9万元。"],
  ["毛入园率由27%提高到55%，提高29个百分点。", "前后两个数字相差28个百分点，不是29个百分点。"],
])("a difference that is another one is told in its own unit: %s", (text, told) => {
  expect(saidOf(growths, text)).toStrictEqual([told]);
});

test.each([
  "学校由0所增加到3所，增长150%。",
  "支出由100.0万元下降到50.0万元，下降49.9%。",
  "毛入园率由27.6%提高到55%，提高28个百分点。",
  "支出由10万元增加到15万元，增加6万元。",
  "在校生46200人，上年为45000人，增加1200人。",
])(
  "what rounding allows, or nothing can give, holds as to its size and as to its way: %s",
  (text) => {
    expect(saidOf(growths, text)).toStrictEqual(["holds", "holds"]);
  },
);

test.each([
  ["小学生均支出由12702元增加到10664元。", "由12702元到10664元，增减方向与文字不符。"],
  ["专利由全省12个提升至5个。", "由12个到5个，增减方向与文字不符。"],
])("a rise that is a fall is told: %s", (text, told) => {
  expect(saidOf(growths, text)).toStrictEqual([told]);
});

test("where the growth is wrong already, nothing more is told of its direction", () => {
  expect(saidOf(growths, "支出由12702元增加到10664元，增长5%。")).toStrictEqual([
    "按两年数字计算应增长-16.04%，不是5%。",
  ]);
});

test.each(["由全省12位提升至5位。", "位次由12名提升至5名。"])(
  "who rises to a smaller rank has risen: %s",
  (text) => {
    expect(saidOf(growths, text)).toStrictEqual([]);
  },
);
