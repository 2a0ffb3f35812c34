import type { CalendarAnswer, ReviewAnswer } from "../../events/api/review.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { StaleRow } from "../../shared/aws/errors.ts";
import { lookedUp, readSituation } from "../../shared/aws/read-situation.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import { calendarKinds } from "../../shared/domain/review/calendar/calendar-kinds.ts";
import { countyKinds } from "../../shared/domain/review/county-kinds.ts";
import type { Decision } from "../../shared/domain/review/decision.ts";
import { postOf } from "../../shared/domain/review/post.ts";
import { situationAfter } from "../../shared/domain/review/situation.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import { atCycle, type CycleEvaluation } from "../../shared/http/at-cycle.ts";
import { auditFacts } from "../../shared/http/audit-facts.ts";
import { calendarView, cycleSituation } from "../../shared/http/calendar-view.ts";
import { decisionAnswer } from "../../shared/http/decision-endpoint.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { atEvaluation } from "../../shared/http/named-evaluation.ts";
import { reviewView } from "../../shared/http/review-view.ts";
import type { Logger } from "../../shared/log/log.ts";

export interface Deps {
  readonly table: Pick<
    ComplianceTable,
    | "status"
    | "decisionsHead"
    | "decisionById"
    | "decisions"
    | "decide"
    | "calendarHead"
    | "calendarDecisionById"
    | "calendarDecisions"
    | "decideOnCycle"
    | "receipts"
    | "receiptsById"
  >;
  readonly now: () => Date;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) =>
  apiHandler(
    {
      decide: atEvaluation("decide", (request, place) => decide(request, place, deps)),
      decideOnCycle: atCycle("decide", (request, place) => decideOnCycle(request, place, deps)),
    },
    deps.log,
  );

const decide = (
  request: ApiRequest,
  place: Evaluation,
  { table, now, log }: Deps,
): Promise<ApiAnswer> => {
  const { caller } = request;
  const post = postOf(caller);
  const { county, cycle } = place;
  return decisionAnswer(request, {
    kinds: countyKinds,
    place: { division: county, cycle },
    post,
    now,
    byId: (id) => table.decisionById(place, id),
    look: async (looksUp) => {
      const looker = { caller, post, now: now() };
      const { situation, head } = await readSituation(place, looker, table);
      return { seen: await lookedUp(place, { situation, looksUp }, table), head };
    },
    decisions: () => table.decisions(place),
    after: situationAfter,
    write: ({ status }, decision, folded) =>
      table.decide(place, { decision, folded, statusVersion: status.version }),
    isLostRace,
    show: (seen, decisions): { review: ReviewAnswer } => ({ review: reviewView(seen, decisions) }),
    onTaken: (decision) => audit(request, { county, cycle }, decision, log),
  });
};

const decideOnCycle = (
  request: ApiRequest,
  place: CycleEvaluation,
  { table, now, log }: Deps,
): Promise<ApiAnswer> => {
  const { caller } = request;
  const post = postOf(caller);
  const { province, cycle } = place;
  const seenWith = cycleSituation(place, { caller, post });
  return decisionAnswer(request, {
    kinds: calendarKinds,
    place: { division: province, cycle },
    post,
    now,
    byId: (id) => table.calendarDecisionById(place, id),
    look: async () => {
      const head = await table.calendarHead(place);
      return { head, seen: seenWith(head.folded) };
    },
    decisions: () => table.calendarDecisions(place),
    after: (_, folded) => seenWith(folded),
    write: (_, decision, folded) => table.decideOnCycle(place, { decision, folded }),
    isLostRace,
    show: (seen, decisions): { calendar: CalendarAnswer } => ({
      calendar: calendarView(place, seen, decisions),
    }),
    onTaken: (decision) => audit(request, { province, cycle }, decision, log),
  });
};

const isLostRace = (error: unknown): boolean => error instanceof StaleRow;

/** Who decided what, by ids: the words stand in the decision. Its act is the kind, which says more than the operation. */
const audit = (
  request: ApiRequest,
  place: Readonly<Record<string, string>>,
  { number, kind }: Decision,
  log: Logger,
): void =>
  log.info("decision taken", { ...auditFacts(request, "decide"), act: kind, ...place, number });
