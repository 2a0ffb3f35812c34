import { expect, test } from "vitest";
import {
  namesAfter,
  namesBefore,
} from "../../../../../shared/domain/integrity/narrative/relations/names.ts";
import { paragraphsIn } from "./lists-told.ts";

/** How many names the reader finds at the first number of a text. */
const counted = (text: string, reader: typeof namesAfter | typeof namesBefore) => {
  const [paragraph] = paragraphsIn(text);
  const [count] = paragraph?.quantities ?? [];
  const names = paragraph && count && reader(count, paragraph);
  return names && [names.least, names.most];
};

test.each([
  ["山西大学、长治学院2所高校。", true],
  ["山西大学城、长治学院2所高校。", false],
  ["大学、长治学院2所高校。", false],
  ["甲大学、长治学院2所高校。", false],
  ["城关小学、东坡小学2所乡镇学校。", true],
  ["城关小学部、东坡小学2所小学。", false],
  ["甲小学、东坡小学2所小学。", false],
  ["中心小学、东坡小学2所小学。", false],
  ["乡中心小学、东坡小学2所小学。", false],
  ["城关一中、城关二中2所中学。", true],
  ["城关一中部、城关二中2所中学。", false],
  ["青松幼儿园、翠竹分园2所幼儿园。", true],
  ["青松幼儿园、红梅园2所幼儿园。", false],
  ["青松幼儿园本部、翠竹幼儿园2所幼儿园。", false],
  ["城关镇、东坡乡2个乡镇。", true],
  ["城关镇政府、东坡乡政府2个乡镇。", false],
  ["长子县、潞州区2个县区。", true],
  ["长子县城、潞州区2个县区。", false],
  ["教育局、财政局2个部门。", true],
  ["教育局、财政局2家单位。", true],
  ["教育局机关、财政局2个部门。", false],
  ["山西省、河北2个省份。", true],
  ["山西北部、河北2个省份。", false],
])("whether %s counts names of its kind: %s", (text, areNames) => {
  expect(counted(text, namesBefore)).toStrictEqual(areNames ? [2, 2] : undefined);
});

test.each([
  ["两个工作组（城关东街、城关西街）。", [2, 2]],
  ["两个工作组（学校、城关东街）。", undefined],
  ["两个工作组（城关东街、学校）。", undefined],
  ["三个单位：教育局、财政局", [2, 2]],
  ["三个单位很多，其中包括：教育局、财政局。", undefined],
  ["三个单位（党委（教育局、财政局））。", undefined],
  ["三个单位：党委（3）教育局、财政局。", undefined],
])("behind %s stand names, or kinds, or other words: %j", (text, names) => {
  expect(counted(text, namesAfter)).toStrictEqual(names);
});
