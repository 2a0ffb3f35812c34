import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ClockEvent } from "../../../events/clock-event.ts";
import { ReconcileRound } from "../../../events/reconcile-round.ts";
import { runOnSchedule } from "../../../infra/local/triggers/schedule.ts";
import { reconcile } from "../../../infra/topology/functions/reconcile.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a function is called with, from the start until two turns of the clock have passed. */
const calledWith = async (trigger: { atStart?: Readonly<Record<string, unknown>> }) => {
  const events: unknown[] = [];
  const schedule = runOnSchedule({
    ...trigger,
    functionName: "f",
    everyMinutes: 60,
    invoke: async (event) => void events.push(event),
    onTrouble: () => undefined,
  });
  await vi.advanceTimersByTimeAsync(3_600_000);
  await schedule.run();
  await schedule.stop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  return events;
};

test("a machine that starts, or goes on, says what the topology has for that, and the clock says its own", async () => {
  const atStart = { round: "x" };

  const events = await calledWith({ atStart });

  expect(events).toEqual([
    atStart,
    expect.objectContaining({ "detail-type": "Scheduled Event" }),
    atStart,
  ]);
});

test("where the topology has nothing for a start, it is as if the time had come", async () => {
  const events = await calledWith({});

  expect(events).toHaveLength(3);
  for (const event of events) expect(ClockEvent.safeParse(event).success).toBe(true);
});

test("at the start reconcile is asked for everything, by the queue, and to wait for nothing", () => {
  expect(ReconcileRound.parse(reconcile.triggers[0].atStart).round).toEqual({
    scope: "full",
    graceSeconds: 0,
    by: "queue",
  });
});
