import type { statusView } from "../../shared/http/status-view.ts";
import { checkNames } from "../../shared/report/attachments/check-names.ts";
import type { ReportModel } from "../../shared/report/paper.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { generated, partOf, rowsOf } from "./report-parts.ts";

interface Told {
  readonly input: ReportInput;
  readonly model: ReportModel;
  readonly view: ReturnType<typeof statusView>;
}

/** Each rule of what 附件3 may say beside the status and the body, as what breaks it: nothing, where the rule holds. */
export const checkTruths = {
  "a check finds no more than it judged": ({ model }) =>
    checksOf(model)
      .filter(({ outcome, judged, found }) => found > judged && !outcome.includes("未记录"))
      .map(({ name, outcome }) => `${name} ${outcome}`),

  "a check that is in order found nothing that is listed": ({ model, view }) =>
    checksOf(model)
      .filter(({ found }) => found === 0)
      .filter(({ code }) => view.findings.some((each) => each.code === code))
      .map(({ name, outcome }) => `${name} ${outcome}`),

  "what a check found is listed": ({ model, view }) =>
    checksOf(model)
      .filter(({ found }) => found > 0)
      .filter(({ code }) => !view.findings.some((each) => each.code === code))
      .map(({ name, outcome }) => `${name} ${outcome}`),

  "the status lists what 附件3 lists, and as many": ({ model, view }) => {
    const many = listed(model).length;
    return many === view.findings.length ? [] : [`${many} of ${view.findings.length}`];
  },

  "what is listed is named among the problems": ({ input, model, view }) => {
    const said = generated(partOf(model, "问题"), input).join("\n");
    return view.findings.length === 0 || /待核|有待核实/.test(said) ? [] : [said];
  },

  "no sentence is broken": ({ input, model }) =>
    [...generated(model.body, input), ...rowsOf(model.body).flat()].filter((line) =>
      broken.test(line),
    ),

  "states, points and vetoes are those of the status": ({ model, view }) => {
    const ofView = view.priorities.flatMap(({ items }) =>
      items.map(({ id, score, state }) => `${id} ${score} ${state}`),
    );
    const ofModel = model.overview.priorities.flatMap(({ items }) =>
      items.map(({ id, score, state }) => `${id} ${score} ${state}`),
    );
    return ofModel.filter((each, at) => each !== ofView[at]);
  },
} as const satisfies Record<string, (told: Told) => readonly string[]>;

const broken = /。。|，。|；。|：。|，，|、、|、。|《》|（）|“”|共0|其中：。|^[。；，、]|undefined/;

const listed = (model: ReportModel): readonly string[] =>
  rowsOf(model.attachments[2]?.blocks ?? [])
    .filter((row) => row.length === 4)
    .map(([, message = ""]) => message);

const checksOf = (model: ReportModel) =>
  rowsOf(model.attachments[2]?.blocks ?? [])
    .filter((row) => row.length === 3)
    .flatMap(([, name = "", outcome = ""]) => {
      const [code] = Object.entries(checkNames).find(([, each]) => each === name) ?? [];
      return code === undefined ? [] : [{ code, name, outcome, ...numbersIn(outcome) }];
    });

const numbersIn = (outcome: string) => ({
  judged: Number(/已核(\d+)处/.exec(outcome)?.[1] ?? 0),
  found: Number(/发现(\d+)处/.exec(outcome)?.[1] ?? 0),
});
