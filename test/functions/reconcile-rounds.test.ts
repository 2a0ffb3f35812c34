import { expect, test } from "vitest";
import clock from "../../events/samples/clock-event/hourly.json" with { type: "json" };
import { leastIdAt } from "../../shared/domain/evidence/id-time.ts";
import { documentClaim, evidenceId } from "../support/builders.ts";
import { decidedOn, sayingOf } from "../support/decided.ts";
import { acceptance, lingchuan } from "../support/evidence-builders.ts";
import {
  compared,
  foundOnly,
  listed,
  noticeOf,
  reconcileScene,
  requestOf,
} from "../support/reconcile-in-memory.ts";
import { statusOf } from "../support/status-in-memory.ts";

const calendar = { province: "14", cycle: lingchuan.cycle };

test.each([
  { hour: "17:59:59.999", scope: "recent" },
  { hour: "18:00:00.000", scope: "full" },
  { hour: "18:59:59.999", scope: "full" },
  { hour: "19:00:00.000", scope: "recent" },
])(
  "at $hour UTC the clock begins a round of what is $scope, a message for each place",
  async ({ hour, scope }) => {
    const round = `2021-12-01T${hour}Z`;
    const stage = reconcileScene({ now: round });

    const begun = await stage.call(clock);

    const asked = { round, scope, graceSeconds: 900 };
    expect(begun).toEqual({ round, scope, places: 118, requests: [] });
    expect(stage.requests).toHaveLength(118);
    expect(stage.requests[0]).toEqual({ ...asked, place: calendar });
    expect(stage.requests).toContainEqual({ ...asked, place: lingchuan });
    expect(stage.log.lines).toEqual([{ message: "round begun", facts: { ...asked, places: 118 } }]);
  },
);

test("a machine that starts has everything asked for, and waits for nothing", async () => {
  const stage = reconcileScene();

  await stage.call({ round: { scope: "full", graceSeconds: 0, by: "queue" } });

  expect(stage.requests).toContainEqual(requestOf());
});

test("an operator is given the requests, and none of them is on the queue", async () => {
  const stage = reconcileScene();

  const begun = await stage.call({ round: { scope: "full", graceSeconds: 0, by: "caller" } });

  expect(begun).toMatchObject({ places: 118 });
  expect(begun).toHaveProperty("requests", expect.arrayContaining([requestOf()]));
  expect(stage.requests).toEqual([]);
});

test("what is no event of a round is refused, and begins none", async () => {
  const stage = reconcileScene();

  await expect(stage.call({ round: { scope: "half" } })).rejects.toThrow();
  expect(stage.requests).toEqual([]);
});

const message = (messageId: string, body: unknown) => ({
  messageId,
  eventSource: "aws:sqs",
  body: typeof body === "string" ? body : JSON.stringify(body),
});

test("of a batch each county is compared by itself: one that cannot be read comes again", async () => {
  const stage = reconcileScene({ objects: [listed(1)] });

  const answer = await stage.call({
    Records: [message("m-1", requestOf()), message("m-2", "{}"), message("m-3", "no JSON")],
  });

  expect(answer).toEqual({
    batchItemFailures: [{ itemIdentifier: "m-2" }, { itemIdentifier: "m-3" }],
  });
  expect([stage.notices, stage.requests]).toEqual([[noticeOf(1)], []]);
  expect(stage.log.lines.filter(({ message }) => message === "message failed")).toMatchObject([
    { facts: { messageId: "m-2" } },
    { facts: { messageId: "m-3" } },
  ]);
});

test("a county whose table does not answer comes again, and the others are compared", async () => {
  const stage = reconcileScene({
    table: {
      status: async () => {
        throw new Error("down");
      },
    },
  });

  const answer = await stage.call({
    Records: [message("m-1", requestOf()), message("m-2", requestOf({ place: calendar }))],
  });

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m-1" }] });
});

const round = "2021-12-02T05:00:00.000Z";
const recent = { scope: "recent", round } as const;
const windowStart = leastIdAt(Date.parse("2021-12-01T03:00:00.000Z"));

test("what is recent is evidence of the last 26 hours, in the bucket and in the table", async () => {
  const { listedAfter, pagesAfter } = await compared({}, recent);

  expect(listedAfter).toEqual([`evidence/2021/140524/${windowStart}0`]);
  expect(pagesAfter).toEqual([windowStart]);
  expect((await compared({}, { round })).pagesAfter).toEqual([undefined]);
});

const claims = [documentClaim("1.1-1")];
const wrong = { claims: async () => claims };

test("the status of a county is compared hourly where evidence came in, and daily everywhere", async () => {
  const came = {
    table: wrong,
    objects: [listed(1)],
    receipts: [acceptance(evidenceId(1), []).receipt],
  };

  expect((await compared(came, recent)).statuses).toEqual([lingchuan]);
  expect((await compared({ table: wrong }, recent)).statuses).toEqual([]);
  expect((await compared({ table: wrong }, { round })).statuses).toEqual([lingchuan]);
});

test("a last run that finds no more evidence knows that there was some before", async () => {
  const cursor = { after: evidenceId(9), looked: 1, inFlight: 0 };

  expect((await compared({ table: wrong }, { ...recent, cursor })).statuses).toEqual([lingchuan]);
});

test("decisions that the board does not know of are found within the hour, without evidence", async () => {
  const stored = statusOf(claims);
  const { decisions, head } = decidedOn(stored, [sayingOf("checked", stored, ["1.1"])]);
  const after: number[] = [];
  const table = (decidedCount: number | undefined) => ({
    ...wrong,
    decisionsHead: async () => head,
    decidedCount: async () => decidedCount,
    decisionPage: async (_: unknown, page: { readonly after: number }) => {
      after.push(page.after);
      return { decisions: decisions.slice(page.after), isLast: true };
    },
  });

  expect((await compared({ table: table(undefined) }, recent)).statuses).toEqual([lingchuan]);
  expect((await compared({ table: table(1) }, recent)).statuses).toEqual([]);
  expect(after).toEqual([0, 1]);
});

test("a calendar in order finds nothing and reads no evidence", async () => {
  const { found, listedAfter } = await compared({}, { place: calendar });

  expect([found, listedAfter]).toEqual([foundOnly(), []]);
});
