import { expect, test } from "vitest";
import { firedVetoes, gradeOf } from "../../../shared/domain/scoring/grade.ts";
import { latestClaims, scoreItem } from "../../../shared/domain/scoring/scoring.ts";
import { evidenceId, framework2021, indicatorClaim, itemOf } from "../../support/builders.ts";

const framework = framework2021();
const scored = (item: string, indicator: string, value: string) =>
  scoreItem(itemOf(item), latestClaims([indicatorClaim(indicator, { value })]));

test.each([
  { score: "100.00", grade: "优秀" },
  { score: "90.00", grade: "优秀" },
  { score: "89.99", grade: "良好" },
  { score: "80.00", grade: "良好" },
  { score: "79.99", grade: "合格" },
  { score: "65.00", grade: "合格" },
  { score: "64.99", grade: "不合格" },
  { score: "0.00", grade: "不合格" },
])("a total of $score is $grade", ({ score, grade }) => {
  expect(gradeOf(framework, score, [])).toBe(grade);
});

test.each([
  { score: "95.00", vetoes: ["V3"], grade: "良好", why: "capped" },
  { score: "70.00", vetoes: ["V3"], grade: "合格", why: "already below the cap" },
  { score: "95.00", vetoes: ["V1"], grade: "不合格", why: "capped at the lowest" },
  { score: "95.00", vetoes: ["V4"], grade: "良好", why: "lowered by one" },
  { score: "95.00", vetoes: ["V4", "V6", "V7"], grade: "不合格", why: "lowered by three" },
  { score: "70.00", vetoes: ["V4", "V6"], grade: "不合格", why: "the lowest grade is the floor" },
  {
    score: "95.00",
    vetoes: ["V3", "V4"],
    grade: "合格",
    why: "a reduction acts on what the cap leaves",
  },
])("$vetoes on $score gives $grade: $why", ({ score, vetoes, grade }) => {
  expect(
    gradeOf(
      framework,
      score,
      vetoes.map((id) => ({ id })),
    ),
  ).toBe(grade);
});

test("a veto on a reading fires above its limit and names the reading", () => {
  const fired = firedVetoes(framework, [scored("11.1", "majorSafetyAccidents", "1")]);

  expect(fired).toEqual([{ id: "V3", reading: "1", evidenceId: evidenceId(1) }]);
});

test("a reading of earlier days that does not name its evidence fires a veto all the same", () => {
  const item = scored("11.1", "majorSafetyAccidents", "1");
  const unnamed = item.criteria.map(({ evidenceId: _, ...criterion }) => criterion);

  expect(firedVetoes(framework, [{ ...item, criteria: unnamed }])).toStrictEqual([
    { id: "V3", reading: "1" },
  ]);
});

test("a total below every band of an edition has its lowest grade", () => {
  const grades = framework.grades.slice(0, 3);

  expect(gradeOf({ ...framework, grades }, "12.00", [])).toBe("合格");
});

test.each(["0.65", "0.5"])("a variation coefficient of %s is within the limit", (value) => {
  expect(firedVetoes(framework, [scored("5.1", "primaryVariationCoefficient", value)])).toEqual([]);
});

test("a veto that people declare fires on no reading, however bad what a county filed is", () => {
  const worst = [
    scored("11.1", "majorSafetyAccidents", "9"),
    scored("5.1", "primaryVariationCoefficient", "9"),
    scored("5.1", "juniorVariationCoefficient", "9"),
  ];

  const declared = framework.vetoes.filter(({ trigger }) => trigger === "declared");
  const fired = firedVetoes(framework, worst).map(({ id }) => id);

  expect(fired).toContain("V3");
  expect(declared.map(({ id }) => id)).toEqual(["V1", "V2", "V4", "V5"]);
  expect(declared.filter(({ id }) => fired.includes(id))).toEqual([]);
});
