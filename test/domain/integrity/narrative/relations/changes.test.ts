import { expect, test } from "vitest";
import { paragraphsOf } from "../../../../../shared/domain/integrity/narrative/reading/paragraph.ts";
import { changesIn } from "../../../../../shared/domain/integrity/narrative/relations/changes.ts";

/** `100→150 up: up 50`: the two values, the direction between them, what is said of it. */
const told = (text: string) =>
  paragraphsOf({ sections: [{ part: "achievements", title: "", text }] })
    .flatMap(changesIn)
    .map(({ before, after, direction, said }) =>
      [
        `${before.value}→${after.value}`,
        direction ?? "-",
        ...said.map((each) => `${each.direction} ${each.quantity.value}${each.quantity.unit}`),
      ].join(" "),
    );

test.each([
  ["由100万元增加到150万元，增长50%。", ["100→150 up up 50%"]],
  ["由150万元减少到100万元，减少50万元。", ["150→100 down down 50万元"]],
  ["由150万元降至100万元，降低33.3%。", ["150→100 down down 33.3%"]],
  ["由2019年的100万元变为150万元。", ["100→150 -"]],
  ["从100人压缩到80人，缩减20人。", ["100→80 down"]],
  ["由100人增加到150人，增加50人，增长50%。", ["100→150 up up 50人 up 50%"]],
  ["由100人增加到150人，增加50人。增长50%。", ["100→150 up up 50人"]],
  ["由100人增加到150人，增加约50人，增长50%。", ["100→150 up"]],
  ["由80%提高到90%，提高10个百分点，增长12.5%。", ["80→90 up up 10个百分点"]],
  ["由100人增加到150人，增加50所。", ["100→150 up"]],
  ["由100人增加到150人，同口径增长50%。", ["100→150 up"]],
  [
    "由100人增加到150人，增加10人，增加20人，增加15人，增加5人。",
    ["100→150 up up 10人 up 20人 up 15人"],
  ],
])("a way from one value to another is read with what is said of it: %s", (text, changes) => {
  expect(told(text)).toEqual(changes);
});

test.each([
  ["支出150万元，比上年的100万元增长50%。", ["100→150 - up 50%"]],
  ["支出150万元，高于2019年100万元，增长50%。", ["100→150 up up 50%"]],
  ["支出90万元，低于上年的100万元，下降10%。", ["100→90 down down 10%"]],
  ["比例97.3%，高于全省平均水平90%，7.3个百分点。", ["90→97.3 up up 7.3个百分点"]],
  ["比例97.3%，高于全省平均水平（90%），7.3个百分点。", ["90→97.3 up up 7.3个百分点"]],
  ["在校生45000人，上年为46200人，减少1200人。", ["46200→45000 - down 1200人"]],
  ["在校生增加了45000人，上年为46200人。", []],
  ["支出增长了150万元，比上年的100万元增长50%。", []],
  ["支出150万元，比上年增加100万元。", []],
])("a value is compared with that of another year or place: %s", (text, changes) => {
  expect(told(text)).toEqual(changes);
});

test.each([
  ["2019年支出100万元，2020年支出150万元，增长50%。", ["100→150 - up 50%"]],
  ["2020年支出150万元，2019年支出100万元。", ["100→150 -"]],
  ["2019年支出100万元，2019年支出150万元。", []],
  ["2019年小学支出100万元，2020年初中支出150万元。", []],
  ["2019年支出100万元，2020年支出达到150万元。", ["100→150 -"]],
  ["2019年、2020年支出分别为100万元、150万元，增长50%。", ["100→150 - up 50%"]],
  ["2020年和2019年支出分别为150万元和100万元。", ["100→150 -"]],
  ["2018年、2019年、2020年支出分别为90万元、100万元、150万元。", []],
  ["2019年、2020年支出分别为100万元、初中150万元。", []],
  ["2019年、2020年支出为100万元、150万元。", []],
])("two values of two years are read in the order of the years: %s", (text, changes) => {
  expect(told(text)).toEqual(changes);
});

test.each([
  ["由约100人增加到150人，增长50%。", []],
  ["由100人增加到约150人，增长50%。", []],
  ["按可比价由100人增加到150人。", []],
  ["由100人，按可比价，增加到150人。", []],
  ["由100人。增加到150人。", []],
  ["由100人增加到150所。", []],
  ["由100人（女80人）增加到150人，增长50%。", ["100→150 up up 50%"]],
  ["由100人（小学部和初中部合计，含附设班）增加到150人。", ["100→150 up"]],
  ["由100人（女80人）增加到150人（女90人）。", ["100→150 up"]],
  ["由80%，下降0.7%，提高到90%。", []],
  ["支出由100万元增长50%，提高到150万元。", []],
])("what is no pair of sure values in one sentence is left alone: %s", (text, changes) => {
  expect(told(text)).toEqual(changes);
});
