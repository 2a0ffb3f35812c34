import { expect, test } from "vitest";
import { totals } from "../../../../../shared/domain/integrity/narrative/rules/totals.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["省级2所、市级24所、县级74所，共100所。", 1],
  ["小学12所、教学点35个，共47个校点。", 1],
  ["小学30人5班、初中90人6班，共120人15班。", 1],
  ["市级0.3万人、县级0.9万人，共1万人。", 1],
  ["小学30人5班、初中90人6班，共120人11班。", 2],
])("items that sum to the total that closes them hold: %s", (text, times) => {
  expect(saidOf(totals, text)).toStrictEqual(Array.from({ length: times }, () => "holds"));
});

test.each([
  ["省级20所、市级24所、县级74所，共100所。", "各项之和为118所，不是100所。"],
  ["市级30所、县级90所，共100所。", "各项之和为120所，不是100所。"],
  ["市级3所、县级9所，共10所。", "各项之和为12所，不是10所。"],
  ["市级30所（含民办9所）、县级90所，共100所。", "各项之和为120所，不是100所。"],
  ["市级30所、县级合计90所，共100所。", "各项之和为120所，不是100所。"],
  ["市级30所；县级90所；村级20所；共130所。", "各项之和为140所，不是130所。"],
  ["市级30所和县级90所，共100所。", "各项之和为120所，不是100所。"],
  ["项目投资30万元、设备购置90万元，两项总计100万元。", "各项之和为120万元，不是100万元。"],
  ["小学12所、教学点35个，共49个校点。", "各项之和为47个，不是49个。"],
  ["幼儿园30所、全县农村各乡镇中心小学和完全小学90所，共100所。", "各项之和为120所，不是100所。"],
  ["市级30所、县级100所，共100所。", "各项之和为130所，不是100所。"],
  ["市级300所、县级900所、村级90所，共1920所。", "各项之和为1290所，不是1920所。"],
])(
  "items that sum to something else than the total that closes them are told: %s",
  (text, told) => {
    expect(saidOf(totals, text)).toStrictEqual([told]);
  },
);

test.each([
  ["省级20所、市级24所、县级74所，累计115所。", "118"],
  ["省级20所、市级24所、县级74所，近三年累计115所。", "118"],
  ["市级300所、县级900所、村级90所，累计1209所。", "1290"],
])("a total that may speak of more is told where the sum comes near: %s", (text, sum) => {
  const [told] = saidOf(totals, text);
  expect(told).toContain(`各项之和为${sum}所`);
});

test("each total of a row is held against its own items", () => {
  expect(saidOf(totals, "小学30人5班、初中90人6班，共100人11班。")).toStrictEqual([
    "各项之和为120人，不是100人。",
    "holds",
  ]);
});

test.each([
  "小学5所；市级30所、县级90所，共100所。",
  "小学5所。市级30所、县级90所，共100所。",
  "经费5万元、市级30所、县级90所，共100所。",
])("what stands in another part, or is of another kind, is no item: %s", (text) => {
  const [told] = saidOf(totals, text);
  expect(told).toContain("市级30所、县级90所，共100所");
  expect(told).toContain("各项之和为120所");
});

test.each([
  ["市级24所，共100所。", "one item is no list"],
  ["省级20所、市级24所、县级74所，累计100所。", "more may have been counted"],
  ["省级20所、市级24所、县级74所，共约100所。", "the total is not exact"],
  ["省级约20所、市级24所、县级74所，共100所。", "an item is not exact"],
  ["其中市级30所、县级90所，共100所。", "they are some of them"],
  ["其中城区和农村学校市级30所、县级90所，共100所。", "they are some of them"],
  ["如市级30所、县级90所，共100所。", "they are examples"],
  ["如全县市级30所、县级90所，共100所。", "they are examples"],
  ["包括市级30所、县级90所，共100所。", "there may be others"],
  ["市级30所、县级90所。共100所。", "the total stands in another sentence"],
  ["市级30所县级90所，共100所。", "nothing sets the items apart"],
  ["小学12所、教学点35个，共74所。", "what is counted in 个 is no school"],
  ["小学12所、教学点35个，共74个校点。", "places counted in two ways are far from the total"],
  ["平均30所、县级90所，共100所。", "an average is no item"],
  ["市级30所、县级均90所，共100所。", "an average is no item"],
  ["投入按标准30万元、设备90万元，共100万元。", "a standard is no item"],
  ["市级30所、县级90所，比上年增加20所，共100所。", "what grew ends the list"],
  ["省级2所、市级24所，其中县级74所，共89所。", "what is some of them ends the list"],
  [
    "幼儿园30所、全县农村各乡镇中心小学及完全小学校点90所，共100所。",
    "an item has a clause of its own",
  ],
  [
    "幼儿园30所、全县农村各乡镇中心小学及完全小学校90所，共100所。",
    "a name of 17 characters is a clause",
  ],
  [
    "市级300所、县级900所，共2100所。",
    "in two items a slip is not told from a third that is missing",
  ],
  ["小学12所、教学点35个，共57个校点。", "places counted in two ways may leave some out"],
  ["市级3所、县级9所，累计11所。", "among so few one more may have been counted"],
  ["小学资助30人、初中资助90人，全县资助合计其中100人。", "it is no total"],
  ["市级30所、县级90所，共资助100所。", "it is a total of something else"],
  ["项目投资30万元、设备购置90万元（共100万元）。", "the total stands in a bracket"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOf(totals, text)).toStrictEqual([]);
});
