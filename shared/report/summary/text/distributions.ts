import type { Block } from "../../content.ts";
import { plainNumber } from "../../numerals.ts";
import type { SummaryFigures } from "../summary-figures.ts";
import { COUNTIES, cells, countiesText, nameList, paragraphOf, shareText } from "./words.ts";

/** How many counties have each grade, and how many scored in each tenth of the full mark. */
export const distributions = (figures: SummaryFigures): readonly Block[] => [
  table(
    `各等次${COUNTIES}数`,
    "等次",
    figures.grades.map(({ grade, counties }) => ({ name: grade, counties })),
    figures.counts.counties,
    figures,
  ),
  ...(figures.bands.length === 0
    ? []
    : [
        paragraphOf(
          `按满分的每一成为一段，已报送的${countiesText(figures.counts.filed)}分布如下，占比以已报送的为总数。`,
        ),
        table(
          `各分数段${COUNTIES}数`,
          "分数段",
          figures.bands.map(({ from, below, counties }) => ({
            name: bandName(from, below),
            counties,
          })),
          figures.counts.filed,
          figures,
        ),
      ]),
];

const bandName = (from: string, below: string | undefined): string =>
  below === undefined
    ? `${plainNumber(from)}分及以上`
    : `${plainNumber(from)}分及以上，不足${plainNumber(below)}分`;

interface Group {
  readonly name: string;
  readonly counties: readonly string[];
}

/** The counties of a city are named beside their number; those of a province stand in the ranking. */
const table = (
  caption: string,
  title: string,
  groups: readonly Group[],
  whole: number,
  figures: SummaryFigures,
): Block => {
  const isCity = figures.cities === undefined;
  return {
    kind: "table",
    caption,
    columns: [
      { title, width: isCity ? 50 : 76, align: "center" },
      { title: "个数", width: isCity ? 16 : 40, align: "center" },
      { title: "占比", width: isCity ? 22 : 40, align: "center" },
      ...(isCity ? [{ title: COUNTIES, width: 68, align: "start" } as const] : []),
    ],
    rows: groups.map(({ name, counties }) =>
      cells(
        name,
        String(counties.length),
        shareText(counties.length, whole),
        ...(isCity ? [nameList(counties, figures) || "—"] : []),
      ),
    ),
  };
};
