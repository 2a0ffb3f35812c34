import { expect, test } from "vitest";
import { Claim } from "../../shared/domain/evidence/claim.ts";
import type { Fact } from "../../shared/domain/evidence/fact.ts";
import type { Narrative } from "../../shared/domain/evidence/narrative.ts";
import { statusView } from "../../shared/http/status-view.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { filedFigures } from "../support/filed-figures.ts";
import { evidenceIdOf, narrativeClaim } from "../support/report-builders.ts";
import { countyOf, told } from "../support/told-report.ts";

const [file, text] = [evidenceIdOf(1), evidenceIdOf(2)];

const wrote = (part: string, ...lines: readonly string[]): Narrative => ({
  sections: [{ part, title: "", text: lines.join("\n") }],
});

test("what the county's own words cannot mean is a problem and a task", () => {
  const narrative = wrote("achievements", "全县共有学校80所，其中公办50所、民办20所。");

  const { problems, tasks } = told(countyOf([narrativeClaim(text)], narrative));

  expect(problems).toContain(
    "自评文字部分数据有待核实。共1处：“全县共有学校80所，其中公办50所、民办20所”，见附件3。",
  );
  expect(tasks.at(-1)).toBe("自评文字材料|核实文中数据1处（见附件3）|县教育局|正式报送前");
});

test("a figure that is wrong in the words and in the data is told once, and counted in both", () => {
  const words = "创建平安校园100所，其中：省级2所，市级24所，县级74所，创建率为87.8%。";
  const figures = filedFigures([{ id: "safeCampusRate", value: "87.8", numerator: "100" }], file);

  const { problems } = told(
    countyOf([...figures, narrativeClaim(text)], wrote("achievements", words)),
  );

  expect(problems).toContain("平安校园创建率为87.8%（数据待核，见附件3）");
  expect(problems).toContain("自评文字部分数据有待核实。共1处，见附件3。");
});

test("no heading of the system repeats one of the county's own", () => {
  const { headings } = told(
    countyOf(
      [
        ...filedFigures([{ id: "preschoolGrossEnrolmentRate", value: "97.3" }], file),
        narrativeClaim(text),
      ],
      {
        sections: [
          { part: "achievements", title: "（一）主要评价指标达标情况", text: "好。" },
          { part: "problems", title: "对照评价指标查找的问题", text: "少。" },
          { part: "measures", title: "1. 整改任务清单", text: "改。" },
        ],
      },
    ),
  );

  expect(headings).toEqual([
    "一、主要工作成效",
    "（一）主要评价指标达标情况",
    "（二）对照评价标准的达标情况",
    "二、经验做法",
    "三、存在问题",
    "（一）对照评价指标查找的问题",
    "（二）对照评价标准的差距",
    "四、改进措施",
    "（一）整改任务清单",
    "（二）对照评价结果的整改任务",
  ]);
});

const fact = (change: Partial<Fact>): Fact => ({
  kind: "partition",
  item: "11.1",
  text: "创建平安校园100所。",
  number: "100",
  unit: "所",
  ...change,
});
const partsOf = (...numbers: readonly string[]) =>
  numbers.map((number, at) => ({ name: `第${at + 1}级`, number }));

const withFacts = (...facts: readonly Fact[]): ReportInput => ({
  ...countyOf([
    Claim.parse({
      kind: "facts",
      subject: "facts",
      evidenceId: file,
      issuer: "education",
      findings: [],
    }),
  ]),
  facts: new Map([[file, facts]]),
});

test("a fact whose parts do not make it up is no achievement but a problem, a task and a finding", () => {
  const input = withFacts(fact({ parts: partsOf("2", "24", "73") }));

  const { achieved, problems, tasks, check } = told(input);

  expect(achieved).not.toContain("平安校园");
  expect(problems).toContain("部分数据有待核实。共1项：创建平安校园100所（数据待核，见附件3）。");
  expect(tasks.join("\n")).toContain("创建平安校园100所（数据待核，见附件3）");
  expect(check("所报事实的分项之和与数值一致")).toBe("已核1处，发现1处");
  const { findings } = statusView(input.status, input.framework, "zh", undefined, input.facts);
  expect(findings.map(({ code, path }) => [code, path])).toEqual([
    ["factPartsDiffer", "facts[0].parts"],
  ]);
});

test("a fact whose parts make it up is told, one without words is not", () => {
  const { achieved, check } = told(
    withFacts(fact({ parts: partsOf("2", "24", "74") }), fact({ item: "11.2", text: "（）" })),
  );

  expect(achieved).toContain("创建平安校园100所。");
  expect(achieved).not.toContain("（）");
  expect(check("所报事实的分项之和与数值一致")).toBe("已核1处，未发现问题");
});

test.each([
  ["自评得分98分，自评等次为优秀。", ["自评得分98分", "自评等次为优秀"]],
  ["自评得分为0分，自评等次为不合格。", []],
  ["上年自评得分98分。", []],
  ["党建工作自评得分8分。", []],
])("its own score and grade are held against the result: %s", (words, doubted) => {
  const { problems, check } = told(countyOf([narrativeClaim(text)], wrote("achievements", words)));

  expect([...problems.matchAll(/“(自评.*?)”/g)].map(([, phrase]) => phrase)).toEqual(doubted);
  const outcome = check("自评文字中的得分、等次与自评结果一致");
  const judged = words.startsWith("自评") ? "已核2处，未发现问题" : "无可核";
  expect(outcome).toBe(doubted.length > 0 ? "已核2处，发现2处" : judged);
});
