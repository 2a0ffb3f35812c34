import type { Block } from "../../content.ts";
import { scoreChart } from "../score-chart.ts";
import type { CityLine, SummaryFigures } from "../summary-figures.ts";
import { COUNTIES, cells, paragraphOf } from "./words.ts";

/** A province's cities, in code order; averages are of the counties that filed. */
export const citiesBlocks = (
  cities: readonly CityLine[],
  figures: SummaryFigures,
): readonly Block[] => [
  paragraphOf(
    `各市平均得分以该市已报送的${COUNTIES}计算，不含未报送的；已报送的少，平均得分不能代表全市。`,
  ),
  ...scoreChart(figures),
  {
    kind: "table",
    caption: "分市情况",
    columns: [
      { title: "市", width: 24, align: "start" },
      { title: `${COUNTIES}数`, width: 24, align: "center" },
      { title: "已报送", width: 18, align: "center" },
      { title: "已审定", width: 18, align: "center" },
      { title: "平均得分", width: 20, align: "end" },
      { title: "最高", width: 16, align: "end" },
      { title: "最低", width: 16, align: "end" },
      { title: "有限制事项", width: 20, align: "center" },
    ],
    rows: cities.map(({ name, counties, filed, signedOff, vetoed, scores }) =>
      cells(
        name,
        String(counties),
        String(filed),
        String(signedOff),
        scores?.average ?? "—",
        scores?.highest ?? "—",
        scores?.lowest ?? "—",
        String(vetoed),
      ),
    ),
  },
];
