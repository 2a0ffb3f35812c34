import { afterAll, beforeAll, beforeEach } from "vitest";
import * as z from "zod";
import { DecisionAnswer, ReviewAnswer } from "../../events/api/review.ts";
import { TodoAnswer } from "../../events/api/todo.ts";
import { createHandler as decide } from "../../functions/decide/handler.ts";
import { createHandler as readReview } from "../../functions/read-review/handler.ts";
import { createHandler as recompute } from "../../functions/recompute-status/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { documentClaim, evidenceId, indicatorClaim, narrativeClaim } from "./builders.ts";
import { acceptance, lingchuan } from "./evidence-builders.ts";
import { filingActs } from "./filing-acts.ts";
import { httpEvent, lambdaContext, recordedLog } from "./http-event.ts";
import { people, type Who } from "./people.ts";
import { startTableEngine, type TableEngine, type TableInMemory } from "./table-in-memory.ts";

const county = "/v1/counties/{county}/cycles/{cycle}";
let ids = 0;
/** A decision id of its own each time. */
export const nextDecisionId = (): string => `01HX${String(++ids).padStart(22, "0")}`;

/** Lingchuan on a table of the engine: what it filed, what its status says, and whoever decides on it. */
export const deciding = (rows: TableInMemory, now = () => new Date("2021-11-20T02:00:00.000Z")) => {
  const table = complianceTable(rows);
  const log = recordedLog();
  const deps = { table, now, log };
  const call = async (
    handler: (event: unknown, context: ReturnType<typeof lambdaContext>) => Promise<unknown>,
    event: ReturnType<typeof httpEvent>,
  ) => readResponse(await handler(event, lambdaContext()));
  const whole = async () =>
    recompute(deps)(
      {
        Records: [{ messageId: "m", eventSource: "aws:sqs", body: JSON.stringify(lingchuan) }],
      },
      lambdaContext(),
    );
  const review = async (who: Who = people.office): Promise<ReviewAnswer> =>
    ReviewAnswer.parse(
      (await call(readReview(deps), httpEvent({ routeKey: `GET ${county}/review`, ...who }))).body,
    );
  return {
    table,
    log,
    /** Files claims under an evidence of this number, and has the status follow. */
    file: async (number: number, claims: readonly Claim[]) => {
      await table.settle(acceptance(evidenceId(number), claims));
      await whole();
    },
    /** A figure, a document and the county's own words: enough to be signed. */
    fileEnough: async () => {
      await table.settle(
        acceptance(evidenceId(1), [indicatorClaim("headTeacherAllowance", { value: "500" })]),
      );
      await table.settle(acceptance(evidenceId(2), [documentClaim("1.1-1", 2)]));
      await table.settle(acceptance(evidenceId(3), [narrativeClaim(3)]));
      await whole();
    },
    whole,
    review,
    /** What an answer says of a decision, whatever it says. */
    ask: async (
      who: Who,
      decision: object,
      query: Readonly<Record<string, string>> = {},
      changed: Partial<typeof deps> = {},
    ) =>
      call(
        decide({ ...deps, ...changed }),
        httpEvent({
          routeKey: `POST ${county}/decisions`,
          ...who,
          query,
          body: { id: nextDecisionId(), ...decision },
        }),
      ),
    askOnCycle: async (who: Who, decision: object) =>
      call(
        decide(deps),
        httpEvent({
          routeKey: "POST /v1/cycles/{cycle}/decisions",
          ...who,
          body: { id: nextDecisionId(), ...decision },
        }),
      ),
    ...filingActs(deps, call),
    readAs: async (who: Who, routeKey: string, query: Readonly<Record<string, string>> = {}) =>
      call(readReview(deps), httpEvent({ routeKey, ...who, query })),
    todoOf: async (who: Who) => {
      const event = httpEvent({ routeKey: "GET /v1/todo", ...who, query: { cycle: "2021" } });
      return TodoAnswer.parse((await call(readReview(deps), event)).body).todo;
    },
  };
};
export type Deciding = ReturnType<typeof deciding>;

/** Lingchuan, which has filed enough to be signed, on a table of its own for each test of a file. */
export const decidingEach = (name: string, now?: () => Date): (() => Deciding) => {
  let engine: TableEngine;
  let county: Deciding;
  let tables = 0;
  beforeAll(async () => {
    engine = await startTableEngine();
  });
  afterAll(() => engine.stop());
  beforeEach(async () => {
    county = deciding(await engine.createTable(`${name}-${tables++}`), now);
    await county.fileEnough();
  });
  return () => county;
};

/** All items of a review as who decides has seen them. */
export const allSeen = ({ items }: Pick<ReviewAnswer, "items">) =>
  items.map(({ id, mark }) => ({ item: id, mark }));

/** From what was filed to the county's signature: checked by the office, signed by the leader. */
export const signedBy = async (on: Deciding): Promise<DecisionAnswer> => {
  const seen = await on.review();
  await on.ask(people.office, { kind: "checked", items: allSeen(seen) });
  const { body } = await on.ask(people.leader, {
    kind: "signedOff",
    mark: seen.case.mark,
    statement: true,
  });
  return DecisionAnswer.parse(body);
};

const Response = z.object({
  statusCode: z.int(),
  body: z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
});

const readResponse = (response: unknown) => {
  const { statusCode, body } = Response.parse(response);
  return { status: statusCode, body };
};
