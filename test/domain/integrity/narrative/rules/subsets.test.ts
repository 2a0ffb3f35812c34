import { expect, test } from "vitest";
import { subsets } from "../../../../../shared/domain/integrity/narrative/rules/subsets.ts";
import { saidOf } from "./said-of.ts";

test.each([
  "教职工4217人，专任教师3752人。",
  "教职工4217人，专任教师4217人。",
  "近年来学生申请专利269项，获得授权39项。",
  "幼儿园76所，普惠性幼儿园70所。",
  "全县现有党组织29个，表彰先进党组织9个。",
])("what is some of a set and no more than it holds: %s", (text) => {
  expect(saidOf(subsets, text)).toStrictEqual(["holds"]);
});

test.each([
  ["教职工4217人，专任教师4752人。", "其中的4752人大于总数4217人。"],
  ["教职工4217人，其中专任教师4752人。", "其中的4752人大于总数4217人。"],
  ["教职工4217人，其中：专任教师4752人。", "其中的4752人大于总数4217人。"],
  [
    "教职工90319人，比上年增加3811人，增长4.41%，其中专任教师96742人。",
    "其中的96742人大于总数90319人。",
  ],
  ["教职工90319人，班主任3811人，专任教师96742人。", "其中的96742人大于总数90319人。"],
  ["在校生419人，寄宿生519人。", "其中的519人大于总数419人。"],
  ["近年来学生申请专利269项，获得授权390项。", "其中的390项大于总数269项。"],
  ["发现隐患120处，已整改180处。", "其中的180处大于总数120处。"],
  ["幼儿园76所，普惠性幼儿园87所。", "其中的87所大于总数76所。"],
  ["全县现有幼儿园76所，普惠性幼儿园87所。", "其中的87所大于总数76所。"],
  ["全县现有党组织29个，表彰先进党组织39个。", "其中的39个大于总数29个。"],
  ["全县现有组织29个，表彰先进党组织39个。", "其中的39个大于总数29个。"],
])("more than the set is told: %s", (text, told) => {
  expect(saidOf(subsets, text)).toStrictEqual([told]);
});

test("each kind is held against the set of its own name", () => {
  const text = "全县现有党组织29个、党员749名，表彰先进党组织9个、优秀党员1000名。";
  const [first, second] = saidOf(subsets, text);
  expect(first).toBe("holds");
  expect(second).toContain("其中的1000名大于总数749名。");
});

test.each([
  ["教职工4217人；专任教师4752人。", "they stand in two parts"],
  ["教职工4217人（专任教师4752人）。", "one stands in a bracket"],
  ["其他教职工4217人，专任教师4752人。", "the others are no set of them"],
  ["教职工90319人，班主任3811人，保安441人，专任教师96742人。", "too many stand between"],
  [
    "教职工90319人，比上年增加3811人，班主任41人，专任教师96742人。",
    "more stands between than how it grew",
  ],
  ["在校生419人，寄宿生519人次。", "who boards twice counts twice"],
  ["近年来学生申请专利269项，经费3万元，获得授权390项。", "another figure stands between"],
  ["近年来学生申请专利269项；获得授权390项。", "they stand in two parts"],
  ["近年来学生申请专利269项，其中获得授权390项。", "其中 is of another set"],
  ["幼儿园76所；普惠性幼儿园87所。", "they stand in two parts"],
  ["幼儿园76所（普惠性幼儿园87所）。", "one stands in a bracket"],
  ["新建幼儿园76所，普惠性幼儿园87所。", "what was built is no set"],
  ["幼儿园76所，新建普惠性幼儿园87所。", "nor is what was built some of it"],
  ["幼儿园76所，全县普惠性幼儿园87所。", "it is of the whole county"],
  ["幼儿园76所，现有普惠性幼儿园87所。", "it is a stock of its own"],
  ["幼儿园76所，幼儿园87所。", "it has the same name"],
  ["幼儿园76所，培训幼儿园87所。", "who was trained may be from elsewhere"],
  ["园76所，普惠园87所。", "one character names nothing"],
  ["幼儿园76所，改造提升的乡镇中心普惠性幼儿园87所。", "it says more than a kind"],
  ["全县现有党组织29个，表彰先进集体39个。", "groups are no party organisations"],
  ["全县现有先进党组织29个，表彰优秀党组织39个。", "both are praised"],
  ["全县现有党组织29个，培养优秀党组织39个。", "who is raised may be new"],
  ["小学五所，乡村小学87所。", "the number is spelt"],
  ["教职工4217元，专任教师4752元。", "money is nobody"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOf(subsets, text)).toStrictEqual([]);
});

test("the set is looked for among the eight figures before", () => {
  const text = (others: number) => `小学3所，${"经费5万元，".repeat(others)}乡村小学87所。`;
  expect(saidOf(subsets, text(7))).toHaveLength(1);
  expect(saidOf(subsets, text(8))).toStrictEqual([]);
});
