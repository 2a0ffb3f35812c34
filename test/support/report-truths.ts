import { indicatorById } from "../../shared/domain/framework/framework-items.ts";
import type { CriterionScore } from "../../shared/domain/scoring/score.ts";
import type { ReportModel } from "../../shared/report/paper.ts";
import { officialName } from "../../shared/report/prose/official-name.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { generated, partOf, prose, rowsOf } from "./report-parts.ts";

/** Each rule of what a report may say, as what breaks it: nothing, where the rule holds. */
export const truths = {
  "nothing under 成效 counts files or amounts to nothing": (input, model) =>
    achieved(input, model).match(emptyPraise) ?? [],

  "no reading under 成效 fell short, is missing or is in doubt": (input, model) => {
    const clauses = achieved(input, model).split(/[；。，]/);
    return criteriaOf(input)
      .filter(({ kind }) => kind !== "documents")
      .filter(isWanting)
      .map((criterion) => nameIn(input, criterion))
      .filter((name) => clauses.some((clause) => clause.startsWith(name)));
  },

  "every veto that fired is in 问题": (input, model) => {
    const problems = generated(partOf(model, "问题"), input);
    const told = (problems.length > 0 ? problems : prose(model.body)).join("\n");
    return vetoNames(input).filter((name) => !told.includes(`“${name}”`));
  },

  "every veto that fired leads the rectification list": (input, model) => {
    const first = rowsOf(model.body).map(([, what]) => what);
    return vetoNames(input).filter((name, place) => first[place] !== `限制事项：${name}`);
  },

  "every task says what, who and when": (_, model) =>
    rowsOf(model.body)
      .filter(
        ([, what = "", gap = "", who = "", when = ""]) =>
          what === "" || gap === "" || !/[局部办委会府]$/.test(who) || !/前$/.test(when),
      )
      .map((row) => row.join("|")),

  "what fell short is in the rectification list": (input, model) => {
    const cells = rowsOf(model.body).flat().join("\n");
    return criteriaOf(input)
      .filter(({ state }) => state === "partial" || state === "unmet")
      .filter(({ kind, reading }) => kind !== "documents" && reading !== "false")
      .filter(({ reading = "" }) => !/\.\d{5,}/.test(reading))
      .filter(({ reading = "" }) => !cells.includes(reading.replace("-", "")))
      .filter(({ reading = "" }) => !/^0(\.0+)?$/.test(reading))
      .map((criterion) => nameIn(input, criterion));
  },

  "the words are those of an official text": (input, model) =>
    [...generated(model.body, input), ...rowsOf(model.body).flat()].filter((line) =>
      unofficial.test(line),
    ),
} as const satisfies Record<string, (input: ReportInput, model: ReportModel) => readonly string[]>;

const emptyPraise =
  /(?<![\d.])(?<!上年为)0(项|次|所|个|人|元|万元)|得0分|佐证材料|材料齐全|尚无已/g;

const unofficial =
  /采信|重构|本项目|拟定|indicators\[|undefined|NaN|不得分|次数为|人数为|其中\d+项达标|上年0|元元|%%|百分点百分点|\p{Script=Han}\(|\)\p{Script=Han}/u;

const achieved = (input: ReportInput, model: ReportModel): string =>
  generated(partOf(model, "成效"), input).join("\n");

const criteriaOf = ({ status }: ReportInput): readonly CriterionScore[] =>
  status.items.flatMap(({ criteria }) => criteria);

const isWanting = ({ state, findings, overrides }: CriterionScore): boolean =>
  ["partial", "unmet", "missing"].includes(state) || findings.length > 0 || overrides !== undefined;

const nameIn = ({ framework }: ReportInput, { indicator }: CriterionScore): string =>
  officialName(indicatorById(framework, indicator ?? "")?.name ?? "");

const vetoNames = ({ status, framework }: ReportInput): readonly string[] =>
  status.vetoes.map(({ id }) => framework.vetoes.find((veto) => veto.id === id)?.name ?? id);
