import { expect, test } from "vitest";
import { enumerations } from "../../../../../shared/domain/integrity/narrative/rules/enumerations.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["与山西大学、太原理工大学2所高校签约。", "holds"],
  ["评价改革、管理改革、课程改革三项改革：一是完善制度，二是加大投入。", "holds"],
  ["抓好6项工作：甲事、乙事、丙和丁事、戊事。", "所述为6项，列出的是5项。"],
  ["抓好3项工作：甲事、乙事、丙和丁事、戊事。", "所述为3项，列出的是4项。"],
  [`抓好30项工作：${"甲事、".repeat(29)}乙事。`, "holds"],
])("as many names stand there as were announced: %s", (text, told) => {
  expect(saidOf(enumerations, text)).toStrictEqual([told]);
});

test.each([
  ["one thing is announced", "抓好一项工作：甲事、乙事。"],
  ["two names or more are missing", "抓好5项工作：甲事、乙事、丙事。"],
  ["more are announced than anybody lists", `抓好31项工作：${"甲事、".repeat(30)}乙事。`],
  ["about so many are announced", "抓好约3项工作：甲事、乙事。"],
  ["how often it was done is told", "培训3人次：甲事、乙事。"],
  ["hundreds are announced", "抓好3百项工作：甲事、乙事。"],
  ["a part of one is announced", "抓好2.5项工作：甲事、乙事、丙事。"],
  ["no name stands there", "抓好3项工作。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(enumerations, text)).toStrictEqual([]);
});
