import { expect, test } from "vitest";
import { paragraphsOf } from "../../../../../shared/domain/integrity/narrative/reading/paragraph.ts";
import { partListsIn } from "../../../../../shared/domain/integrity/narrative/relations/part-lists.ts";
import { wholesOf } from "../../../../../shared/domain/integrity/narrative/relations/wholes.ts";

const paragraphsIn = (text: string) =>
  paragraphsOf({ sections: [{ part: "achievements", title: "", text }] });

/** `among 公办50/62.5 民办30`: how a list opens, its names with their numbers and shares. */
const told = (text: string) =>
  paragraphsIn(text)
    .flatMap(partListsIn)
    .map(({ opening, parts }) =>
      [
        opening,
        ...parts.map(
          ({ label, quantity, share }) =>
            `${label}${quantity.value}${share === undefined ? "" : `/${share.value}`}`,
        ),
      ].join(" "),
    );

test.each([
  ["学校80所，其中公办50所，民办30所。", ["among 公办50 民办30"]],
  ["学校80所，其中：公办50所，民办30所。", ["amongColon 公办50 民办30"]],
  ["学校80所（公办50所、民办30所）。", ["bracket 公办50 民办30"]],
  ["学校80所，包括公办50所、民办30所。", ["consists 公办50 民办30"]],
  ["学校80所：公办50所、民办30所。", ["consists 公办50 民办30"]],
  ["全县现有学校80所，小学50所，初中30所。", ["row 小学50 初中30"]],
  ["建成学校80所，小学50所，初中30所。", []],
  ["全县现有学校80所，小学50所；初中30所。", []],
  ["全县现有学校80所，小学50所，教师30名。", []],
  ["全县现有学校80所，小学50所，比上年增加30所。", []],
  ["全县现有学校80所，小学50所，一所都不少的乡镇初级中学30所。", []],
  ["2172名，校内2143名（占98.7%），跨校29名（占1.3%）。", ["shares 校内2143/98.7 跨校29/1.3"]],
  ["2172名，校内2143名（占98.7%），跨校29名。", []],
  ["80名教师中，本科50名，专科30名。", ["among 本科50 专科30"]],
  ["资金80万元，由中央资金50万元、县级配套30万元构成。", ["consists 中央资金50 县级配套30"]],
  ["资金80万元，由中央资金50万元、县级配套30万元支付。", []],
  ["小学、初中在校生分别为50人、30人。", ["consists 小学50 初中在校生30"]],
  ["小学、初中、高中分别为50人、30人。", ["consists 50 30"]],
  ["2019年、2020年分别为50人、30人。", []],
])("how the lists of %s open, and what they name: %j", (text, lists) => {
  expect(told(text)).toEqual(lists);
});

test.each([
  ["其中公办50所（占62.5%），民办30所（占37.5%）。", ["among 公办50/62.5 民办30/37.5"]],
  ["其中公办50所，占62.5%，民办30所，占37.5%。", ["among 公办50/62.5 民办30/37.5"]],
  ["其中公办50所，增长5%，民办30所。", ["among 公办50 民办30"]],
  ["其中公办50所，比上年增加5所，民办30所。", ["among 公办50 民办30"]],
  ["其中公办50所（新建5所），民办30所。", ["among 公办50 民办30", "bracket 新建5"]],
  ["其中公办50所，民办30所。另有20所。", ["among 公办50 民办30"]],
  ["其中公办50所，民办30所，共计80所。", ["among 公办50 民办30"]],
  ["其中公办50所，民办30所，全县80所。", ["among 公办50 民办30"]],
  ["其中公办50所，民办30所，新建的寄宿制和走读制乡镇中心的小学校园20所。", ["among 公办50 民办30"]],
  ["其中公办50所，民办30所，其中小学20所。", ["among 公办50", "among 小学20"]],
  ["其中公办50所；民办30所。", ["among 公办50 民办30"]],
  ["其中公办50所；食堂30所。", ["among 公办50"]],
  ["其中公办50所，民办30所；小学20所。", ["among 公办50 民办30"]],
  ["其中小学50所，在校生900人；初中30所，在校生800人。", ["among 小学50 初中30"]],
  ["其中小学50所，在校生900人，初中30所。", ["among 小学50"]],
  ["其中小学50所，共900人；初中30所。", ["among 小学50"]],
  ["其中小学50所，教学点30个，初中20所。", ["among 小学50 教学点30 初中20"]],
  ["其中小学50所，班级30个，初中20所。", ["among 小学50"]],
  ["其中“全国优秀教师”41人，“全省优秀教师”20人。", ["among “全国优秀教师”41 “全省优秀教师”20"]],
  ["学校80所（公办50、民办30）。", ["bracket 公办50 民办30"]],
  ["学校80所（计划50所）。", []],
  ["学校80所（公办50所）。", ["bracket 公办50"]],
  ["学校80所（公办50所，民办30所），小学20所。", ["bracket 公办50 民办30"]],
  ["其中优秀率50%，及格率30%。", []],
])("how far the list of %s goes: %j", (text, lists) => {
  expect(told(text)).toEqual(lists);
});

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
  expect(wholes(text)).toEqual(found);
});
