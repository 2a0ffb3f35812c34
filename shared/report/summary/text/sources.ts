import type { Block } from "../../content.ts";
import { beijingTime } from "../beijing-time.ts";
import type { SummaryFigures } from "../summary-figures.ts";
import { COUNTIES, cells, paragraph } from "./words.ts";

/** The annex: which status of which county every figure comes from. */
export const sourcesBlocks = (figures: SummaryFigures, listHash: string): readonly Block[] => [
  paragraph(
    `本汇总不另行评分，各项数字均取自下列各${COUNTIES}的达标状态；版本0表示从未报送。状态清单校验值（SHA-256）：${listHash}。清单相同，汇总的内容即相同。`,
  ),
  ...(mixedFrameworks(figures)
    ? [
        paragraph(
          `各${COUNTIES}的状态按不同版本的指标框架评分，得分和名次可比程度有限；具体内容以编号为准合并统计。`,
        ),
      ]
    : []),
  {
    kind: "table",
    caption: "数据来源",
    columns: [
      { title: "代码", width: 18, align: "center" },
      { title: COUNTIES, width: 36, align: "start" },
      { title: "状态版本", width: 16, align: "center" },
      { title: "更新时间（北京时间）", width: 46, align: "center" },
      { title: "指标框架", width: 40, align: "start" },
    ],
    rows: figures.counties
      .toSorted((one, other) => (one.county < other.county ? -1 : 1))
      .map(({ county, name, version, updatedAt, framework }) =>
        cells(
          county,
          name,
          String(version),
          updatedAt === undefined ? "—" : beijingTime(updatedAt),
          version === 0 ? "—" : framework,
        ),
      ),
  },
];

const mixedFrameworks = ({ counties }: SummaryFigures): boolean =>
  new Set(counties.filter(({ filed }) => filed).map(({ framework }) => framework)).size > 1;
