import { known } from "../../../domain/known.ts";
import type { Block } from "../../content.ts";
import { scoreChart } from "../score-chart.ts";
import type { CountyLine, SummaryFigures } from "../summary-figures.ts";
import { annexesOf } from "./annexes.ts";
import { COUNTIES, cells, paragraphOf } from "./words.ts";

/** A city's ranking, with its scores at a glance; a province's stands in an annex. */
export const ranks = (figures: SummaryFigures): readonly Block[] => {
  if (figures.counts.filed === 0) return [paragraphOf("尚无得分，不排名次。")];
  const { ranking } = annexesOf(figures);
  return ranking === undefined
    ? [...scoreChart(figures), ...rankingBlocks(figures)]
    : [paragraphOf(`已报送的各${COUNTIES}的得分、等次和名次见附件${ranking}。`)];
};

/** Every county that filed; the others have no rank. */
export const rankingBlocks = (figures: SummaryFigures): readonly Block[] => [
  paragraphOf(
    "名次按得分由高到低排列，得分相同的名次并列；触发限制事项的，得分和名次不变，等次按规定限制或降低。尚未报送的不排名次。",
  ),
  {
    kind: "table",
    caption: `各${COUNTIES}得分、等次和名次`,
    columns: [
      { title: "名次", width: 20, align: "center" },
      { title: COUNTIES, width: 36, align: "start" },
      { title: "得分", width: 17, align: "end" },
      { title: "等次", width: 24, align: "center" },
      { title: "已报指标", width: 20, align: "center" },
      { title: "审定情况", width: 20, align: "center" },
      { title: "状态版本", width: 19, align: "center" },
    ],
    rows: figures.counties
      .filter(({ filed }) => filed)
      .map((line) =>
        cells(
          rankText(line, figures.counties),
          line.name,
          known(line.score, `the score of ${line.county}`),
          [line.grade, ...(line.vetoes.length > 0 ? ["有限制事项"] : [])].join("\n"),
          `${line.reported.indicators}/${line.reported.of}`,
          line.provisional ? "未审定" : "已审定",
          String(line.version),
        ),
      ),
  },
];

const rankText = ({ rank, county }: CountyLine, all: readonly CountyLine[]): string => {
  const isShared = all.filter((other) => other.rank === rank).length > 1;
  return `${known(rank, `the rank of ${county}`)}${isShared ? "（并列）" : ""}`;
};
