import { expect, test } from "vitest";
import { ReceiptAnswer } from "../../events/api/receipt.ts";
import { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { settlementOf } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { receiptView } from "../../shared/http/receipt-view.ts";
import { intake } from "../../shared/intake/intake.ts";
import { framework2021 } from "../support/builders.ts";
import { upload } from "../support/intake-builders.ts";

const settled = async (content: string) => {
  const input = upload("indicators", "指标.csv", content);
  const { ref, registration } = input;
  const { receipt } = settlementOf(
    { ref, before: undefined, now: "2021-10-01T00:00:00.000Z" },
    { registration, etag: "etag", outcome: await intake(input) },
  );
  return receiptView(Receipt.parse(receipt), framework2021(), "zh");
};

test("an accepted receipt says what was read of each indicator, where, and how it was written", async () => {
  const shown = await settled(
    "指标,数值（元）,上年值,分子,分母\n" +
      "eduBudgetExpenditure,333210000,33311,,\n" +
      "headTeacherAllowance,５００,,,\n",
  );

  expect(shown.state).toBe("accepted");
  expect("readings" in shown && shown.readings).toEqual([
    {
      indicator: "eduBudgetExpenditure",
      name: "一般公共预算教育支出",
      unit: "万元",
      value: "33321",
      at: "B2",
      written: "333210000",
      previous: "33311",
    },
    {
      indicator: "headTeacherAllowance",
      name: "班主任津贴",
      unit: "元/月",
      value: "500",
      at: "B3",
      written: "５００",
    },
  ]);
  expect(ReceiptAnswer.safeParse(shown).success).toBe(true);
});

test("a computed rate stands beside what was stated and the numbers it was computed from", async () => {
  const shown = await settled(
    "指标,数值,分子,分母\nsafeCampusRate,87.7%,100,114\nethicsVetoInPlace,是,,\n",
  );

  expect("readings" in shown && shown.readings).toMatchObject([
    { value: "87.719298245614", written: "87.7%", numerator: "100", denominator: "114", at: "B2" },
    { value: "true", written: "是", at: "B3" },
  ]);
});

test("an accepted narrative's receipt says how many characters were read of each part", async () => {
  const text =
    "# 一、主要工作成效\n很好。\n\n甲 乙\n# 经验做法\n好。\n# 存在问题\n少。\n# 改进措施\n多。\n";
  const input = upload("narrative", "自评.md", text);
  const { ref, registration } = input;
  const { receipt } = settlementOf(
    { ref, before: undefined, now: "2021-10-01T00:00:00.000Z" },
    { registration, etag: "etag", outcome: await intake(input) },
  );

  const shown = receiptView(Receipt.parse(receipt), framework2021(), "zh");

  expect("parts" in shown && shown.parts).toEqual([
    { part: "achievements", characters: 5 },
    { part: "practices", characters: 2 },
    { part: "problems", characters: 2 },
    { part: "measures", characters: 2 },
  ]);
  expect(ReceiptAnswer.safeParse(shown).success).toBe(true);
});

test("a rejected receipt and one settled before readings were kept have none", async () => {
  expect(await settled("指标,数值\nheadTeacherAllowance,x\n")).not.toHaveProperty("readings");
});

test("what a receipt keeps of every indicator of an edition, written as long as can be, is bounded", async () => {
  const { framework } = upload("indicators", "a.csv", "x");
  const longest = `${"０".repeat(14)}１．${"０".repeat(12)}`;
  const figures = framework.indicators.filter(({ kind }) => kind !== "yesNo");
  const rows = figures.map(({ id }) => `${id},${longest},${longest}`);

  const shown = await settled(`指标,数值,上年值\n${rows.join("\n")}\n`);

  expect("readings" in shown && shown.readings).toHaveLength(figures.length);
  expect(Buffer.byteLength(JSON.stringify(shown))).toBeLessThan(64 * 1024);
});
