import { expect, test } from "vitest";
import { headingMark } from "../../../../shared/domain/evidence/outline/heading-mark.ts";

const read = (line: string) => {
  const mark = headingMark(line);
  return mark && `${mark.form} ${mark.number} ${mark.rest}${mark.unsure ? "?" : ""}`;
};

test.each([
  ["一、加强领导", "numeral 1 加强领导"],
  ["十二、其他", "numeral 12 其他"],
  ["　　二十、保障", "numeral 20 保障"],
  ["二.保障", "numeral 2 保障"],
  ["（一）加强领导", "bracketedNumeral 1 加强领导"],
  ["(三) 加强领导", "bracketedNumeral 3 加强领导"],
  ["（二）、加强领导", "bracketedNumeral 2 加强领导"],
  ["㈡加强领导", "bracketedNumeral 2 加强领导"],
  ["1.健全机制", "figure 1 健全机制"],
  ["１．健全机制", "figure 1 健全机制"],
  ["2、健全机制", "figure 2 健全机制"],
  ["⒊健全机制", "figure 3 健全机制"],
  ["（1）健全机制", "bracketedFigure 1 健全机制"],
  ["（１２）健全机制", "bracketedFigure 12 健全机制"],
  ["3）健全机制", "bracketedFigure 3 健全机制"],
  ["⑵健全机制", "bracketedFigure 2 健全机制"],
  ["12）健全机制", "bracketedFigure 12 健全机制"],
  ["③健全机制", "circled 3 健全机制"],
])("%s opens with %s", (line, expected) => {
  expect(read(line)).toBe(expected);
});

test.each([
  ["一、二年级不留作业", "numeral 1 二年级不留作业?"],
  ["一、三年行动计划", "numeral 1 三年行动计划?"],
  ["1. 5万名学生受益", "figure 1 5万名学生受益?"],
  ["（一）项规定", "bracketedNumeral 1 项规定?"],
  ["（1）班学生获奖", "bracketedFigure 1 班学生获奖?"],
  ["（一）及其他事项", "bracketedNumeral 1 及其他事项?"],
  ["㈠㈡两项", "bracketedNumeral 1 ㈡两项?"],
  ["⒈⒉两款", "figure 1 ⒉两款?"],
  ["3）5万名学生受益", "bracketedFigure 3 5万名学生受益?"],
  ["⑴⑵两项", "bracketedFigure 1 ⑵两项?"],
  ["①②两项", "circled 1 ②两项?"],
])("%s may open with a number or be its words", (line, expected) => {
  expect(read(line)).toBe(expected);
});

test.each([
  "1.5万元",
  "10、20年教龄教师",
  "3.15晚会",
  "2021.",
  "2021. 全县",
  "2021年",
  "100.投入",
  "（一）（二）两项",
  "（一）、（二）项",
  "（一）",
  "一是加强领导",
  "一二、加强",
  "0.加强",
  "按照（一）执行",
  "第一、",
  "（甲）加强",
  "见㈠加强",
  "见⒈加强",
  "附表3）加强",
  "见⑴加强",
  "见①加强",
])("%s opens with none", (line) => {
  expect(read(line)).toBeUndefined();
});

test.each([
  "（一）班子建设",
  "（二）项目建设",
  "（三）条件保障",
  "（四）和谐校园",
  "（五）及时响应",
  "（六）落实三项任务",
  "㈠落实㈡所列任务",
  "⒈落实⒉所列任务",
  "1.投入5万元",
  "3）投入5万元",
  "⑴落实⑵所列任务",
  "①落实②所列任务",
])("%s is a number with its title", (line) => {
  expect(headingMark(line)?.unsure).toBe(false);
});
