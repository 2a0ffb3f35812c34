import { expect, test } from "vitest";
import { judgeNarrative } from "../../../../shared/domain/integrity/narrative/check-narrative.ts";

const judge = (text: string) =>
  judgeNarrative({ sections: [{ part: "achievements", title: "", text }] });

/** Every decidable relation of a real county's claim table, by its number there, and which check decides it. */
test.each([
  [
    "Q05",
    "全县现有党组织29个、党员749名，表彰先进党组织9个、优秀党员10名。",
    "narrativePartAboveWhole",
    2,
  ],
  ["Q07", "近年来学生申请专利269项，获得授权39项。", "narrativePartAboveWhole", 1],
  ["Q10", "从6个方面提出26项改革任务、53条措施。", "narrativePartAboveWhole", 2],
  ["Q11", "2172名教师参加竞聘，其中校内竞聘2143名、跨校竞聘29名。", "narrativeSumDiffers", 1],
  [
    "Q12, Q13",
    "2172名，其中校内竞聘2143名（占98.7%）、跨校竞聘29名（占1.3%）。",
    "narrativeShareDiffers",
    2,
  ],
  ["Q14", "校内竞聘占98.7%，跨校竞聘占1.3%。", "narrativeSumDiffers", 1],
  ["Q15", "校内竞聘2143名，其中本校直聘270名。", "narrativePartAboveWhole", 1],
  ["Q17", "流动教师182名，其中校际130名、镇际15名、县际3名、学科34名。", "narrativeSumDiffers", 1],
  ["Q22", "公办园在园幼儿占比73.4%，普惠性幼儿园覆盖率92.2%。", "narrativePartAboveWhole", 1],
  ["Q23", "列入计划的寄宿制学校4所，完成改造4所，改造完成率100%。", "narrativeRateImpossible", 1],
  ["Q27", "创建平安校园100所，其中：省级2所，市级24所，县级74所。", "narrativeSumDiffers", 1],
  ["Q31", "支出33321万元，高于2019年33311万元，增长0.03%。", "narrativeGrowthDiffers", 1],
  ["Q32", "普通高中生均16604.19元，比2019年的12702.26元增长30.72%。", "narrativeGrowthDiffers", 1],
  ["Q33", "初中生均由17793.08元提高到18206.12元，增长2.32%。", "narrativeGrowthDiffers", 1],
  ["Q34", "小学生均12907.2元，较上年12886.78元增长0.16%。", "narrativeGrowthDiffers", 1],
  ["Q35", "幼儿生均5864.82元，高于2019年4357.25元，增长34.6%。", "narrativeGrowthDiffers", 1],
  [
    "Q37",
    "公用经费2176.5561万元，其中上级1842.08万元，县级334.4761万元。",
    "narrativeSumDiffers",
    1,
  ],
  ["Q38", "上级1784.54万元和县级279.8822万元，合计2064.4222万元。", "narrativeSumDiffers", 1],
  ["Q43", "与北京师范大学、山西大学、太原理工大学3所高校合作。", "narrativeCountDiffers", 1],
  [
    "Q48",
    "聚焦党的建设、立德树人、教育投入、学前教育、义务教育、高中教育、教师队伍、校园安全八项重点工作。",
    "narrativeCountDiffers",
    1,
  ],
  [
    "Q49",
    "深化评价改革、管理改革、课程改革、招生改革、人事改革五项重大改革。",
    "narrativeCountDiffers",
    1,
  ],
  [
    "Q50",
    "抓好以下三个方面的工作。\n（一）党的领导。\n（二）资源配置。\n（三）教育质量。",
    "narrativeCountDiffers",
    1,
  ],
] as const)("claim %s is judged and holds: %s", (_, text, code, places) => {
  const { findings, judged } = judge(text);

  expect(findings).toEqual([]);
  expect(judged[code]).toBe(places);
});

test("claim Q28, whose rate no number of campuses gives, is found over the parts that stand between", () => {
  const text = "创建平安校园100所，其中：省级2所，市级24所，县级74所，创建率为87.8%。";

  expect(judge(text).findings.map(({ code }) => code)).toEqual(["narrativeRateImpossible"]);
});

test("where nothing can be decided, nothing counts as judged", () => {
  expect(judge("全县重视教育工作，投入500余万元，召开会议8次。")).toEqual({
    findings: [],
    judged: {},
  });
});
