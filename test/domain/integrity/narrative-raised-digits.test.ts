import { expect, test } from "vitest";
import { amountsIn } from "../../../shared/domain/integrity/narrative/amounts-in.ts";
import { sentencesOf } from "../../../shared/domain/integrity/narrative/sentences.ts";

const amountsOf = (text: string) =>
  sentencesOf({ sections: [{ part: "achievements", title: "", text }] }).flatMap((sentence) =>
    amountsIn(sentence.text).map(({ value, unit }) => `${value}${unit}`),
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
