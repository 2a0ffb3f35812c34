import { beforeEach, expect, test } from "vitest";
import { createHandler } from "../../functions/reconcile/handler.ts";
import type { Decision } from "../../shared/domain/review/decision.ts";
import { openingOf2021 } from "../support/cycle-of-2021.ts";
import { decidingEach, signedBy } from "../support/deciding.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { people } from "../support/people.ts";
import { noLedger, requestOf } from "../support/reconcile-in-memory.ts";

const on = decidingEach("chains");
beforeEach(async () => {
  await signedBy(on());
  await on().ask(people.office, { kind: "urged", text: "请于本周内完成填报和审核工作。" });
});

/** What is told of decisions, where somebody has put others into the table's place. */
const told = async (
  change: (decisions: readonly Decision[]) => readonly Decision[],
  ofCalendar = (decisions: readonly Decision[]) => decisions,
) => {
  const log = recordedLog();
  const handler = createHandler({
    table: {
      ...on().table,
      decisions: async (place) => change(await on().table.decisions(place)),
      calendarDecisions: async (place) => ofCalendar(await on().table.calendarDecisions(place)),
    },
    bucket: { async *objects() {} },
    ...noLedger,
    sendEvidence: async () => undefined,
    sendRecompute: async () => undefined,
    sendReconcile: async () => undefined,
    now: () => new Date("2021-12-01T00:00:00.000Z"),
    log,
  });
  for (const place of [lingchuan, { province: "14", cycle: lingchuan.cycle }])
    await handler(requestOf({ place }), lambdaContext());
  return log.lines
    .filter(({ message }) => message === "decisions are not as they were taken")
    .map(({ facts }) => facts);
};

const county = { county: "140524", cycle: "2021" };

test("decisions as they were taken are told by nobody", async () => {
  expect(await told((decisions) => decisions)).toEqual([]);
});

test("a changed decision is told by its number", async () => {
  const facts = await told((decisions) =>
    decisions.map((each) =>
      each.number === 2
        ? { ...each, body: { ...each.body }, at: "2021-11-21T00:00:00.000Z" }
        : each,
    ),
  );

  expect(facts).toEqual([{ ...county, fault: "hash", number: 2 }]);
});

test("a decision that is gone is told as a gap", async () => {
  const facts = await told((decisions) => decisions.filter(({ number }) => number !== 2));

  expect(facts).toEqual([{ ...county, fault: "gap", number: 2 }]);
});

test("the last decisions gone, the head says more than there is", async () => {
  const facts = await told((decisions) => decisions.slice(0, 2));

  expect(facts).toEqual([{ ...county, fault: "head", number: 3 }]);
});

test("the decisions on a cycle are held likewise", async () => {
  await on().askOnCycle(people.director, openingOf2021);
  const asTaken = (decisions: readonly Decision[]) => decisions;

  const whole = await told(asTaken);
  const facts = await told(asTaken, (decisions) =>
    decisions.map((each) => ({ ...each, body: { ...each.body, pleaDays: 1 } })),
  );

  expect(whole).toEqual([]);
  expect(facts).toEqual([{ province: "14", cycle: "2021", fault: "hash", number: 1 }]);
});
