import { createHandler as createDecide } from "../../functions/decide/handler.ts";
import { createHandler } from "../../functions/read-board/handler.ts";
import type { Role } from "../../shared/domain/access.ts";
import { boardSettings } from "./board-contents.ts";
import { documentClaim } from "./builders.ts";
import { lingchuan } from "./evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "./http-event.ts";
import { startRecomputation } from "./recomputation.ts";
import { change } from "./table-change.ts";

const place = "/v1/counties/{county}/cycles/{cycle}";

/** What opens the cycle with `boardSettings`. */
export const opening = { kind: "cycleOpened", ...boardSettings };

/** Lingchuan with one document accepted, people who decide, and the function that shows the board. */
export const startBoardReader = async () => {
  const recomputation = await startRecomputation();
  const { table } = recomputation;
  const claim = documentClaim("1.1-1", 1);
  await recomputation.accept(lingchuan, 1, [claim]);
  await recomputation.recompute([change(lingchuan, `CLAIM#1.1-1#${claim.evidenceId}`)]);
  let decided = 0;
  const decide = async (
    route: string,
    who: { readonly role: Role; readonly division: string },
    body: object,
  ): Promise<void> => {
    decided += 1;
    const now = () => new Date("2021-09-02T00:00:00.000Z");
    const handler = createDecide({ table, now, log: recordedLog() });
    const id = `01HZ00000000000000000${String(decided).padStart(5, "0")}`;
    const event = httpEvent({ routeKey: `POST ${route}`, ...who, body: { id, ...body } });
    const { statusCode, body: answer } = await handler(event, lambdaContext());
    if (statusCode !== 201) throw new Error(`not decided: ${answer}`);
  };
  return {
    table,
    /** On the cycle of the province. */
    decideOnCycle: (body: object) =>
      decide("/v1/cycles/{cycle}/decisions", { role: "director", division: "14" }, body),
    /** On Lingchuan; the board has followed once it is done. */
    decide: async (role: Role, division: string, body: object): Promise<void> => {
      await decide(`${place}/decisions`, { role, division }, body);
      const { count } = await table.decisionsHead(lingchuan);
      const number = String(count).padStart(10, "0");
      await recomputation.recompute([change(lingchuan, `DECISION#${number}`)]);
    },
    /** What an inspector of the province gets, unless told otherwise. */
    get: async (
      route: string,
      facts: Partial<EventFacts> = {},
      now = "2021-10-01T00:00:00.000Z",
    ) => {
      const handler = createHandler({ table, now: () => new Date(now), log: recordedLog() });
      const event = { role: "inspector", division: "14", ...facts } as const;
      return handler(httpEvent({ routeKey: `GET ${route}`, ...event }), lambdaContext());
    },
    stop: recomputation.stop,
  };
};
export type BoardReader = Awaited<ReturnType<typeof startBoardReader>>;
