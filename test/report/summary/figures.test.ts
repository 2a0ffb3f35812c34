import { expect, test } from "vitest";
import { figuresOf } from "../../../shared/report/summary/figures-of.ts";
import { inputOf, narrativeOnly, type StatusFacts } from "../../support/summary-counties.ts";

/** 晋城市: 城区 140502, 沁水县 140521, 阳城县 140522, 陵川县 140524, 泽州县 140525, 高平市 140581. */
const jincheng = (scores: Readonly<Record<string, string>>) =>
  figuresOf(
    inputOf(
      "1405",
      Object.fromEntries(
        Object.entries(scores).map(([county, score]): [string, StatusFacts] => [
          county,
          { score, grade: "合格" },
        ]),
      ),
    ),
  );

test("equal scores share a rank and the next one counts them all", () => {
  const { counties } = jincheng({
    "140502": "70.00",
    "140521": "91.25",
    "140522": "70.00",
    "140524": "12.50",
    "140525": "70.00",
  });

  expect(counties.map(({ name, rank, score }) => [name, rank, score])).toEqual([
    ["沁水县", 1, "91.25"],
    ["城区", 2, "70.00"],
    ["阳城县", 2, "70.00"],
    ["泽州县", 2, "70.00"],
    ["陵川县", 5, "12.50"],
    ["高平市", undefined, undefined],
  ]);
});

test("scores are ranked as numbers, not as text", () => {
  const { counties } = jincheng({ "140502": "9.90", "140521": "100.00", "140522": "26.25" });

  expect(counties.slice(0, 3).map(({ name }) => name)).toEqual(["沁水县", "阳城县", "城区"]);
});

test.each([
  { scores: ["10.00", "10.01"], average: "10.01", median: "10.01" }, // 10.005 goes up
  { scores: ["10.00", "20.00", "60.00"], average: "30.00", median: "20.00" },
  { scores: ["1.00", "2.00", "2.00"], average: "1.67", median: "2.00" }, // 5 / 3
  { scores: ["0.00", "10.00", "30.00", "100.00"], average: "35.00", median: "20.00" },
  { scores: ["26.25"], average: "26.25", median: "26.25" },
])("of $scores the average is $average, the median $median", ({ scores, average, median }) => {
  const counties = ["140502", "140521", "140522", "140524"];
  const figures = jincheng(
    Object.fromEntries(scores.map((score, place) => [counties[place] ?? "", score])),
  );

  expect(figures.scores).toMatchObject({ average, median });
  expect(figures.counts).toEqual({ counties: 6, filed: scores.length, signedOff: 0 });
});

test("who filed nothing is in no average, no band and no share, but among the grades", () => {
  const figures = jincheng({ "140524": "50.00" });

  expect(figures.scores?.average).toBe("50.00");
  expect(figures.bands).toEqual([{ from: "50.00", below: "60.00", counties: ["140524"] }]);
  expect(figures.items.map(({ counties }) => counties)).toEqual([1]);
  expect(figures.grades.at(-1)).toEqual({
    grade: "未报送",
    counties: ["140502", "140521", "140522", "140525", "140581"],
  });
});

test("who only wrote a narrative has filed: nought points count", () => {
  const figures = figuresOf(
    inputOf("1405", {
      "140524": { score: "50.00", grade: "不合格" },
      "140525": narrativeOnly("140525"),
    }),
  );

  expect([figures.counts.filed, figures.scores?.average]).toEqual([2, "25.00"]);
});

test("where nobody filed there are counties and nothing else", () => {
  const figures = jincheng({});

  expect(figures.counts).toEqual({ counties: 6, filed: 0, signedOff: 0 });
  expect([figures.scores, figures.bands, figures.items]).toEqual([undefined, [], []]);
  expect(figures.counties.map(({ version }) => version)).toEqual([0, 0, 0, 0, 0, 0]);
});

test("a score on the edge of a band is of the upper one, the full mark of the highest, empty bands stand between", () => {
  const { bands } = jincheng({ "140502": "100.00", "140521": "90.00", "140522": "79.99" });

  expect(bands).toEqual([
    { from: "90.00", counties: ["140502", "140521"] },
    { from: "80.00", below: "90.00", counties: [] },
    { from: "70.00", below: "80.00", counties: ["140522"] },
  ]);
});

test("scores by frameworks of other totals are compared by their shares of 100", () => {
  const figures = figuresOf(
    inputOf("1405", {
      "140502": { score: "45.00", grade: "良好", maxScore: "50.00" },
      "140521": { score: "80.00", grade: "良好" },
      "140522": { score: "10.00", grade: "不合格", maxScore: "30.00" },
    }),
  );

  expect(figures.converted).toBe(true);
  expect(figures.counties.slice(0, 3).map(({ county, score }) => [county, score])).toEqual([
    ["140502", "90.00"],
    ["140521", "80.00"],
    ["140522", "33.33"],
  ]);
});

test("grades that only another edition has stand after the framework's own", () => {
  const { grades } = figuresOf(inputOf("1405", { "140502": { score: "1.00", grade: "待整改" } }));

  expect(grades.map(({ grade, counties }) => [grade, counties.length])).toEqual([
    ["优秀", 0],
    ["良好", 0],
    ["合格", 0],
    ["不合格", 0],
    ["待整改", 1],
    ["未报送", 5],
  ]);
});
