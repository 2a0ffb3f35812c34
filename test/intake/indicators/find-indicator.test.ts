import { expect, test } from "vitest";
import { indicatorFinder } from "../../../shared/intake/indicators/find-indicator.ts";
import { framework2021 } from "../../support/builders.ts";

const find = indicatorFinder(framework2021());
const found = (written: string) => {
  const answer = find(written);
  return answer.kind === "found" ? answer.indicator.id : `near ${answer.near}`;
};

test.each([
  ["safeCampusRate", "safeCampusRate"],
  ["SAFECAMPUSRATE", "safeCampusRate"],
  [" safe campus rate ", "safeCampusRate"],
  ["平安校园创建率", "safeCampusRate"],
  ["平安 校园\u3000创建率", "safeCampusRate"],
  ["平安校园覆盖率", "safeCampusRate"],
  ["平安校园创建率（%）", "safeCampusRate"],
  ["1.平安校园创建率", "safeCampusRate"],
  ["12平安校园创建率", "safeCampusRate"],
  ["1.2.3 平安校园创建率", "safeCampusRate"],
  ["12.10.11、平安校园创建率", "safeCampusRate"],
  ["3)平安校园创建率", "safeCampusRate"],
  ["（3）平安校园创建率", "safeCampusRate"],
  ["（十二）平安校园创建率", "safeCampusRate"],
  ["（二十一）平安校园创建率", "safeCampusRate"],
  ["（123）平安校园创建率", "safeCampusRate"],
  ["十二、平安校园创建率（%）", "safeCampusRate"],
  ["二十一、平安校园创建率", "safeCampusRate"],
  ["大班额(56人及以上)比例", "largeClassRate"],
  ["2.大班额（56人及以上）比例（%）", "largeClassRate"],
  ["义务教育大班额比例", "largeClassRate"],
])("%s is %s", (written, id) => {
  expect(found(written)).toBe(id);
});

test.each([
  ["平安校园创建率（所）起", "near 平安校园创建率"],
  ["平安校园创建率（省级）", "near 平安校园创建率"],
  ["123平安校园创建率", "near 平安校园创建率"],
  ["1-平安校园创建率", "near 平安校园创建率"],
  ["十二平安校园创建率", "near 平安校园创建率"],
  ["率平安校园创建", "near 平安校园创建率"],
  ["平安校园", "near 平安校园创建率"],
  ["平安校", "near undefined"],
  ["safeCampusRates", "near 平安校园创建率"],
  ["1.safeCampusRate", "near 平安校园创建率"],
  ["x", "near undefined"],
  ["", "near undefined"],
  ["教育", "near undefined"],
])("%j names nothing, %s", (written, near) => {
  expect(found(written)).toBe(near);
});

test("of several names that come near the nearest is offered", () => {
  expect(found("小学三至六年级书面作业时间")).toBe("near 小学三至六年级书面作业平均时间");
  expect(found("初中书面作业平均的时间")).toBe("near 初中书面作业平均时间");
  expect(found("初中生师资比")).toBe("near 初中生师比");
});

test("an alias never takes the name or the id of another indicator", () => {
  const framework = framework2021();
  const [first, second, ...others] = framework.indicators;
  if (first === undefined || second === undefined) throw new Error("an edition of indicators");
  const taken = { ...second, aliases: [first.name, first.id, "另称"] };

  const findIn = indicatorFinder({ ...framework, indicators: [first, taken, ...others] });

  expect(findIn(first.name)).toEqual({ kind: "found", indicator: first });
  expect(findIn(first.id)).toEqual({ kind: "found", indicator: first });
  expect(findIn("另称")).toEqual({ kind: "found", indicator: taken });
});

test("two hundred characters are looked at", () => {
  expect(found(`${" ".repeat(193)}平安校园创建率`)).toBe("safeCampusRate");
  expect(found(`${" ".repeat(194)}平安校园创建率`)).toBe("near 平安校园创建率");
});
