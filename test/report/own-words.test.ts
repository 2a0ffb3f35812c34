import { expect, test } from "vitest";
import { reportModel } from "../../shared/report/report-model.ts";
import { countyThatWrote } from "../support/hostile-text.ts";

const printedTitle = (title: string) => {
  const sections = [{ part: "practices", title, text: "好。" } as const];
  const { body } = reportModel({ ...countyThatWrote(["甲"]), narrative: { sections } });
  const at = body.findIndex((block) => block.kind === "heading" && block.text === "二、经验做法");
  const next = body[at + 1];
  return next?.kind === "heading" ? next.text : undefined;
};

test.each([
  ["（三）加强领导", "（一）加强领导"],
  ["二、加强领导", "（一）加强领导"],
  ["2.加强领导", "（一）加强领导"],
  ["2、 加强领导", "（一）加强领导"],
  ["1.5万名学生受益", "（一）1.5万名学生受益"],
  ["1. 5万名学生受益", "（一）5万名学生受益"],
  ["10、20年教龄教师有补贴", "（一）10、20年教龄教师有补贴"],
  ["一、二年级减负", "（一）一、二年级减负"],
  ["2021年5~10月投入", "（一）2021年5~10月投入"],
])("the title %s is printed as %s", (title, printed) => {
  expect(printedTitle(title)).toBe(printed);
});
