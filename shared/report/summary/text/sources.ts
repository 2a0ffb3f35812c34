import type { Block, TableColumn } from "../../content.ts";
import { beijingTime } from "../beijing-time.ts";
import type { CountyLine, SummaryFigures } from "../summary-figures.ts";
import { COUNTIES, cells, paragraphOf } from "./words.ts";

/** The annex: which status of which county every figure comes from. */
export const sourcesBlocks = (figures: SummaryFigures, listHash: string): readonly Block[] => {
  const frameworks = new Set(
    figures.counties.filter(({ version }) => version > 0).map(({ framework }) => framework),
  );
  const isMixed = frameworks.size > 1;
  return [
    paragraphOf(
      `本汇总不另行评分，各项数字均取自下列各${COUNTIES}的达标状态；版本0表示从未报送。清单相同，汇总的内容即相同。`,
    ),
    ...frameworksBlocks([...frameworks]),
    {
      kind: "table",
      caption: "数据来源",
      columns: columns(isMixed),
      rows: [
        ...figures.counties
          .toSorted((one, other) => (one.county < other.county ? -1 : 1))
          .map((line) => cells(...sourceOf(line), ...(isMixed ? [editionOf(line)] : []))),
        { kind: "group", text: `清单SHA-256：${listHash}` },
      ],
    },
  ];
};

const frameworksBlocks = ([first, ...others]: readonly string[]): readonly Block[] => {
  if (first === undefined) return [];
  return [
    paragraphOf(
      others.length === 0
        ? `各状态所用指标框架均为${first}。`
        : `各${COUNTIES}的状态按不同的指标框架评分，得分和名次的可比程度有限；具体内容按编号合并统计。`,
    ),
  ];
};

const columns = (isMixed: boolean): TableColumn[] => {
  const [code, name, version, time] = isMixed ? [18, 34, 18, 44] : [24, 54, 24, 54];
  return [
    { title: "代码", width: code, align: "center" },
    { title: COUNTIES, width: name, align: "start" },
    { title: "状态版本", width: version, align: "center" },
    { title: "更新时间（北京时间）", width: time, align: "center" },
    ...(isMixed ? [{ title: "指标框架", width: 42, align: "start" } as const] : []),
  ];
};

const sourceOf = ({ county, name, version, updatedAt }: CountyLine): readonly string[] => [
  county,
  name,
  String(version),
  updatedAt === undefined ? "—" : beijingTime(updatedAt),
];

const editionOf = ({ version, framework }: CountyLine): string => (version === 0 ? "—" : framework);
