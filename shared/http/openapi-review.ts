import type * as z from "zod";
import { CountyDecision, CycleDecision } from "../../events/api/decision-request.ts";
import { ProgressAnswer } from "../../events/api/progress.ts";
import {
  CalendarAnswer,
  CycleDecisionAnswer,
  DecisionAnswer,
  DecisionPage,
  ReviewAnswer,
} from "../../events/api/review.ts";
import { TodoAnswer } from "../../events/api/todo.ts";
import { refusalProblems } from "../domain/review/refusal.ts";
import { json, type Operations, ok, placeProblems, workbook } from "./openapi-operation.ts";
import type { ProblemCode } from "./problems.ts";

/** Of what a rule may refuse for, `forbidden` is every operation's. */
const refusals: readonly ProblemCode[] = [
  ...refusalProblems.filter((problem) => problem !== "forbidden"),
  "bodyTooLarge",
  "reviewMoved",
  "decisionIdReused",
];

const taken = (schema: z.ZodType) => ({
  "200": {
    description: "A dry run, or the decision was taken before under this id.",
    content: json(schema),
  },
  "201": { description: "Decided.", content: json(schema) },
});

export const reviewOperations = {
  decide: {
    summary: "Decide on a county's evaluation",
    tag: "review",
    codes: [...placeProblems, ...refusals],
    requestBody: { required: true, content: json(CountyDecision) },
    responses: taken(DecisionAnswer),
  },
  listDecisions: {
    summary: "Decisions on a county's evaluation",
    tag: "review",
    codes: [...placeProblems, "invalidRequest"],
    responses: ok(DecisionPage, "Up to 100 decisions."),
  },
  readReview: {
    summary: "Where a county's evaluation stands",
    tag: "review",
    codes: [...placeProblems, "invalidRequest"],
    responses: ok(ReviewAnswer, "Stage, items, points, and what the caller may decide."),
  },
  readProgress: {
    summary: "How far each department has come (填报进度)",
    tag: "review",
    codes: placeProblems,
    responses: ok(ProgressAnswer, "A row for each department that has something to hand in."),
  },
  downloadProgress: {
    summary: "The same as a workbook",
    tag: "review",
    codes: placeProblems,
    responses: workbook("One row per department, in Chinese or English by `Accept-Language`."),
  },
  readTodo: {
    summary: "What waits for the caller",
    tag: "review",
    codes: ["noSuchCycle", "invalidRequest"],
    responses: ok(TodoAnswer, "Decisions to take, the most urgent first."),
  },
  readCalendar: {
    summary: "A cycle's calendar",
    tag: "review",
    codes: ["noSuchCycle", "invalidRequest"],
    responses: ok(CalendarAnswer, "Its windows and the decisions on it."),
  },
  decideOnCycle: {
    summary: "Open, change or close a cycle",
    tag: "review",
    codes: ["noSuchCycle", ...refusals],
    requestBody: { required: true, content: json(CycleDecision) },
    responses: taken(CycleDecisionAnswer),
  },
} as const satisfies Operations;
