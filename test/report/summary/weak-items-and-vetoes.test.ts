import { expect, test } from "vitest";
import { figuresOf } from "../../../shared/report/summary/figures-of.ts";
import { inputOf } from "../../support/summary-counties.ts";

test("the item that most counties lost points on comes first, then the one that earned least", () => {
  const { items } = figuresOf(
    inputOf("1405", {
      "140502": {
        score: "1.00",
        grade: "不合格",
        items: {
          "1.1": { score: "1.00", points: "3.00" },
          "2.1": { score: "2.00" },
          "2.2": { score: "0.00", state: "missing" },
          "10.1": { score: "2.00" },
        },
      },
      "140521": {
        score: "1.00",
        grade: "不合格",
        items: {
          "1.1": { score: "2.50", points: "3.00" },
          "2.1": { score: "0.00", state: "unmet" },
          "2.2": { score: "2.00" },
          "10.1": { score: "2.00" },
        },
      },
      "140522": {
        score: "1.00",
        grade: "不合格",
        items: {
          "1.1": { score: "3.00", points: "3.00" },
          "2.1": { score: "1.99" },
          "2.2": { score: "2.00" },
          "10.1": { score: "2.00" },
        },
      },
    }),
  );

  expect(
    items.map(({ id, counties, losing, unreported, earned }) => [
      id,
      `${losing.length}/${counties}`,
      unreported,
      earned,
    ]),
  ).toEqual([
    ["2.1", "2/3", 0, "66.50"], // 3.99 of 6
    ["1.1", "2/3", 0, "72.22"], // 6.50 of 9
    ["2.2", "1/3", 1, "66.67"], // 4 of 6
    ["10.1", "0/3", 0, "100.00"],
  ]);
  expect(items[0]).toMatchObject({
    name: "思政课建设与领导干部讲思政课",
    losing: ["140521", "140522"],
  });
});

test("an item without points is no weakness", () => {
  const { items } = figuresOf(
    inputOf("1405", {
      "140502": {
        score: "0.00",
        grade: "不合格",
        items: { "2.3": { score: "0.00", points: "0.00", state: "reported" } },
      },
    }),
  );

  expect(items).toEqual([]);
});

const variation = (reading: string) => ({
  "5.1": { score: "1.00", indicator: "primaryVariationCoefficient", reading },
});

test("a veto says in how many counties it was judged, where it fired, on which reading and to what effect", () => {
  const { vetoes } = figuresOf(
    inputOf("1405", {
      "140502": { score: "80.00", grade: "良好", items: variation("0.61") },
      "140521": {
        score: "80.00",
        grade: "合格",
        items: variation("0.650000000001"),
        vetoes: [{ id: "V6", reading: "0.650000000001" }],
      },
      "140522": { score: "80.00", grade: "合格", vetoes: [{ id: "V4" }] },
    }),
  );

  const known = vetoes.filter(({ judged, fired }) => judged !== 0 && (judged ?? fired.length) > 0);
  expect(known).toEqual([
    {
      id: "V4",
      name: "弄虚作假",
      basis: "declared",
      fired: [{ county: "140522", effect: "等次降低1级" }],
    },
    {
      id: "V6",
      name: "小学校际差异系数未达基本均衡标准",
      basis: "reading",
      judged: 2,
      fired: [{ county: "140521", reading: "0.650000000001", effect: "等次降低1级" }],
    },
  ]);
});

test("a reading of no county leaves the veto unjudged, which is not the same as none fired", () => {
  const { vetoes } = figuresOf(inputOf("1405", { "140502": { score: "80.00", grade: "良好" } }));

  expect(vetoes.find(({ id }) => id === "V3")).toMatchObject({ judged: 0, fired: [] });
});

test("a veto declared on a county that filed nothing is told, and the county stays without a rank", () => {
  const figures = figuresOf(
    inputOf("1405", {
      "140522": { score: "0.00", grade: "不合格", items: {}, vetoes: [{ id: "V1" }] },
    }),
  );

  expect(figures.counts.filed).toBe(0);
  expect(figures.vetoes[0]?.fired).toEqual([{ county: "140522", effect: "等次不高于不合格" }]);
});

test("a veto that the framework has forgotten is told by its id", () => {
  const { vetoes } = figuresOf(
    inputOf("1405", { "140522": { score: "1.00", grade: "不合格", vetoes: [{ id: "V99" }] } }),
  );

  expect(vetoes.at(-1)).toEqual({
    id: "V99",
    name: "V99",
    basis: "declared",
    fired: [{ county: "140522", effect: "" }],
  });
});

test("a province is told by city, each average of that city's counties which filed", () => {
  const { cities = [], counties } = figuresOf(
    inputOf("14", {
      "140502": { score: "60.00", grade: "不合格", signedOff: true },
      "140524": { score: "80.00", grade: "良好", vetoes: [{ id: "V4" }] },
      "140302": { score: "30.00", grade: "不合格" },
    }),
  );

  expect(cities).toHaveLength(11);
  expect(cities.find(({ name }) => name === "晋城市")).toEqual({
    division: "1405",
    name: "晋城市",
    counties: 6,
    filed: 2,
    signedOff: 1,
    vetoed: 1,
    scores: { average: "70.00", median: "70.00", highest: "80.00", lowest: "60.00" },
  });
  expect(cities.find(({ name }) => name === "太原市")).not.toHaveProperty("scores");
  // 城区 is in two cities
  expect(counties.slice(0, 3).map(({ name }) => name)).toEqual([
    "晋城市陵川县",
    "晋城市城区",
    "阳泉市城区",
  ]);
});
