import { expect, test } from "vitest";
import { baseOf, shares } from "../../../../../shared/domain/integrity/narrative/rules/shares.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["参加竞聘2172名，校内竞聘2143名（占比98.7%），跨校竞聘29名（占比1.3%）。", 2],
  ["城区学校45所（占35.7%）、农村学校81所（占64.3%）。", 2],
  ["学校100所，其中城区40所，占40%。", 1],
  ["全县班级总数800个，其中，大班额40个，占总班数的比例为5.0%。", 1],
  ["全县学校500所。城区学校100所，其中小学40所（占40%）、初中60所（占12%）。", 2],
  ["学校100所，其中城区约40所，占60%。", 1],
  ["学校100所，其中城区40余所，占60%。", 1],
  ["学校100所，其中城区40所，占约60%。", 1],
])("shares of the whole, or of another that may be meant, hold: %s", (text, times) => {
  expect(saidOf(shares, text)).toStrictEqual(Array.from({ length: times }, () => "holds"));
});

test.each([
  ["学校100所，其中城区40所，占60%。", "40所占100所的比例应为40%。"],
  ["经费5万元，其中培训经费3万元，占20%。", "3万元占5万元的比例应为60%。"],
  ["学校100所，其中城区40所，约占60%。", "40所占100所的比例应为40%。"],
  ["学校100所，其中城区40所，占比达到60%。", "40所占100所的比例应为40%。"],
  ["学校100所，其中城区40所，所占比重为60%。", "40所占100所的比例应为40%。"],
  ["全县班级总数800个，其中，大班额40个，占总班数的比例为5.5%。", "40个占800个的比例应为5%。"],
  [
    "全县幼儿园50所。其中，民办幼儿园20所，占全县幼儿园的比例为43.0%。",
    "20所占50所的比例应为40%。",
  ],
  ["全县幼儿园50所。其中，民办幼儿园20所，占全县幼儿园的比例为4.0%。", "20所占50所的比例应为40%。"],
])("a share that is another one is told: %s", (text, told) => {
  expect(saidOf(shares, text)).toStrictEqual([told]);
});

test.each([
  [
    "城区学校45所（占35.7%）、农村学校81所（占46.3%）。",
    ["holds", "81所占126所的比例应为64.29%。"],
  ],
  ["小学30所（占60.0%）、初中20所（占20%）。", ["holds", "20所占50所的比例应为40%。"]],
  [
    "小学30名（占70%）、初中20人（占30%）。",
    ["30名占50的比例应为60%。", "20人占50的比例应为40%。"],
  ],
  [
    "城区学校45所（占37.5%）、农村学校81所（占62.5%）。",
    ["45所占126所的比例应为35.71%。", "81所占126所的比例应为64.29%。"],
  ],
  [
    "参加竞聘2172名，校内竞聘2143名（占比98.7%），跨校竞聘29名（占比3.1%）。",
    ["holds", "29名占2172名的比例应为1.34%。"],
  ],
])("parts that are all there is are the whole of their shares: %s", (text, said) => {
  expect(saidOf(shares, text)).toStrictEqual(said);
});

test("a share to a tenth that is one of the nearest whole alone shows what the others are of", () => {
  const text = "全县学校500所。城区学校100所，其中小学40所（占40.0%）、初中60所（占12.0%）。";
  const [first, second] = saidOf(shares, text);
  expect(first).toBe("holds");
  expect(second).toContain("60所占100所的比例应为60%。");
});

test.each([
  ["学校约100所，其中城区40所，占60%。", "the whole is not exact"],
  ["全县班级总数800个，其中，大班额40个，占全县人数的比例为5.5%。", "the base is another one"],
  [
    "全县幼儿园50所。其中，民办幼儿园20所，占全市幼儿园的比例为2.0%。",
    "the base is a larger place",
  ],
  ["学校100所，其中城区40所、农村60所，分别占40%、50%。", "the shares are told respectively"],
  ["学校100所，其中城区40所（各占60%）。", "each has its own"],
  ["小学30所（占30%）、初中20所（占20%）。", "there are other parts"],
  ["学校100所，其中城区40所，占全县总数的50%。", "of what all there is, is not said"],
  ["学校100所，其中城区40所，占全县学生的50%。", "pupils are no schools"],
  [
    "小学30所（占30.0%）、初中20所（占25.0%）、高中50所（占55.0%）。",
    "one share of three shows no whole",
  ],
  ["小学30所（占60.0%）。", "one part is no whole"],
  ["其中小学30所（占60.0%）、初中20所（占20%）。", "they are some of another whole"],
  ["小学30所（占60%）、初中20所（占50%）。", "coarse shares show nothing"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOf(shares, text)).toStrictEqual([]);
});

test.each([
  ["占", ""],
  ["约占", ""],
  ["占比为", ""],
  ["占比达到", ""],
  ["分别占", ""],
  ["占全县教师总数的", "全县教师"],
  ["占总班数的比例为", "总班数"],
  ["占全部教师所占比重达", "教师"],
  ["占教师份额约", "教师"],
  ["比例占教师", "占教师"],
  ["教师占比", "教师占比"],
  ["教师比例学生", "教师比例学生"],
  ["占教师比例达", "教师"],
])("the base of a share, as its label names it: %s → %s", (label, base) => {
  expect(baseOf(label)).toBe(base);
});
