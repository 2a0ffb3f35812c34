import type { Framework } from "../../../domain/framework/framework.ts";
import { known } from "../../../domain/known.ts";
import type { Block } from "../../content.ts";
import { plainNumber } from "../../numerals.ts";
import { beijingMinute } from "../beijing-time.ts";
import type { Scores, SummaryFigures } from "../summary-figures.ts";
import { annexesOf } from "./annexes.ts";
import {
  COUNTIES,
  countiesText,
  fewNames,
  paragraphOf,
  shareText,
  wholeDivision,
} from "./words.ts";

/** What is summed up, and what it was scored by. */
export const opening = (
  figures: SummaryFigures,
  { title, basis }: Pick<Framework, "title" | "basis">,
  moment: string | undefined,
): Block =>
  paragraphOf(
    `按照${title}工作部署（${basis}）要求，现将${wholeDivision(figures)}${countiesText(figures.counts.counties)}${figures.cycle}年县级人民政府履行教育职责自评情况汇总如下。${
      moment === undefined
        ? ""
        : `所据各${COUNTIES}达标状态最后更新于北京时间${beijingMinute(moment)}，逐一列于附件${annexesOf(figures).sources}。`
    }`,
  );

/** Who filed, who signed off, and what they scored. */
export const overall = (figures: SummaryFigures): readonly Block[] => [
  paragraphOf(participation(figures)),
  paragraphOf(`${scoreSentence(figures)}${conversion(figures)}`),
];

const participation = (figures: SummaryFigures): string => {
  const { counties, filed, signedOff } = figures.counts;
  const whole = `${wholeDivision(figures)}共${countiesText(counties)}`;
  if (filed === 0) return `${whole}，均尚未报送材料。`;
  const left = counties - filed;
  return (
    `${whole}，已报送材料的${filed}个，占${shareText(filed, counties)}；` +
    `${left === 0 ? "没有未报送的" : `尚未报送的${left}个`}。` +
    `已报送的${filed}个中，自评结果经县级人民政府审定的${signedOff}个，未经审定的${filed - signedOff}个。`
  );
};

const scoreSentence = (figures: SummaryFigures): string => {
  const { scores, points, counts } = figures;
  if (scores === undefined) return "没有得分和等次可供汇总。";
  const full = `（满分${plainNumber(points)}分）`;
  const [first] = figures.counties;
  return counts.filed === 1
    ? `仅有${known(first, "a county that filed").name}的得分：${plainNumber(scores.highest)}分${full}。`
    : `已报送的${countiesText(counts.filed)}平均得${plainNumber(scores.average)}分${full}，中位数${plainNumber(scores.median)}分；${extremes(scores, figures)}。未报送的不计入平均。`;
};

const extremes = ({ highest, lowest }: Scores, { counties }: SummaryFigures): string => {
  if (highest === lowest) return `各${COUNTIES}得分相同`;
  const withScore = (wanted: string): string =>
    fewNames(counties.flatMap(({ name, score }) => (score === wanted ? [name] : [])));
  return `最高${plainNumber(highest)}分（${withScore(highest)}），最低${plainNumber(lowest)}分（${withScore(lowest)}）`;
};

const conversion = ({ converted }: SummaryFigures): string =>
  converted ? `各${COUNTIES}所用指标框架满分不同，得分均已折算为百分制。` : "";
