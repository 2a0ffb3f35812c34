import { expect, test } from "vitest";
import {
  areParallel,
  isClosed,
  isGraded,
  isUsual,
} from "../../../../../shared/domain/integrity/narrative/relations/families.ts";
import { partNameOf } from "../../../../../shared/domain/integrity/narrative/relations/part-lists.ts";

test.each([
  ["公办、民办", true],
  ["私立、公立", true],
  ["公办、公立", false],
  ["公办、民办、特殊", false],
  ["公办民办、特殊", false],
  ["公办民办、民办", false],
  ["公办、特殊", false],
  ["公办、其他", true],
  ["其他、公办", false],
  ["小学、初中、其他", true],
  ["公办", false],
  ["省级、市级、县级", true],
  ["国家级、省级、市级、县级", true],
  ["国家级、省级", false],
  ["省级、县级", false],
  ["县级、市级", false],
  ["市级、区级", true],
  ["县级", false],
  ["示范、县级", false],
  ["示范、国家级、省级、市级、县级", false],
  ["男生、女生", true],
  ["城市学校、农村学校", true],
  ["城区、镇区、乡村", true],
  ["校内、校外", true],
  ["主办、协办", true],
  ["第一产业、第二产业、第三产业", true],
  ["出口、进口", true],
  ["税收、非税", true],
])("whether %s leave nothing out of their whole: %s", (names, closed) => {
  expect(isClosed(names.split("、"))).toBe(closed);
});

test.each([
  ["专任、兼职", true],
  ["走读、寄宿", true],
  ["走读、午休", false],
  ["在编、编外", true],
  ["财政拨款、自筹", true],
  ["在职、退休", true],
  ["机关、直属单位", true],
  ["新建、改扩建", true],
  ["上级资金、县级配套", true],
  ["争取上级资金、安排县级配套", true],
  ["学校上级资金、县级配套", false],
  ["上级资金、学校自筹", false],
])("whether %s mostly leave nothing out: %s", (names, usual) => {
  expect(isUsual(names.split("、"))).toBe(usual);
});

test.each([
  ["高级、中级", true],
  ["本科、班主任", false],
])("whether %s are titles or degrees alone: %s", (names, graded) => {
  expect(isGraded(names.split("、"))).toBe(graded);
});

test.each([
  ["公办、民办", true],
  ["走读、寄宿", true],
  ["小学、初中", true],
  ["小学、小学", false],
  ["小学、", false],
  ["、其他", false],
  ["小学、食堂", false],
  ["校内竞聘、跨校的竞聘", true],
  ["甲队、乙队", true],
  ["甲、乙", false],
  ["甲", false],
  ["县级骨干、校级", true],
  ["中央资金、省补助", true],
  ["学校中央资金、省补助", false],
  ["本人竞聘、他处的竞聘", true],
  ["春耕、春游", true],
  ["春耕、春游园", false],
  ["甲队、乙丙队", false],
  ["春耕、秋收", false],
  ["甲二三四五校、乙七八九十校", true],
  ["甲二三四五六校、乙八九十丙丁校", false],
  ["甲二三四五六校、甲八九十丙丁园", false],
])("whether %s are of one sort: %s", (names, parallel) => {
  expect(areParallel(names.split("、"))).toBe(parallel);
});

test.each([
  ["以及新建公办园共", "新建公办园"],
  ["培训教师其中省级", "省级"],
  ["其中包括校内", "校内"],
  ["含民办", "民办"],
  ["用于食堂", "食堂"],
  ["由中央", "中央"],
  ["校含办", "校含办"],
  ["专项用于食堂", "专项用于食堂"],
  ["小学分别达到", "小学"],
  ["小学达到", "小学"],
  ["小学达", "小学"],
  ["共建校", "共建校"],
  ["小学", "小学"],
])("the part that %s speaks of is %s", (label, name) => {
  expect(partNameOf(label)).toBe(name);
});
