import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterwards,
  type Happened,
  isSettled,
  type UploadQueue,
} from "../../../shared/console/upload/queue.ts";
import { stepsOf } from "../../../shared/console/upload/steps.ts";
import {
  addressUntil,
  chosenFiles,
  fates,
  MOST_SENDING,
  type Move,
  played,
} from "../support/uploads-played.ts";

const HOUR = 3_600_000;

const fate = fc.constantFrom(...fates);
const which = fc.nat({ max: 1200 });
const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ what: fc.constant("end" as const), which, fate }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant("crash" as const), fate }) },
    {
      weight: 2,
      arbitrary: fc.record({
        what: fc.constant("stray" as const),
        which,
        event: fc.constantFrom("online" as const, "progressed" as const),
      }),
    },
  ),
  { maxLength: 60 },
);
const count = fc.integer({ min: 1, max: 6 });

test("whatever breaks and whenever the page is closed, no file is lost and each ends in a settled state", () => {
  fc.assert(
    fc.property(count, moves, (files, course) => {
      const { queue, doneWith } = played(files, course);

      const left = [...queue.map(({ id }) => id), ...doneWith.keys()].sort();
      expect(left).toStrictEqual(chosenFiles(files).map(({ id }) => id));
      expect(queue.filter(({ state }) => !isSettled(state))).toStrictEqual([]);
    }),
  );
});

test("a file counts as arrived when it lies in the store, and as soon as that is known it is sent no more", () => {
  fc.assert(
    fc.property(count, moves, (files, course) => {
      const { queue, doneWith, registered, stored } = played(files, course);

      for (const { id, state } of queue) expect(stored.has(id)).toBe(state.at === "accepted");
      for (const [id, at] of doneWith) expect(stored.has(id)).toBe(at === "arrived");
      for (const id of stored) expect(registered.has(id)).toBe(true);
      const ids = chosenFiles(files).map(({ id }) => id);
      expect([...registered].filter((id) => !ids.includes(id))).toStrictEqual([]);
    }),
  );
});

test("no more are sent side by side than is said, and nothing begins for a file that is done with", () => {
  fc.assert(
    fc.property(count, moves, (files, course) => {
      const { begun, doneWith, seen } = played(files, course);

      expect(Math.max(0, ...begun.map(({ sending }) => sending))).toBeLessThanOrEqual(MOST_SENDING);
      for (const id of doneWith.keys()) {
        const states = seen.filter((file) => file.id === id).map(({ state }) => state.at);
        const last = states.findIndex((at) => at === "arrived" || at === "stopped");
        if (last >= 0) expect(new Set(states.slice(last))).toStrictEqual(new Set([states[last]]));
      }
    }),
  );
});

test("what was sent of a file never falls within one transfer, whatever order its events come in", () => {
  fc.assert(
    fc.property(count, moves, (files, course) => {
      const before = new Map<string, number>();
      for (const { id, state } of played(files, course).seen) {
        const sent = state.at === "sending" ? state.sent : 0;
        if (state.at === "sending") expect(sent).toBeGreaterThanOrEqual(before.get(id) ?? 0);
        expect(sent).toBeLessThanOrEqual(1000);
        before.set(id, sent);
      }
    }),
  );
});

test("a settled file stays as it is, and an event of another file touches it not", () => {
  const accepted: UploadQueue = [
    {
      id: "f0",
      size: 1,
      isRegistered: true,
      tries: 0,
      refusals: 0,
      state: { at: "accepted", findings: [] },
    },
  ];

  expect(afterwards(accepted, { id: "f0", what: "broke", now: 0 })).toStrictEqual(accepted);
  expect(afterwards(accepted, { id: "f1", what: "expired", now: 0 })).toStrictEqual(accepted);
});

test("waits between tries grow, and begin anew once something got through", () => {
  let queue = chosenFiles(1);
  const waits: number[] = [];
  const tell = (happened: Happened) => {
    queue = afterwards(queue, happened);
    const [file] = queue;
    if (file?.state.at === "broken") waits.push(file.state.until / 1000);
  };
  tell({ id: "f0", what: "hashed", sha256: "x" });
  for (let n = 0; n < 5; n++) tell({ id: "f0", what: "broke", now: 0 });
  tell({ id: "f0", what: "addressed", address: addressUntil(HOUR) });
  tell({ id: "f0", what: "progressed", sent: 10 });
  tell({ id: "f0", what: "broke", now: 0 });

  expect(waits).toStrictEqual([1, 4, 15, 60, 60, 1]);
});

test("an address that ran out is replaced at once; a fresh one that is refused is waited with, and given up at the fourth", () => {
  let queue = chosenFiles(1);
  const states: unknown[] = [];
  const refuse = (until: number, now: number) => {
    queue = afterwards(queue, { id: "f0", what: "addressed", address: addressUntil(until) });
    queue = afterwards(queue, { id: "f0", what: "expired", now });
    states.push(queue[0]?.state);
  };
  queue = afterwards(queue, { id: "f0", what: "hashed", sha256: "x" });
  refuse(1000, 1000);
  for (let n = 0; n < 4; n++) refuse(HOUR, 0);

  expect(states).toStrictEqual([
    { at: "expired" },
    { at: "broken", until: 1000 },
    { at: "broken", until: 4000 },
    { at: "broken", until: 15_000 },
    { at: "stopped", why: "notTaken" },
  ]);
});

test("nobody registers or sends without a line, and no more are sent side by side than is said", () => {
  const ready = chosenFiles(5).map((file) => ({
    ...file,
    state: { at: "registered", address: addressUntil(HOUR) } as const,
  }));
  const given = { now: 0, atWork: new Set<string>(), mostSending: 3, isOnline: true };

  expect(stepsOf(ready, given).map(({ id }) => id)).toStrictEqual(["f0", "f1", "f2"]);
  expect(stepsOf(ready, { ...given, atWork: new Set(["f0", "f1"]) })).toStrictEqual([
    { do: "send", id: "f2" },
  ]);
  expect(stepsOf(ready, { ...given, isOnline: false })).toStrictEqual([]);
  expect(stepsOf(ready, { ...given, now: HOUR }).map((step) => step.do)).toStrictEqual([
    "register",
  ]);
});

test("only a few addresses are held ready, since they run out while others are sent", () => {
  const held = chosenFiles(6).map((file) => ({
    ...file,
    state: { at: "registered", address: addressUntil(HOUR) } as const,
  }));
  const next = { ...chosenFiles(7).slice(6)[0], sha256: "x", state: { at: "hashed" } as const };
  const queue: UploadQueue = [
    ...held,
    { id: "f6", size: 1, isRegistered: false, tries: 0, refusals: 0, ...next },
  ];
  const given = { now: 0, atWork: new Set<string>(), mostSending: 3, isOnline: true };

  expect(stepsOf(queue, given).map((step) => step.do)).toStrictEqual(["send", "send", "send"]);
  expect(
    stepsOf(queue.slice(1), { ...given, atWork: new Set() }).map((step) => step.do),
  ).toStrictEqual(["register", "send", "send", "send"]);
});
