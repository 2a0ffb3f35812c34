import { expect, test } from "vitest";
import { partListsIn } from "../../../../../shared/domain/integrity/narrative/relations/part-lists.ts";
import { wholesOf } from "../../../../../shared/domain/integrity/narrative/relations/wholes.ts";
import { paragraphsIn } from "./lists-told.ts";

const range = ({
  low,
  high,
}: {
  low: { toFixed: () => string };
  high: { toFixed: () => string } | undefined;
}) => `${low.toFixed()}..${high?.toFixed() ?? ""}`;

/** The nearest whole of the last list, what it likely and what it possibly is. */
const wholes = (text: string) => {
  const [paragraph] = paragraphsIn(text);
  const list = paragraph && partListsIn(paragraph).at(-1);
  const found = paragraph && list && wholesOf(paragraph, list);
  return (
    found && [
      found.nearest.value,
      found.likely.map(range).join(" "),
      found.possible.map(range).join(" "),
    ]
  );
};

test.each([
  ["学校80所，其中公办50所，民办30所。", ["80", "80..80", "80..80"]],
  ["小学5所、初中3所，其中公办6所，民办2所。", ["3", "3..3 8..8", "3..3 8..8 5..5"]],
  ["小学5所，初中3所，其中公办6所，民办2所。", ["3", "3..3 8..8", "3..3 8..8 5..5"]],
  ["小学5所和初中3所，其中公办6所，民办2所。", ["3", "3..3 8..8", "3..3 8..8 5..5"]],
  ["食堂5所，初中3所，其中公办6所，民办2所。", ["3", "3..3", "3..3 5..5"]],
  ["小学5所，初中3所（民办2所）。", ["3", "3..3", "3..3 5..5"]],
  ["学校80所。其中公办50所，民办30所。", ["80", "80..80", "80..80"]],
  ["学校80所。食堂好。其中公办50所，民办30所。", undefined],
  ["教师80名，其中公办50所，民办30所。", undefined],
  ["学校约80所，其中公办50所，民办30所。", undefined],
  ["学校比上年增加80所，其中公办50所，民办30所。", undefined],
  ["学校80所（公办50、民办30）。", ["80", "80..80", "80..80"]],
  ["70名教师和21个单位受到表彰：教师50名、校长20名。", ["70", "70..70", "70..70"]],
  ["其中公办50所，民办30所。", undefined],
])("the wholes that the list of %s may be of: %j", (text, found) => {
  expect(wholes(text)).toStrictEqual(found);
});

test.each([
  ["小学5所，初中3所，其中民办2所。", ["3", "3..3 8..8", "3..3 8..8 5..5"]],
  ["小学5所，初中3所（公办1所、民办2所）。", ["3", "3..3 8..8", "3..3 8..8 5..5"]],
  ["小学5所。经统计，初中3所，其中公办1所。", ["3", "3..3", "3..3 5..5"]],
  ["食堂5所，小学和初中3所，其中公办1所。", ["3", "3..3", "3..3 5..5"]],
])("the neighbours of a whole in its row belong to it: %s", (text, found) => {
  expect(wholes(text)).toStrictEqual(found);
});

const eighty = ["80", "80..80", "80..80"];

test.each([
  ["学校（小学80所），其中公办50所，民办30所。", undefined],
  ["（学校80所）和（其中公办50所，民办30所）。", undefined],
  ["很好。很好。学校80所，其中公办50所，民办30所。", eighty],
  [
    "520.54万就业学生中，本科50万人，专科30万人。",
    ["520.54", "5205350..5205450", "5205350..5205450"],
  ],
  ["编号80，其中本科50人，专科30人。", undefined],
  ["520.54万就业学生，学校9所，其中本科50人，专科30人。", undefined],
  [`学校80所，${"教师9名，".repeat(9)}其中公办50所，民办30所。`, eighty],
  [`学校80所，${"教师9名，".repeat(10)}其中公办50所，民办30所。`, undefined],
])(
  "a whole stands at most ten numbers before its list, and in no bracket of its own: %s",
  (text, found) => {
    expect(wholes(text)).toStrictEqual(found);
  },
);

test.each([
  ["学校80所；其中：公办50所，民办30所。", eighty],
  ["学校80所；公办50所（占62.5%），民办30所（占37.5%）。", eighty],
  ["学校80所，教师90名，其中公办50所，民办30所。", eighty],
  ["学校80所，教师90名；其中公办50所，民办30所。", eighty],
  ["学校80所；教师90名，其中公办50所，民办30所。", undefined],
])("其中 and shares may speak of a whole some clauses before: %s", (text, found) => {
  expect(wholes(text)).toStrictEqual(found);
});

test.each([
  ["学校80所（小学60所），包括公办50所、民办30所。", eighty],
  ["学校80所；包括公办50所、民办30所。", undefined],
  ["学校80所，教师90名，包括公办50所、民办30所。", undefined],
  ["70名教师和21个单位（校长20名、主任50名）受到表彰。", undefined],
  ["70名受到省级表彰的优秀教师和21个单位：教师50名、校长20名。", undefined],
  ["70名教师和优秀集体21个：教师50名、校长20名。", undefined],
])("包括, a colon and a bracket speak of what stands right before them: %s", (text, found) => {
  expect(wholes(text)).toStrictEqual(found);
});
