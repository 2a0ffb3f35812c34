import { expect, test } from "vitest";
import { numbersIn } from "../../../../../shared/domain/integrity/narrative/reading/numbers-in.ts";

const told = (text: string) => numbersIn(text).map(({ value, unit }) => `${value}${unit}`);

test.each([
  ["投入1,926.22万元", ["1926.22万元"]],
  ["建成五所学校", ["5所"]],
  ["公办50、民办30", ["50", "30"]],
  ["公办50，民办30。", ["50", "30"]],
  ["学校（50）所", ["50"]],
  ["公办50（含新建）", ["50"]],
  ["公办50甲", []],
  ["建成五、扩建六", []],
  ["520.54万就业学生", ["520.54万"]],
  ["3亿学生", ["3亿"]],
  ["就业520万，", []],
  ["就业520万", []],
  ["就业520千学生", []],
  ["三项合计50万元", ["50万元"]],
  ["两项共计50万元", ["50万元"]],
  ["两项总计50万元", ["50万元"]],
  ["3项合计50万元", ["3项", "50万元"]],
  ["一类229人、二类12人", ["229人", "12人"]],
  ["二级12所", ["12所"]],
  ["1类229人", ["1类", "229人"]],
  ["三类学校12所", ["3类", "12所"]],
  ["三项229人", ["3项", "229人"]],
  ["三项，合计92人", ["3项", "92人"]],
  ["一类，2所", ["1类", "2所"]],
])("in %s stand the numbers %j", (text, numbers) => {
  expect(told(text)).toEqual(numbers);
});

test.each([
  ["500名", "exact"],
  ["500余名", "fewMore"],
  ["500多名", "fewMore"],
  ["500万余元", "fewMore"],
  ["500余万元", "fewMore"],
  ["500名左右", "about"],
  ["500名上下", "about"],
  ["约500名", "about"],
  ["300-500名", "about"],
  ["500名以下", "below"],
  ["500名以内", "below"],
  ["不足500名", "below"],
  ["低于500名", "below"],
  ["500名以上", "above"],
  ["500名及以上", "above"],
  ["至少500名", "above"],
  ["不低于500名", "above"],
  ["超过了500名", "above"],
  ["不少于500名", "above"],
  ["500名余", "fewMore"],
])("%s is said %s", (text, bound) => {
  expect(numbersIn(text).at(-1)?.bound).toBe(bound);
});

test.each([
  ["计划招生500名", true],
  ["到2025年新建5所", true],
  ["力争全县学前三年毛入园率的指标达到5%", false],
  ["确保全县每一所公办幼儿园都达到5%", false],
  ["确保全县每一所公办园都达到5%", true],
  ["到2025年全县再新建中小学校5所", false],
  ["到2025年全县再新建小学校5所", true],
  ["计划完成，招生500名", false],
])("whether the number of %s is a plan: %s", (text, planned) => {
  expect(numbersIn(text).at(-1)?.planned).toBe(planned);
});

test("a number has its unit's dimension and scale, its place, and whether it is spelt", () => {
  const [money, people] = numbersIn("投入1.2万元，培训三十名");

  expect(money).toMatchObject({ value: "1.2", unit: "万元", dimension: "元", from: 2, to: 7 });
  expect(money?.scale.toFixed()).toBe("10000");
  expect(money?.spelt).toBe(false);
  expect(people).toMatchObject({ value: "30", unit: "名", dimension: "人", from: 10, to: 13 });
  expect(people?.scale.toFixed()).toBe("1");
  expect(people?.spelt).toBe(true);
});

test("a spelt number that is none, and a number without a unit behind it, stand for nothing", () => {
  expect(told("五十三百所")).toEqual([]);
  expect(told("共有80和90")).toEqual(["90"]);
});
