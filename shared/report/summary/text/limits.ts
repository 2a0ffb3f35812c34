import type { Block, TableRow } from "../../content.ts";
import type { SummaryFigures, VetoLine } from "../summary-figures.ts";
import { COUNTIES, cells, countiesText, nameList, paragraphOf } from "./words.ts";

/** Each veto with where it fired and in how many counties it could be judged at all: silence about the others is no clearance. */
export const vetoParts = (figures: SummaryFigures): readonly Block[] => {
  const count = figures.vetoes.reduce((sum, { fired }) => sum + fired.length, 0);
  return [
    paragraphOf(
      `所据状态中${count === 0 ? "没有触发的限制事项" : `触发限制事项${count}项次`}。按读数判断的，只判断报送了读数的${COUNTIES}，未报送的未作判断；由人认定的，以已作的认定为准。`,
    ),
    {
      kind: "table",
      caption: "限制等次的事项",
      columns: [
        { title: "限制事项", width: 52, align: "start" },
        { title: "判断依据", width: 22, align: "center" },
        { title: "已判断", width: 18, align: "center" },
        { title: "触发", width: 14, align: "center" },
        { title: `触发的${COUNTIES}`, width: 50, align: "start" },
      ],
      rows: figures.vetoes.map((veto) => rowOf(veto, figures)),
    },
  ];
};

const rowOf = (veto: VetoLine, figures: SummaryFigures): TableRow =>
  cells(
    veto.name,
    veto.basis === "reading" ? "读数" : "由人认定",
    veto.judged === undefined ? "—" : `${veto.judged}个`,
    `${veto.fired.length}个`,
    veto.fired.length === 0 ? "—" : firedText(veto, figures),
  );

/** 陵川县（读数0.71，等次降低1级）, a county a line. */
const firedText = ({ fired }: VetoLine, { counties }: SummaryFigures): string =>
  fired
    .map(({ county, reading, effect }) => {
      const name = counties.find((line) => line.county === county)?.name ?? county;
      const facts = [...(reading === undefined ? [] : [`读数${reading}`]), effect];
      return `${name}（${facts.filter((fact) => fact !== "").join("，")}）`;
    })
    .join("\n");

/** Who filed nothing, by name. */
export const notFiled = (figures: SummaryFigures): readonly Block[] => {
  const missing = figures.counties.filter(({ filed }) => !filed).map(({ county }) => county);
  if (missing.length === 0) return [paragraphOf(`各${COUNTIES}均已报送材料。`)];
  return [
    paragraphOf(`尚未报送材料的${countiesText(missing.length)}：${nameList(missing, figures)}。`),
  ];
};
