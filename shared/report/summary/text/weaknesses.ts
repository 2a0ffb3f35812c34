import type { Block, TableColumn } from "../../content.ts";
import { plainNumber } from "../../numerals.ts";
import type { ItemTallyLine, SummaryFigures } from "../summary-figures.ts";
import { annexesOf } from "./annexes.ts";
import { COUNTIES, cells, countiesText, nameList, paragraphOf, shareText } from "./words.ts";

/** Items that the body names; the annex has all. */
const MOST = 10;

/** What many counties lost points on: the body's ten, and why they are called common. */
export const weaknesses = (figures: SummaryFigures): readonly Block[] => {
  const { filed } = figures.counts;
  const weak = figures.items.filter(({ losing }) => losing.length > 0);
  if (filed === 0) return [paragraphOf("尚无得分，无从比较。")];
  if (weak.length === 0)
    return [paragraphOf(`已报送的${countiesText(filed)}各项具体内容均得满分。`)];
  const shown = weak.slice(0, MOST);
  return [
    paragraphOf(
      `${figures.items.length}项具体内容中，有${weak.length}项至少有1个已报送的${COUNTIES}失分。${widest(shown, filed)}失分包括未达标准和未报送，“其中未报送”是整项均未报送的个数；得分率为已报送的${COUNTIES}该项得分之和与满分之和的比。${weak.length > MOST ? `失分面最广的${MOST}项列于下表，` : ""}全部见附件${annexesOf(figures).items}。`,
    ),
    {
      kind: "table",
      caption: `${COUNTIES}失分较多的具体内容`,
      columns: bodyColumns(figures),
      rows: shown.map((item, index) => cells(String(index + 1), ...itemCells(item, figures))),
    },
  ];
};

const widest = ([first]: readonly ItemTallyLine[], filed: number): string => {
  if (first === undefined || filed === 1) return "";
  return `失分面最广的是“${first.name}”，${first.counties}个中${first.losing.length}个失分，占${shareText(first.losing.length, first.counties)}。`;
};

/** Of a city the counties are named beside; of a province in the annex. */
const bodyColumns = ({ cities }: SummaryFigures): TableColumn[] =>
  cities === undefined
    ? [
        ...columns({ place: 10, name: 42, losing: 19, unreported: 22, earned: 17 }),
        { title: `失分的${COUNTIES}`, width: 46, align: "start" },
      ]
    : columns({ place: 12, name: 72, losing: 24, unreported: 24, earned: 24 });

interface Widths {
  readonly place: number;
  readonly name: number;
  readonly losing: number;
  readonly unreported: number;
  readonly earned: number;
}

const columns = ({ place, name, losing, unreported, earned }: Widths): TableColumn[] => [
  { title: "序号", width: place, align: "center" },
  { title: "具体内容", width: name, align: "start" },
  { title: "失分个数", width: losing, align: "center" },
  { title: "其中未报送", width: unreported, align: "center" },
  { title: "得分率", width: earned, align: "center" },
];

const itemCells = (item: ItemTallyLine, figures: SummaryFigures): readonly string[] => [
  `${item.id} ${item.name}`,
  `${item.losing.length}/${item.counties}`,
  String(item.unreported),
  `${plainNumber(item.earned)}%`,
  ...(figures.cities === undefined ? [nameList(item.losing, figures)] : []),
];
