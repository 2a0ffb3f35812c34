import { describe, expect, test } from "vitest";
import { cycleOf } from "../../shared/domain/place/cycle.ts";
import type { FigureBlock, Shape } from "../../shared/report/content.ts";
import { chartsOf, withCharts } from "../../shared/report/drawing/charts.ts";
import { pointsChart } from "../../shared/report/drawing/points-chart.ts";
import { svgOf } from "../../shared/report/drawing/svg.ts";
import { trendChart } from "../../shared/report/drawing/trend-chart.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { lingchuan } from "../support/report-counties.ts";

const boxes = ({ shapes }: FigureBlock, tone: Shape["tone"]) =>
  shapes.filter((shape) => shape.kind === "box").filter((shape) => shape.tone === tone);
const texts = ({ shapes }: FigureBlock): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));

const two = {
  score: "8.50",
  maxScore: "24.00",
  priorities: [
    { name: "党的领导", score: "2.50", points: "8.00" },
    { name: "队伍建设", score: "6.00", points: "16.00" },
  ],
};

describe("the chart of points by priority", () => {
  const chart = pointsChart({
    ...two,
    priorities: two.priorities.map((each) => ({ ...each, id: "1", items: [] })),
  });

  test("has a bar as long as its full mark, filled as far as its points", () => {
    // The first of each tone is the key's; the widest full mark of 16 points takes all 71 mm
    expect(boxes(chart, "whole").map(({ width }) => width)).toEqual([6, 35.5, 71]);
    expect(boxes(chart, "earned").map(({ width }) => width)).toEqual([6, 11.09, 26.63]);
  });

  test("says every name and figure beside its bar", () => {
    expect(texts(chart)).toEqual(["得分", "满分", "党的领导", "2.5 / 8", "队伍建设", "6 / 16"]);
  });

  test("says all figures to those who cannot see it", () => {
    expect(chart.alternative).toBe(
      "满分24分，自评得8.5分。各评价重点得分与满分：党的领导2.5分（满分8分）；队伍建设6分（满分16分）。",
    );
  });

  test("keeps every shape on the drawing, however long a name is", () => {
    const long = {
      id: "1",
      name: "很长的评价重点名称".repeat(8),
      score: "0",
      points: "0",
      items: [],
    };
    const figure = pointsChart({ score: "0", maxScore: "0", priorities: [long] });

    expect(figure.width).toBe(156);
    for (const shape of figure.shapes)
      if (shape.kind === "text") {
        expect(shape.x - [...shape.text].length * shape.size).toBeGreaterThanOrEqual(
          shape.anchor === "end" ? -0.5 : -99,
        );
        expect(shape.y).toBeLessThan(figure.height);
      }
    expect(figure.alternative).toContain("很长的评价重点名称".repeat(8));
  });
});

describe("the chart of the years", () => {
  const chart = trendChart([
    { cycle: cycleOf(2020), score: "80.00", maxScore: "100.00" },
    { cycle: "2021", score: "60.00", maxScore: "120.00" },
  ]);

  test("stands each year at its share of the full mark", () => {
    const [line] = chart.shapes.filter((shape) => shape.kind === "line" && shape.tone === "earned");

    // 0 is 42 mm down, the full mark 12 mm down
    expect(line).toMatchObject({ points: [{ y: 18 }, { y: 27 }] });
  });

  test("says years and scores, to those who see it and to those who do not", () => {
    expect(texts(chart)).toEqual(expect.arrayContaining(["80", "2020年", "60", "2021年"]));
    expect(chart.alternative).toBe("自评得分：2020年80分（满分100分）；2021年60分（满分120分）。");
  });
});

describe("the drawings of a report", () => {
  const captionsOf = (input = lingchuan()) =>
    chartsOf(reportModel(input).overview, input).map(({ caption }) => caption);

  test("are the points by priority, and the trend where there is an earlier cycle", () => {
    const earlier = [{ cycle: cycleOf(2020), score: "70.00", maxScore: "100.00", grade: "良好" }];

    expect(captionsOf()).toEqual(["各评价重点得分"]);
    expect(captionsOf({ ...lingchuan(), earlier })).toEqual(["各评价重点得分", "近年自评得分"]);
  });

  test("stand after the opening words of their annex, before its table", () => {
    const [scores] = reportModel(lingchuan()).attachments;

    expect(scores?.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "figure", "table"]);
    expect(withCharts({ number: 1, title: "空", blocks: [] }, []).blocks).toEqual([]);
  });
});

test("an SVG says its caption and alternative, has no style of its own and no markup of anyone's", () => {
  const svg = svgOf({
    kind: "figure",
    caption: "<得分>",
    alternative: '"&"',
    width: 10,
    height: 5,
    shapes: [{ kind: "text", x: 1, y: 2, size: 3, anchor: "end", text: "<script>", tone: "ink" }],
  });

  expect(svg).toContain('role="img" viewBox="0 0 10 5"');
  expect(svg).toContain("<title>&lt;得分&gt;</title><desc>&quot;&amp;&quot;</desc>");
  expect(svg).toContain(">&lt;script&gt;</text>");
  expect(svg).not.toContain("style=");
});
