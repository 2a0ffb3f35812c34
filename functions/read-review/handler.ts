import type { CalendarAnswer, DecisionPage, ReviewAnswer } from "../../events/api/review.ts";
import type { TodoAnswer } from "../../events/api/todo.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { readSituation } from "../../shared/aws/read-situation.ts";
import { finding } from "../../shared/domain/findings/make-finding.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import { Cycle } from "../../shared/domain/place/cycle.ts";
import { CountyCode, isCounty } from "../../shared/domain/place/division.ts";
import { boardLine } from "../../shared/domain/review/board-line.ts";
import { doneOf, outlineDone } from "../../shared/domain/review/done.ts";
import { givenBackIn } from "../../shared/domain/review/given-back.ts";
import { outlineOf } from "../../shared/domain/review/outline.ts";
import { postOf } from "../../shared/domain/review/post.ts";
import { sayings } from "../../shared/domain/review/sayings.ts";
import { countyTodo, outlineTodo } from "../../shared/domain/review/todo.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import { atCycle, type CycleEvaluation } from "../../shared/http/at-cycle.ts";
import { calendarView, cycleSituation } from "../../shared/http/calendar-view.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { atEvaluation } from "../../shared/http/named-evaluation.ts";
import { isPageNumber, unknownPage } from "../../shared/http/number-page.ts";
import { reviewView } from "../../shared/http/review-view.ts";
import { todoView, whoView } from "../../shared/http/todo-view.ts";
import type { Logger } from "../../shared/log/log.ts";

/** Decisions of one answer. */
const PAGE = 100;

export interface Deps {
  readonly table: Pick<
    ComplianceTable,
    | "status"
    | "decisionsHead"
    | "decisions"
    | "decisionPage"
    | "calendarHead"
    | "calendarDecisions"
    | "board"
  >;
  readonly now: () => Date;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) =>
  apiHandler(
    {
      readReview: atEvaluation("read", (request, place) => review(request, place, deps)),
      listDecisions: atEvaluation("read", (request, place) => decisions(request, place, deps)),
      readCalendar: atCycle("read", (request, place) => calendar(request, place, deps)),
      readTodo: (request) => todo(request, deps),
    },
    deps.log,
  );

const review = async (
  { caller }: ApiRequest,
  place: Evaluation,
  { table, now }: Deps,
): Promise<ApiAnswer> => {
  const looker = { caller, post: postOf(caller), now: now() };
  const { situation, head } = await readSituation(place, looker, table);
  // Others may be taken meanwhile
  const all = (await table.decisions(place)).filter(({ number }) => number <= head.count);
  return ok<ReviewAnswer>(reviewView(situation, all));
};

const decisions = async (
  { query }: ApiRequest,
  place: Evaluation,
  { table }: Deps,
): Promise<ApiAnswer> => {
  const { next = "0" } = query;
  if (!isPageNumber(next)) return unknownPage;
  const page = await table.decisionPage(place, { after: Number(next), limit: PAGE });
  const last = page.decisions.at(-1);
  return ok<DecisionPage>({
    decisions: [...page.decisions],
    ...(!page.isLast && last && { next: String(last.number) }),
  });
};

const calendar = async (
  { caller }: ApiRequest,
  place: CycleEvaluation,
  { table }: Deps,
): Promise<ApiAnswer> => {
  const [head, all] = await Promise.all([
    table.calendarHead(place),
    table.calendarDecisions(place),
  ]);
  const seen = cycleSituation(place, { caller, post: postOf(caller) })(head.folded);
  return ok<CalendarAnswer>(calendarView(place, seen, all));
};

/** Of one's own county everything is read; of the counties of a city or a province what the board knows of each. */
const todo = async (request: ApiRequest, deps: Deps): Promise<ApiAnswer> => {
  const { cycle = "" } = request.query;
  if (!Cycle.safeParse(cycle).success) return noCycle;
  return atCycle("read", (_, place) => todoIn(request, place, deps))({
    ...request,
    path: { cycle },
  });
};

const todoIn = async (
  { caller }: ApiRequest,
  place: CycleEvaluation,
  { table, now }: Deps,
): Promise<ApiAnswer> => {
  const post = postOf(caller);
  const looker = { caller, post, now: now() };
  const county = CountyCode.safeParse(caller.scope);
  if (county.success && isCounty(county.data) && post !== "city") {
    const own = { ...place, county: county.data };
    const [{ situation, head }, decisions] = await Promise.all([
      readSituation(own, looker, table),
      table.decisions(own),
    ]);
    const line = boardLine(
      { ...situation.status, items: 0, outline: outlineOf(situation, head.count) },
      situation,
    );
    const who = whoView(caller, place.framework, line);
    const said = sayings(decisions);
    const todo = countyTodo(situation).map((entry) => ({
      ...entry,
      reasons: givenBackIn(entry, situation.gate, said),
    }));
    const done = doneOf(caller, decisions);
    return ok<TodoAnswer>(
      todoView({ ...place, framework: situation.framework }, who, [
        { county: county.data, todo, done },
      ]),
    );
  }
  const [head, rows] = await Promise.all([
    table.calendarHead(place),
    table.board(place.cycle, caller.scope),
  ]);
  const asking = { calendar: head.folded, post, now: now().toISOString() };
  return ok<TodoAnswer>(
    todoView(
      place,
      whoView(caller, place.framework),
      rows.map(({ county: code, outline }) => ({
        county: code,
        todo: outline === undefined ? [] : outlineTodo(outline, asking),
        done: outline === undefined ? [] : outlineDone(outline, post),
      })),
    ),
  );
};

const ok = <Body>(body: Body): ApiAnswer => ({ kind: "json", status: 200, body });

const noCycle: ApiAnswer = {
  kind: "problem",
  code: "invalidRequest",
  findings: [finding("missingField", { path: "cycle", values: { field: "cycle" } })],
};
