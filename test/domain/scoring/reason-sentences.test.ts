import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { reasonOf } from "../../../shared/domain/scoring/reason.ts";
import { CriterionScore } from "../../../shared/domain/scoring/score.ts";
import { latestClaims, scoreItem } from "../../../shared/domain/scoring/scoring.ts";
import { documentClaim, framework2021, indicatorClaim, itemOf } from "../../support/builders.ts";

const framework = framework2021();

/** The reason of a criterion of an item in Chinese and in English. */
const reasons = (item: string, subject: string, ...claims: readonly Claim[]) => {
  const { criteria } = scoreItem(itemOf(item), latestClaims(claims));
  const score = criteria.find(({ kind, indicator }) => (indicator ?? kind) === subject);
  if (score === undefined) return expect.unreachable(`${item} has no ${subject}`);
  return (["zh", "en"] as const).map((locale) => reasonOf(score, framework, locale));
};
const figure = (item: string, id: string, value: string, previous?: string) =>
  reasons(item, id, indicatorClaim(id, { value, ...(previous !== undefined && { previous }) }));
const itemWithIndicator = (id: string): string =>
  framework.priorities
    .flatMap(({ items }) => items)
    .find(({ criteria }) => criteria.some((each) => "indicator" in each && each.indicator === id))
    ?.id ?? expect.unreachable();

test.each([
  {
    id: "eduBudgetExpenditure",
    filed: ["33321", "33311"],
    zh: "一般公共预算教育支出33321万元，上年33311万元，要求只增不减，得3.00分（满分）。",
    en: "一般公共预算教育支出: 33321 万元 against last year's 33311 万元, must not fall; 3.00 of 3.00 points.",
  },
  {
    id: "eduBudgetExpenditure",
    filed: ["33310", "33311"],
    zh: "一般公共预算教育支出33310万元，上年33311万元，要求只增不减，不得分（满分3.00分）。",
    en: "一般公共预算教育支出: 33310 万元 against last year's 33311 万元, must not fall; 0.00 of 3.00 points (3.00 deducted).",
  },
  {
    id: "eduBudgetExpenditure",
    filed: ["33321"],
    zh: "一般公共预算教育支出33321万元，未报送上年数，无法证明只增不减，不得分（满分3.00分）。",
    en: "一般公共预算教育支出: 33321 万元, last year's figure not reported; 0.00 of 3.00 points (3.00 deducted).",
  },
  {
    id: "patentsGranted",
    filed: ["39"],
    zh: "学生专利授权数39项，仅作报告，不计分。",
    en: "学生专利授权数: 39 项, reported only, no points.",
  },
  {
    id: "ethicsVetoInPlace",
    filed: ["true"],
    zh: "师德师风一票否决制度已建立，得1.00分（满分）。",
    en: "师德师风一票否决制度建立: yes; 1.00 of 1.00 points.",
  },
  {
    id: "ethicsVetoInPlace",
    filed: ["false"],
    zh: "师德师风一票否决制度未建立，不得分（满分1.00分）。",
    en: "师德师风一票否决制度建立: no; 0.00 of 1.00 points (1.00 deducted).",
  },
  {
    id: "governmentExecutiveMeetings",
    filed: ["3"],
    zh: "政府常务会议研究教育次数3次/年，要求不少于4次/年，相差1次/年，每少一次（项）扣0.50分，得0.50分（满分1.00分，扣0.50分）。",
    en: "政府常务会议研究教育次数: 3 次/年 of the 4 required, 1 short; 0.50 off for each missing; 0.50 of 1.00 points (0.50 deducted).",
  },
  {
    id: "governmentExecutiveMeetings",
    filed: ["4"],
    zh: "政府常务会议研究教育次数4次/年，要求不少于4次/年，每少一次（项）扣0.50分，得1.00分（满分）。",
    en: "政府常务会议研究教育次数: 4 次/年 of the 4 required, 0.50 off for each missing; 1.00 of 1.00 points.",
  },
  {
    id: "dropoutCount",
    filed: ["0"],
    zh: "义务教育阶段失学辍学人数0人，要求为零，每发生一例扣0.50分，得1.00分（满分）。",
    en: "义务教育阶段失学辍学人数: 0 人, none allowed, 0.50 off for each; 1.00 of 1.00 points.",
  },
  {
    id: "primaryVariationCoefficient",
    filed: ["0.6500001"],
    zh: "小学校际综合差异系数0.6500001，标准为不高于0.65，相差0.0000001（相差0.065以内按比例计分），未达到标准，四舍五入得1.25分。",
    en: "小学校际综合差异系数: 0.6500001 against at most 0.65; 0.0000001 short, in proportion up to 0.065; not met, though rounding gives 1.25 of 1.25 points.",
  },
  {
    id: "partyOrgCoverageRate",
    filed: ["100"],
    zh: expect.stringMatching(/100%，标准为不低于100%，得2\.00分（满分）。$/),
    en: expect.stringMatching(/: 100% against at least 100%; 2\.00 of 2\.00 points\.$/),
  },
])("$id of $filed is explained in both languages", ({ id, filed, zh, en }) => {
  const [value = "", previous] = filed;

  expect(figure(itemWithIndicator(id), id, value, previous)).toEqual([zh, en]);
});

