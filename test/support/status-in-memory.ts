import { createHandler, type Deps } from "../../functions/read-status/handler.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { statusFromClaims } from "../../shared/domain/status/make-status.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { framework2021 } from "./builders.ts";
import { lingchuan } from "./evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "./http-event.ts";

/** What a status of Lingchuan is made of that has these claims and that nobody signed. */
export const statusInput = (claims: readonly Claim[]) => ({
  framework: framework2021(),
  ...lingchuan,
  claims,
  previous: undefined,
  now: "2021-11-01T00:00:00.000Z",
});

/** The status that these claims of Lingchuan give. */
export const statusOf = (claims: readonly Claim[]): Status => statusFromClaims(statusInput(claims));

const nothing: Deps["table"] = {
  receipt: async () => undefined,
  receipts: async () => ({ receipts: [], next: undefined }),
  status: async () => undefined,
  history: async () => ({ entries: [], next: undefined }),
  narrative: async () => undefined,
  facts: async () => new Map(),
  latestClaims: async () => [],
};

/** The function that reads statuses over a table that answers as told, and which of its operations were asked for what. */
export const statusReader = (table: Partial<Deps["table"]>) => {
  const looks: { readonly operation: string; readonly asked: readonly unknown[] }[] = [];
  const told = { ...nothing, ...table };
  const noting =
    <Asked extends readonly unknown[], Answer>(
      operation: string,
      look: (...asked: Asked) => Answer,
    ) =>
    (...asked: Asked): Answer => {
      looks.push({ operation, asked });
      return look(...asked);
    };
  const handler = createHandler({
    table: {
      receipt: noting("receipt", told.receipt),
      receipts: noting("receipts", told.receipts),
      status: noting("status", told.status),
      history: noting("history", told.history),
      narrative: noting("narrative", told.narrative),
      facts: noting("facts", told.facts),
      latestClaims: noting("latestClaims", told.latestClaims),
    },
    now: () => new Date("2021-11-02T00:00:00.000Z"),
    log: recordedLog(),
  });
  /** What an inspector of the province gets, unless told otherwise. */
  const get = async (route: string, facts: Partial<EventFacts> = {}) => {
    const event = { role: "inspector", division: "14", ...facts } as const;
    const routeKey = `GET ${route}`;
    const { statusCode, body } = await handler(httpEvent({ routeKey, ...event }), lambdaContext());
    return { status: statusCode, body: JSON.parse(String(body)) };
  };
  return { get, looks };
};
