import type { ScoreState } from "../../domain/scoring/score.ts";
import type { FigureBlock, ItemLine, Overview, PriorityLine } from "../content.ts";
import { stateNames } from "../overview.ts";
import { figureHtml } from "./blocks.ts";
import { htmlText } from "./html-text.ts";

/** What a reader at a screen sees first: the outcome, the drawings, the items as a matrix, each reason foldable. */
export const overview = (seen: Overview, drawings: readonly FigureBlock[]): string =>
  `<section class="overview" aria-labelledby="overview"><h2 id="overview">自评概览</h2>` +
  `${figures(seen)}${drawings.map(figureHtml).join("")}${scores(seen.priorities)}</section>`;

const figures = ({ score, maxScore, grade, indicators, vetoes }: Overview): string =>
  `<dl class="figures">${figure("自评得分", score, `/ ${maxScore}`)}${figure("自评等次", grade, "")}` +
  `${figure("已报指标", String(indicators.reported), `/ ${indicators.asked}`)}</dl>` +
  (vetoes.length === 0
    ? ""
    : `<p class="vetoes"><strong>触发限制事项：</strong>${htmlText(vetoes.join("；"))}</p>`);

const figure = (name: string, value: string, of: string): string =>
  `<div><dt>${name}</dt><dd><b>${htmlText(value)}</b> ${htmlText(of)}</dd></div>`;

const scores = (priorities: readonly PriorityLine[]): string => {
  const items = priorities.flatMap((priority) => priority.items);
  return (
    `<div class="scores"><h3>具体内容</h3>${filter(items)}` +
    `${matrix(priorities)}<div class="items">${items.map(foldedItem).join("")}</div></div>`
  );
};

const marks = {
  met: "●",
  partial: "◐",
  unmet: "○",
  missing: "–",
  reported: "·",
} as const satisfies Record<ScoreState, string>;

const filterStates = ["unmet", "missing", "partial", "met"] as const;

const filter = (items: readonly ItemLine[]): string => {
  const choice = (id: string, name: string, count: number, checked: string): string =>
    `<label><input type="radio" name="show" id="show-${id}"${checked}> ${name}（${count}）</label>`;
  const choices = filterStates.map((state) =>
    choice(
      state,
      `<span aria-hidden="true">${marks[state]}</span> ${stateNames[state]}`,
      items.filter((item) => item.state === state).length,
      "",
    ),
  );
  return `<fieldset class="filter"><legend>按状态筛选</legend>${choice("all", "全部", items.length, " checked")}${choices.join("")}</fieldset>`;
};

const matrix = (priorities: readonly PriorityLine[]): string =>
  '<div class="scroll" role="region" aria-label="具体内容状态一览" tabindex="0"><table class="matrix"><caption>具体内容状态一览</caption><tbody>' +
  priorities
    .map(
      ({ id, name, items }) =>
        `<tr><th scope="row">${htmlText(`${id} ${name}`)}</th><td><ul>${items.map(matrixCell).join("")}</ul></td></tr>`,
    )
    .join("") +
  "</tbody></table></div>";

const matrixCell = ({ id, name, state, stateName }: ItemLine): string =>
  `<li data-state="${state}"><a href="#item-${htmlText(id)}" title="${htmlText(`${name}：${stateName}`)}">` +
  `<span aria-hidden="true">${marks[state]}</span> ${htmlText(id)}<span class="spoken"> ${htmlText(`${name}，${stateName}`)}</span></a></li>`;

/** The link's target lies inside, so that following it unfolds the item. */
const foldedItem = ({ id, name, points, score, state, stateName, criteria }: ItemLine): string =>
  `<details data-state="${state}"><summary><span class="name">${htmlText(`${id} ${name}`)}</span>` +
  `<span class="state"><span aria-hidden="true">${marks[state]}</span> ${stateName}</span>` +
  `<span class="value">${htmlText(score)} / ${htmlText(points)}</span></summary>` +
  `<ul id="item-${htmlText(id)}">${criteria
    .map(
      ({ reason, evidenceIds }) =>
        `<li>${htmlText(reason)}${evidenceIds.map(evidenceLink).join("")}</li>`,
    )
    .join("")}</ul></details>`;

const evidenceLink = (id: string, index: number): string =>
  ` <a href="#evidence-${htmlText(id)}">佐证${index + 1}<span class="spoken">：${htmlText(id)}</span></a>`;
