import type { Block, TableColumn } from "../../content.ts";
import { plainNumber } from "../../numerals.ts";
import type { ItemTallyLine, SummaryFigures } from "../summary-figures.ts";
import { COUNTIES, cells, countiesText, nameList, paragraphOf } from "./words.ts";

/** The annex: every item, and by name who lost points on it. */
export const itemsBlocks = (figures: SummaryFigures): readonly Block[] => {
  if (figures.items.length === 0) return [paragraphOf("尚无得分。")];
  return [
    paragraphOf(
      `已报送的${countiesText(figures.counts.filed)}逐项失分情况如下，按失分${COUNTIES}占比由高到低排列，占比相同的按得分率由低到高排列。`,
    ),
    {
      kind: "table",
      caption: "各项具体内容失分情况",
      columns: columns(figures),
      rows: figures.items.map((item) =>
        cells(
          `${item.id} ${item.name}`,
          `${item.losing.length}/${item.counties}`,
          String(item.unreported),
          `${plainNumber(item.earned)}%`,
          losersText(item, figures),
        ),
      ),
    },
  ];
};

/** A province's names need a turned page. */
const columns = ({ cities }: SummaryFigures): TableColumn[] => {
  const [name, number, names] = cities === undefined ? [40, 21, 53] : [50, 21, 112];
  return [
    { title: "具体内容", width: name, align: "start" },
    ...["失分个数", "其中未报送", "得分率"].map(
      (title): TableColumn => ({ title, width: number, align: "center" }),
    ),
    { title: `失分的${COUNTIES}`, width: names, align: "start" },
  ];
};

/** Whichever of the two lists is the shorter: those that lost points, or, where it is surely the rest, those that did not. */
const losersText = (item: ItemTallyLine, figures: SummaryFigures): string => {
  const losing = new Set(item.losing);
  if (losing.size === 0) return "—";
  if (losing.size === item.counties) return `全部${losing.size}个`;
  const others = figures.counties.flatMap(({ county, filed }) =>
    filed && !losing.has(county) ? [county] : [],
  );
  const isTheRest = others.length === item.counties - losing.size;
  return isTheRest && others.length < losing.size
    ? `除以下${others.length}个外均失分——${nameList(others, figures)}`
    : nameList(item.losing, figures);
};
