import type { ProgressAnswer } from "../../events/api/progress.ts";
import type { BoardAnswer } from "../../events/api/status.ts";
import { type BoardRow, boardRow } from "../../shared/aws/board.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { readSituation } from "../../shared/aws/read-situation.ts";
import { type Caller, may } from "../../shared/domain/access.ts";
import { finding } from "../../shared/domain/findings/make-finding.ts";
import { frameworkOf } from "../../shared/domain/framework/editions.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import type { Framework } from "../../shared/domain/framework/framework.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { known } from "../../shared/domain/known.ts";
import { type Cycle, cycleOf } from "../../shared/domain/place/cycle.ts";
import {
  type CountyCode,
  countiesWithin,
  divisionName,
  fullDivisionName,
  Scope,
} from "../../shared/domain/place/division.ts";
import { boardLine } from "../../shared/domain/review/board-line.ts";
import { type Calendar, phaseOf } from "../../shared/domain/review/calendar/settings.ts";
import { endOf } from "../../shared/domain/review/moments.ts";
import { postOf } from "../../shared/domain/review/post.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { atEvaluation } from "../../shared/http/named-evaluation.ts";
import { progressView } from "../../shared/http/progress-view.ts";
import type { Logger } from "../../shared/log/log.ts";
import { boardWorkbook } from "../../shared/workbook/board-workbook.ts";
import { progressWorkbook } from "../../shared/workbook/progress-workbook.ts";

export interface Deps {
  readonly table: Pick<
    ComplianceTable,
    "board" | "calendarHead" | "status" | "decisionsHead" | "everyReceipt"
  >;
  readonly now: () => Date;
  readonly log: Logger;
}

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const createHandler = (deps: Deps) =>
  apiHandler(
    {
      readBoard: atDivision(async (_, place) => ({
        kind: "json",
        status: 200,
        body: await boardOf(place, deps),
      })),
      downloadBoard: atDivision(async ({ locale }, place) => ({
        kind: "file",
        contentType,
        fileName: `${place.division}-${place.cycle}-board.xlsx`,
        bytes: await boardWorkbook({
          board: await boardOf(place, deps),
          framework: place.framework,
          locale,
        }),
      })),
      readProgress: atEvaluation("read", async ({ caller }, place) => ({
        kind: "json",
        status: 200,
        body: await progressIn(place, caller, deps),
      })),
      downloadProgress: atEvaluation("read", async ({ caller, locale }, place) => ({
        kind: "file",
        contentType,
        fileName: `${place.county}-${place.cycle}-progress.xlsx`,
        bytes: await progressWorkbook({
          progress: await progressIn(place, caller, deps),
          framework: place.framework,
          locale,
        }),
      })),
    },
    deps.log,
  );

/** Of one county, department by department: all that it has filed is read. */
const progressIn = async (
  place: Evaluation,
  caller: Caller,
  { table, now }: Deps,
): Promise<ProgressAnswer> => {
  const looker = { caller, post: postOf(caller), now: now() };
  const [{ situation, head }, receipts] = await Promise.all([
    readSituation(place, looker, table),
    table.everyReceipt(place),
  ]);
  return progressView(situation, head.count, receipts);
};

interface DivisionCycle {
  readonly division: string;
  readonly cycle: Cycle;
  readonly framework: Framework;
  readonly counties: readonly CountyCode[];
  /** What is known of any county that has filed nothing. */
  readonly silent: BoardRow;
}

/** Wraps an endpoint about the counties of a division, the caller's scope by default, in a cycle. */
const atDivision =
  (endpoint: (request: ApiRequest, place: DivisionCycle) => Promise<ApiAnswer>) =>
  async (request: ApiRequest): Promise<ApiAnswer> => {
    const division = request.query.division ?? request.caller.scope;
    if (!may(request.caller, "read", division)) return { kind: "problem", code: "forbidden" };
    if (!Scope.safeParse(division).success) return notCode;
    const framework = await frameworkOf(known(request.path.cycle, "the cycle of the path"));
    if (!framework) return { kind: "problem", code: "noSuchCycle" };
    const counties = countiesWithin(division);
    const [first] = counties;
    if (!first) return { kind: "problem", code: "noSuchCounty" };
    const cycle = cycleOf(framework.cycle);
    const silent = boardRow(emptyStatus(framework, { county: first, cycle }));
    return endpoint(request, { division, cycle, framework, counties, silent });
  };

const notCode: ApiAnswer = {
  kind: "problem",
  code: "invalidRequest",
  findings: [finding("divisionNotCode", { path: "division" })],
};

/** One row per county of the division, those that have filed nothing included. */
const boardOf = async (place: DivisionCycle, { table, now }: Deps): Promise<BoardAnswer> => {
  const { division, cycle, framework, counties, silent } = place;
  const [head, filed] = await Promise.all([
    table.calendarHead({ province: framework.province, cycle }),
    table.board(cycle, division),
  ]);
  const calendar = head.folded;
  const rows = new Map(filed.map((row) => [row.county, row]));
  const items = itemsOf(framework).length;
  const asking = { calendar, items, now: now().toISOString() };
  return {
    cycle,
    division,
    name: divisionName(division),
    phase: phaseOf(calendar),
    ...(calendar.settings && { windows: calendar.settings.windows }),
    counties: counties.map((county) =>
      countyView(rows.get(county) ?? { ...silent, county }, asking),
    ),
  };
};

const countyView = (
  { county, outline, ...row }: BoardRow,
  {
    items,
    ...asking
  }: { readonly items: number; readonly calendar: Calendar; readonly now: string },
): BoardAnswer["counties"][number] => {
  const { score, grade } = row;
  const { due, urged, ...line } = boardLine({ score, grade, items, outline }, asking);
  return {
    county,
    name: fullDivisionName(county),
    ...row,
    ...line,
    ...(due !== undefined && { dueAt: endOf(due) }),
    ...(urged !== undefined && { urgedBy: urged }),
  };
};
