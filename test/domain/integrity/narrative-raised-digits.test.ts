import { expect, test } from "vitest";
import { paragraphsOf } from "../../../shared/domain/integrity/narrative/reading/paragraph.ts";

const amountsOf = (text: string) =>
  paragraphsOf({ sections: [{ part: "achievements", title: "", text }] }).flatMap(
    ({ quantities }) => quantities.map(({ value, unit }) => `${value}${unit}`),
  );

test.each([
  ["500²所", []],
  ["500①所", []],
  ["63 所", ["63所"]],
  ["５０％", ["50%"]],
  ["5 10万元", ["10万元"]],
])("%s is judged as %j", (text, amounts) => {
  expect(amountsOf(text)).toEqual(amounts);
});