test("what is missing loses its points, and what carries none loses none", () => {
  expect(reasons("1.1", "leaderSchoolVisits")).toEqual([
    "党政主要领导调研教育次数未报送，不得分（满分0.50分）。",
    "党政主要领导调研教育次数: not reported, 0 of 0.50 points.",
  ]);
  expect(reasons("2.3", "patentsGranted")).toEqual([
    "学生专利授权数未报送（不计分）。",
    "学生专利授权数: not reported, no points.",
  ]);
});

test.each([
  {
    filed: ["1.1-1"],
    zh: "佐证材料应报3件、已报1件，缺：会议纪要、调研记录，得0.17分（满分0.50分，扣0.33分）。",
    en: "Supporting documents: 1 of 3 accepted; lacking: 会议纪要, 调研记录; 0.17 of 0.50 points (0.33 deducted).",
  },
  {
    filed: ["1.1-1", "1.1-2", "1.1-3"],
    zh: "佐证材料应报3件、已报3件，得0.50分（满分）。",
    en: "Supporting documents: 3 of 3 accepted; 0.50 of 0.50 points.",
  },
])("of three documents $filed are told, and which are lacking", ({ filed, zh, en }) => {
  expect(reasons("1.1", "documents", ...filed.map((id) => documentClaim(id)))).toEqual([zh, en]);
});

const stored = (change: object): CriterionScore =>
  CriterionScore.parse({
    kind: "atLeast",
    indicator: "ghost",
    points: "1.00",
    score: "0.50",
    state: "partial",
    reading: "85",
    threshold: "90",
    findings: [],
    ...change,
  });

test("a criterion of another edition is named by its id, without a unit or a rule", () => {
  expect(reasonOf(stored({}), framework, "zh")).toBe(
    "ghost85，标准为不低于90，得0.50分（满分1.00分，扣0.50分）。",
  );
  expect(reasonOf(stored({ kind: "deductPerCase" }), framework, "zh")).toBe(
    "ghost85，要求为零，每发生一例扣分，得0.50分（满分1.00分，扣0.50分）。",
  );
});

test("a criterion of another edition says by how much it was missed, without a unit", () => {
  expect(reasonOf(stored({ kind: "deductPerMissing" }), framework, "zh")).toBe(
    "ghost85，要求不少于90，相差5，每少一次（项）扣分，得0.50分（满分1.00分，扣0.50分）。",
  );
});

test("a criterion that is of another kind by now has none of its rules", () => {
  const indicator = "governmentExecutiveMeetings";

  expect(reasonOf(stored({ kind: "deductPerCase", indicator }), framework, "zh")).toBe(
    "政府常务会议研究教育次数85次/年，要求为零，每发生一例扣分，得0.50分（满分1.00分，扣0.50分）。",
  );
});

test("a document of another edition is named by its id", () => {
  const documents = [{ id: "9.9-9" }];

  expect(reasonOf(stored({ kind: "documents", documents }), framework, "en")).toBe(
    "Supporting documents: 0 of 1 accepted; lacking: 9.9-9; 0.50 of 1.00 points (0.50 deducted).",
  );
  expect(reasonOf(stored({ kind: "documents" }), framework, "en")).toBe(
    "Supporting documents: 0 of 0 accepted; 0.50 of 1.00 points (0.50 deducted).",
  );
});

test("a criterion that was scored without points has no points to tell of", () => {
  const score = stored({ points: "0.00", score: "0.00", state: "unmet" });

  expect(reasonOf(score, framework, "zh")).toBe("ghost85，标准为不低于90，不计分。");
  expect(reasonOf(score, framework, "en")).toBe("ghost: 85 against at least 90; no points.");
});

test("an English reason keeps the brackets of a name as they are", () => {
  expect(figure(itemWithIndicator("largeClassRate"), "largeClassRate", "0")[1]).toBe(
    "大班额(56人及以上)比例: 0% against at most 0%; 1.00 of 1.00 points.",
  );
});

test.each(["true", "false"])("an answer that is only reported is not printed as %s", (reading) => {
  const score = stored({
    ...{ kind: "reported", indicator: "ethicsVetoInPlace", points: "0.00", score: "0.00" },
    ...{ state: "reported", threshold: undefined, reading },
  });

  expect(reasonOf(score, framework, "zh")).toBe("师德师风一票否决制度建立，仅作报告，不计分。");
});
