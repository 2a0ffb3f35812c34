import type { ReportInput } from "../../shared/report/report-input.ts";
import { framework2021 } from "./builders.ts";
import { type FiledFigure, filedFigures } from "./filed-figures.ts";
import {
  documentClaim,
  evidenceIdOf,
  narrativeClaim,
  receiptOf,
  statusOf,
} from "./report-builders.ts";

/** What meets its standard, by a little or by much. */
const met: readonly FiledFigure[] = [
  { id: "leadingGroupMeetings", value: "2" },
  { id: "preschoolGrossEnrolmentRate", value: "103.4" },
  { id: "dropoutCount", value: "0" },
  { id: "myopiaRateChange", value: "-0.7" },
  { id: "patentsGranted", value: "0" },
  { id: "primaryStudentTeacherRatio", value: "15.2" },
  { id: "headTeacherAllowance", value: "612.5" },
  { id: "perStudentBudgetSenior", value: "98765.4321", previous: "0" },
  { id: "perStudentBudgetJunior", value: "0", previous: "0" },
  { id: "eduBudgetExpenditure", value: "123456789012.12", previous: "123456789012.11" },
];

/** What misses its standard, by far or by a hair. */
const short: readonly FiledFigure[] = [
  { id: "primaryVariationCoefficient", value: "0.6500001" },
  { id: "juniorVariationCoefficient", value: "0.91" },
  { id: "teacherCivilServantPayRatio", value: "0.9999" },
  { id: "governmentExecutiveMeetings", value: "1" },
  { id: "fitnessGoodRateChange", value: "-1.2" },
  { id: "perStudentBudgetPrimary", value: "9001.5", previous: "12886.78" },
  { id: "perStudentBudgetKindergarten", value: "5864.82" },
  { id: "largeClassRate", value: "12.75" },
  { id: "majorSafetyAccidents", value: "2" },
  { id: "ethicsVetoInPlace", value: "false" },
  { id: "securityFourFullRate", value: "99.999999" },
];

/** What would meet its standard, if it were so. */
const doubted: readonly FiledFigure[] = [
  { id: "safeCampusRate", value: "87.8", numerator: "100", parts: ["2", "24", "73"] },
  { id: "publicKindergartenShare", value: "96.5" },
  { id: "inclusiveKindergartenCoverage", value: "92.2" },
  { id: "departmentsReporting", value: "23" },
];

/**
 * A district with a long name that contradicts itself: every veto on a reading fired, readings in doubt, misses by a hair, nothing last
 * year, the largest numbers there are.
 */
export const contradictoryCounty = (): ReportInput => {
  const framework = framework2021();
  const county = "140109";
  const [figures, wages, text] = [evidenceIdOf(1), evidenceIdOf(2), evidenceIdOf(3)];
  return {
    framework,
    status: statusOf({
      framework,
      county,
      claims: [
        ...filedFigures([...met, ...short, ...doubted], figures),
        documentClaim("8.4-1", wages, "finance"),
        narrativeClaim(text),
      ],
    }),
    receipts: [
      receiptOf(figures, county, {
        kind: "indicators",
        fileName: "指标数据.xlsx",
        title:
          "太原市万柏林区2021年对市县级人民政府履行教育职责评价全部评价重点和具体内容指标数据（含上年数、分子分母及分项，经区统计局、区财政局、区教育局三方核对后报送）",
      }),
      receiptOf(wages, county, {
        title: "义务教育教师与公务员平均工资收入水平对比测算表（2019—2021年，分学段、分乡镇街道）",
        issuer: "finance",
        documentNumber: "万财教〔2021〕1234567号",
      }),
      receiptOf(text, county, { kind: "narrative", fileName: "自评.docx", title: "自评文字材料" }),
    ],
    narrative: contradictoryNarrative,
  };
};

const contradictoryNarrative: ReportInput["narrative"] = {
  sections: [
    {
      part: "achievements",
      title: "教育普及水平进一步提高",
      text: "全区学前三年毛入园率103.4%，普惠性幼儿园覆盖率95.2%，公办园建设扎实推进。",
    },
    {
      part: "practices",
      title: "",
      text: "一是高位推动。区委、区政府主要负责同志带头调研。二是部门联动。各部门按职责分工落实。",
    },
    { part: "problems", title: "", text: "城区学位供给不足，部分学校班额偏大。" },
    {
      part: "measures",
      title: "加快学位建设",
      text: "实施城区学位补短板三年行动，新建、改扩建一批学校。",
    },
  ],
};
