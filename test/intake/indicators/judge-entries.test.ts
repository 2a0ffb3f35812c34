import { expect, test } from "vitest";
import type { IndicatorEntry } from "../../../shared/intake/indicators/entry.ts";
import { judgeEntries } from "../../../shared/intake/indicators/judge-entries.ts";
import { typedQuantity } from "../../../shared/intake/indicators/read-quantity.ts";
import { framework2021 } from "../../support/builders.ts";
import { entryOf, lineOf } from "./entries.ts";

const judge = (...entries: readonly IndicatorEntry[]) =>
  judgeEntries({ entries, framework: framework2021(), quantity: typedQuantity });
const faults = (...entries: readonly IndicatorEntry[]) => judge(...entries).findings.map(lineOf);
const named = (indicator: string, name: string) => entryOf({ indicator, value: "500" }, { name });

test("a figure and an answer become readings, as they are and as the receipt says them", () => {
  const { readings, findings } = judge(
    entryOf({ indicator: "班主任津贴", value: "500元", note: " 注 " }),
    entryOf({ indicator: "ethicsVetoInPlace", value: "是", note: "注" }),
  );

  expect(findings).toEqual([]);
  expect(readings.map(({ reading, onReceipt }) => ({ reading, onReceipt }))).toEqual([
    {
      reading: { indicator: "headTeacherAllowance", value: "500", note: "注" },
      onReceipt: {
        indicator: "headTeacherAllowance",
        value: "500",
        at: "value",
        written: "500元",
      },
    },
    {
      reading: { indicator: "ethicsVetoInPlace", value: "true", note: "注" },
      onReceipt: { indicator: "ethicsVetoInPlace", value: "true", at: "value", written: "是" },
    },
  ]);
  expect(readings[1]).toMatchObject({ findings: [], checks: {} });
});

test("an entry that cannot be read is a fault of the file and hinders no other", () => {
  const { readings, findings } = judge(
    entryOf({ indicator: "headTeacherAllowance", value: "许多" }),
    entryOf({ indicator: "ethicsVetoInPlace", value: "也许" }),
    entryOf({ indicator: "patentsGranted", value: "39" }),
  );

  expect(findings.map(({ code }) => code)).toEqual(["notDecimal", "notYesNo"]);
  expect(readings.map(({ reading }) => reading.indicator)).toEqual(["patentsGranted"]);
});

test("what is odd about a figure by itself stays with its reading", () => {
  const { readings } = judge(
    entryOf({ indicator: "safeCampusRate", value: "0.973" }),
    entryOf({ indicator: "primaryHomeworkMinutes", value: "1" }),
    entryOf({ indicator: "eduBudgetExpenditure", value: "33321", note: "其中专项以元计" }),
    entryOf({ indicator: "publicKindergartenShare", value: "173.4" }),
  );

  expect(readings.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
    ["perhapsFraction"],
    ["unusualScale"],
    ["noteUnit"],
    ["aboveMaximum"],
  ]);
});

test("an unknown name is told, with the one that it comes near", () => {
  expect(
    faults(
      entryOf({ indicator: "平安校园创建", value: "1" }),
      entryOf({ indicator: "无此指标", value: "1" }),
    ),
  ).toEqual([
    "error indicator unknownIndicatorNear indicator=平安校园创建 near=平安校园创建率",
    "error indicator unknownIndicator indicator=无此指标",
  ]);
});

test("an indicator named twice is told with the place of the first, which alone is read", () => {
  const first = entryOf({ indicator: "patentsGranted", value: "39" }, { at: () => "A2" });
  const again = entryOf({ indicator: "学生专利授权数", value: "40" }, { at: () => "A3" });

  expect(faults(first, again)).toEqual([
    "error A3 duplicateIndicator name=学生专利授权数 first=A2",
  ]);
  expect(judge(first, again).readings.map(({ reading }) => reading.value)).toEqual(["39"]);
});

test.each([
  ["班主任津贴", []],
  ["班主任津贴标准", []],
  [
    "平安校园创建率",
    ["error name nameOfOther id=headTeacherAllowance name=班主任津贴 written=平安校园创建率"],
  ],
  [
    "平安校园创建",
    ["error name nameOfOther id=headTeacherAllowance name=班主任津贴 written=平安校园创建"],
  ],
  [
    "班主任津贴费",
    ["warning name nameDiffers id=headTeacherAllowance name=班主任津贴 written=班主任津贴费"],
  ],
  ["补贴", ["warning name nameDiffers id=headTeacherAllowance name=班主任津贴 written=补贴"]],
])("beside the id of 班主任津贴 the name %s tells %j", (name, findings) => {
  expect(faults(named("headTeacherAllowance", name))).toEqual(findings);
});
