import { expect, test } from "vitest";
import { paragraphsOf } from "../../../../../shared/domain/integrity/narrative/reading/paragraph.ts";
import {
  type Names,
  namesAfter,
  namesBefore,
} from "../../../../../shared/domain/integrity/narrative/relations/names.ts";
import { orderedPointsAfter } from "../../../../../shared/domain/integrity/narrative/relations/ordered-points.ts";
import { stageFiguresIn } from "../../../../../shared/domain/integrity/narrative/relations/stage-figures.ts";

const paragraphOf = (text: string) =>
  paragraphsOf({ sections: [{ part: "achievements", title: "", text }] });
const spread = (names: Names | undefined) => names && [names.least, names.most];
const first = (
  text: string,
  reader: typeof namesAfter | typeof namesBefore | typeof orderedPointsAfter,
) => {
  const [paragraph] = paragraphOf(text);
  const [count] = paragraph?.quantities ?? [];
  return paragraph && count && reader(count, paragraph);
};

test.each([
  ["3所高校（山西大学、太原理工大学、长治学院）。", [3, 3]],
  ["3所高校（山西大学、太原理工大学和长治学院）。", [2, 3]],
  ["八项重点工作：党的建设、立德树人。", [2, 2]],
  ["三个单位分别是教育局、财政局、人社局。", [3, 3]],
  ["三个单位，包括教育局，财政局，人社局。", [3, 3]],
  ["三个单位：教育局、财政局，人社局。", undefined],
  ["三个单位：教育局等。", undefined],
  ["三个单位：教育局5人、财政局。", undefined],
  ["三个单位：教育局。", undefined],
  ["三个单位：局、财政局。", undefined],
  ["三个单位：。", undefined],
  ["两个学科：语文、数学。", [2, 2]],
  ["3个工作组（学校、机关）。", undefined],
  ["三个单位（含教育局、财政局）。", undefined],
  ["三个单位（教育局、财政局。", undefined],
  ["三个单位很多。", undefined],
  ["三个单位：教育局、一二三四五六七八九十一二三四五六七八九十一二三四局。", undefined],
  ["三个单位：教育局、甲二三四五六七八九十一二三四五六七八九十一二三局。", [2, 2]],
])("behind the count of %s stand %j names", (text, names) => {
  expect(spread(first(text, namesAfter))).toEqual(names);
});

test("where the names stand is told", () => {
  expect(first("3所高校（山西大学、长治学院）。", namesAfter)?.at).toEqual({ from: 5, to: 14 });
});

test.each([
  ["与山西大学、太原理工大学、长治学院3所高校合作。", [3, 3]],
  ["与山西大学、太原理工大学和长治学院3所高校合作。", [3, 3]],
  ["与山西大学、长治市3所高校合作。", undefined],
  ["评价改革、管理改革、课程改革三项改革。", [3, 3]],
  ["评价改革、管理和课程改革三项改革。", [2, 3]],
  ["评价改革、改三项改革。", undefined],
  ["评价改革、管理改革三项经费。", undefined],
  ["评价改革、管理改革等三项改革。", undefined],
  ["评价改革三项改革。", undefined],
  ["《方案》《意见》《办法》3个文件。", [3, 3]],
  ["《方案》、《意见》等3个文件。", [2, 1000]],
  ["《方案》《意见》3名教师。", undefined],
  ["《方案》《意见》和其他3个文件。", undefined],
  ["《方案》《意见》2个百分点。", undefined],
  ["《方案》《意见》2万个。", undefined],
  [`《方案》《意见》2个文件${"很好".repeat(400)}`, [2, 2]],
  [`与山西大学、长治学院2所高校合作${"很好".repeat(200)}`, [2, 2]],
  ["同志们，与山西大学、长治学院2所高校合作。", [2, 2]],
  ["与山西大学、2所高校合作。", undefined],
  ["甲和太原大学、长治学院2所高校。", [2, 2]],
  ["太原和大学、长治学院2所高校。", [2, 2]],
  ["评价改革、等级改革两项改革。", [2, 2]],
  ["评价改革、管理改革等“三项改革”。", undefined],
  ["评价改革、管理改革的两项改革。", [2, 2]],
  ["评价改革、共治两项改革。", [2, 2]],
  ["评价改革、子丑寅卯辰巳午未申酉戌亥两项改革。", [2, 2]],
  ["评价改革、子丑寅卯辰巳午未申酉戌亥子两项改革。", undefined],
  ["近年来全县教育系统先后推进了评价改革、管理改革两项改革。", [2, 2]],
  ["《方案》3个文件。", undefined],
  ["太原大学、长治学院2所高校合作。", [2, 2]],
  ["太原大学、长治和学院、山西大学3所高校合作。", undefined],
  ["评价改革、管理改革、改三项改革。", undefined],
])("before the count of %s stand %j names", (text, names) => {
  expect(spread(first(text, namesBefore))).toEqual(names);
});

