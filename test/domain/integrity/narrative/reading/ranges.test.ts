import { expect, test } from "vitest";
import { numbersIn } from "../../../../../shared/domain/integrity/narrative/reading/numbers-in.ts";
import { paragraphsOf } from "../../../../../shared/domain/integrity/narrative/reading/paragraph.ts";
import {
  blurOf,
  middleOf,
  rangeOf,
  sumOf,
  totalOf,
} from "../../../../../shared/domain/integrity/narrative/reading/ranges.ts";

const quantitiesOf = (text: string) =>
  paragraphsOf({ sections: [{ part: "achievements", title: "", text }] }).flatMap(
    ({ quantities }) => quantities,
  );
const rangesOf = (text: string) => quantitiesOf(text).map(rangeOf);
const ends = (text: string) =>
  rangesOf(text).map(({ low, high }) => `${low.toFixed()}..${high?.toFixed() ?? ""}`);

test.each([
  ["2172名", "2172..2172"],
  ["12元", "12..12"],
  ["2.5小时", "2.45..2.55"],
  ["12万元", "115000..125000"],
  ["1.2万元", "11500..12500"],
  ["87%", "86.5..87.5"],
  ["2个百分点", "1.5..2.5"],
  ["50人次", "50..50"],
  ["约50名", "0.."],
  ["近50名", "0..50"],
  ["至少50名", "50.."],
  ["500余名", "500..600"],
  ["550余名", "550..560"],
  ["555余名", "555..556"],
  ["5.5余万元", "55000.."],
  ["0余名", "0.."],
])("%s may be %s in its dimension", (text, range) => {
  expect(ends(text)).toEqual([range]);
});

test.each([
  ["12元", "0"],
  ["1.25元", "0.005"],
  ["3百名", "50"],
  ["2名", "0"],
])("%s is blurred by %s", (text, blur) => {
  expect(quantitiesOf(text).map((each) => blurOf(each).toFixed())).toEqual([blur]);
});

test("the range of a quantity is worked out once", () => {
  const [[known, again] = []] = quantitiesOf("学校80所").map((each) => [
    rangeOf(each),
    rangeOf(each),
  ]);

  expect(known).toBeDefined();
  expect(again).toBe(known);
});

test("amounts come to their total, and nothing comes to nothing", () => {
  expect(totalOf(quantitiesOf("1.2万元、300元")).toFixed()).toBe("12300");
  expect(totalOf([]).toFixed()).toBe("0");
});

test("the middle of 300 to 400 is 350, and that of a range without an end where it begins", () => {
  const [few, more] = rangesOf("300余名，至少50名");

  expect(few && middleOf(few).toFixed()).toBe("350");
  expect(more && middleOf(more).toFixed()).toBe("50");
});

test("a sum has no end where one of its parts has none", () => {
  const told = (text: string) => {
    const { low, high } = sumOf(rangesOf(text));
    return `${low.toFixed()}..${high?.toFixed() ?? ""}`;
  };

  expect(told("80所、20余所")).toBe("100..110");
  expect(told("至少80所、20所")).toBe("100..");
  expect(told("20所、至少80所")).toBe("100..");
});

test.each([
  ["公里", "千米"],
  ["个百分点", "百分点"],
  ["位", "人"],
  ["名", "人"],
  ["所", "所"],
  ["%", "%"],
])("%s counts %s", (unit, dimension) => {
  expect(numbersIn(`5${unit}`).map((each) => each.dimension)).toEqual([dimension]);
});

test.each([
  ["万", "10000"],
  ["亿", "100000000"],
  ["千万", "10000000"],
  ["百亿", "10000000000"],
  ["十万", "100000"],
])("one of %s元 is %s元", (scale, times) => {
  expect(numbersIn(`1${scale}元`).map((each) => each.scale.toFixed())).toEqual([times]);
});