test.each([
  ["主要有三个方面的问题。一是甲。二是乙。三是丙。", 3],
  ["主要有三个方面的问题。一是甲。二是乙。四是丙。", 2],
  ["主要有三个方面的问题。一是甲。", undefined],
  ["坚持四个强化。一是甲。二是乙。", 2],
  ["召开四次会议。一是甲。二是乙。", undefined],
  ["四个强化，成效明显。一是甲。二是乙。", undefined],
  ["采取三项重点措施：（一）甲。（二）乙。（三）丙。", 3],
  ["采取三项措施，投入5万元。一是甲。二是乙。", undefined],
  ["采取三项措施，甲。\n一是甲。二是乙。", undefined],
  ["采取三项措施：一是甲。二是乙。\n三是丙。", undefined],
  ["采取三项措施：一是甲。二是乙。\n（三）丙。", undefined],
  ["采取三项措施：一是甲。二是乙。\n其他。", 2],
  ["采取三项措施：一是甲。二是乙。\n其中三是好。", 2],
  ["采取三项措施：一是甲。二是乙。\n其中（三）好。", 2],
  ["采取三项措施：一是投入5万元。二是乙。", 2],
  ["采取三项措施：二是甲。一是乙。三是丙。", undefined],
  ["采取三项重点突出的措施：（一）甲。（二）乙。", 2],
  [`采取三项措施，${"好".repeat(55)}一是甲。二是乙。`, 2],
  [`采取三项措施，${"好".repeat(56)}一是甲。二是乙。`, undefined],
  [`采取三项措施：一是甲。${"好".repeat(2991)}二是乙。`, 2],
  [`采取三项措施：一是甲。${"好".repeat(2992)}二是乙。`, undefined],
  ["召开四次座谈会的要求。一是甲。二是乙。", undefined],
  ["一是好。二是好。三是好。四是好。采取三项措施：一是甲。二是乙。", 2],
  ["坚持四个强化：一是甲。二是乙。", 2],
  ["提高三个百分点的幅度。一是甲。二是乙。", undefined],
  [`采取十项措施：${[..."一二三四五六七八九十"].map((each) => `${each}是甲。`).join("")}`, 10],
])("of %s the points that follow are counted: %s", (text, points) => {
  const found = first(text, orderedPointsAfter);

  expect(found?.least).toBe(points);
  expect(found?.most).toBe(points);
});

const stages = (text: string) =>
  paragraphOf(text)
    .flatMap(stageFiguresIn)
    .map(({ measure, whole, parts }) =>
      [measure, whole.value, ...parts.map(({ value }) => value)].join(" "),
    );

test.each([
  ["义务教育阶段在校生5000人，其中小学在校生3000人，初中在校生2000人。", ["在校生 5000 3000 2000"]],
  ["义务教育在校学生5000人，小学在校生3000人，初中在校生2000人。", ["在校生 5000 3000 2000"]],
  ["义务教育学校80所；小学50所，初中30所。", ["学校 80 50 30"]],
  ["义务教育专任教师80人，小学专任教师50人，初中专任教师30人。", ["专任教师 80 50 30"]],
  [
    "义务教育招生80人，比上年增加8人；小学招生50人，比上年增加5人；初中招生30人，比上年增加3人。",
    ["招生 80 50 30", "招生+ 8 5 3"],
  ],
  [
    "义务教育招生80人，比上年增加8人；小学招生50人，比上年增加5%；初中招生30人，比上年增加3人。",
    ["招生 80 50 30"],
  ],
  [
    "义务教育学校80所，招生90人；小学50所，招生60人；初中30所，招生30人。",
    ["学校 80 50 30", "招生 90 60 30"],
  ],
  ["义务教育学校80所；小学50所，小学附设班招生60人；初中30所。", ["学校 80 50 30"]],
  ["义务教育招生80人；小学招生50人，小学招生60人；初中招生30人。", []],
  [
    "义务教育招生80人，比2020年增加8人；小学招生50人，较2020年增长5人；初中招生30人，比2020年增加3人。",
    ["招生 80 50 30", "招生+ 8 5 3"],
  ],
  [
    "义务教育招生80人，学生比上年增加8人；小学招生50人，学生比上年增加5人；初中招生30人，学生比上年增加3人。",
    ["招生 80 50 30"],
  ],
  [
    "义务教育招生80人，比上年增加的教师8人；小学招生50人，比上年增加的教师5人；初中招生30人，比上年增加的教师3人。",
    ["招生 80 50 30"],
  ],
  ["义务教育学校80所；附设小学50所；初中30所。", []],
  ["义务教育学校食堂80所；小学食堂50所；初中食堂30所。", []],
  ["义务教育招生80人；小学招生50人。", []],
  ["义务教育招生约80人；小学招生50人；初中招生30人。", []],
  ["义务教育招生80余人；小学招生50人；初中招生30人。", []],
  ["义务教育招生80人；小学（小学招生50人）；初中招生30人。", []],
  ["招生80人；小学招生50人；初中招生30人。", []],
  ["义务教育招生80所；小学招生50所；初中招生30所。", []],
  ["义务教育学校80人；小学学校50人；初中学校30人。", []],
])("what %s says of compulsory education and its stages: %j", (text, figures) => {
  expect(stages(text)).toEqual(figures);
});
