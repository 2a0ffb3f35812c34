import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterwards,
  type FileState,
  type Happened,
  isSettled,
  type UploadQueue,
} from "../../../shared/console/upload/queue.ts";
import { stepsOf } from "../../../shared/console/upload/steps.ts";

const HOUR = 3_600_000;
const problem = {
  type: "about:blank" as const,
  title: "locked",
  status: 409,
  code: "locked",
  requestId: "r",
};
const addressUntil = (moment: number) => ({
  url: "http://127.0.0.1/x",
  headers: {},
  expiresAt: new Date(moment).toISOString(),
});

const queued = (count: number): UploadQueue =>
  Array.from({ length: count }, (_, at) => ({
    id: `f${at}`,
    size: 1000,
    isRegistered: false,
    tries: 0,
    state: { at: "chosen" },
  }));

/** A bucket and an API for a queue of files: what was registered, and what was put. */
const world = () => ({ registered: new Map<string, number>(), put: new Map<string, number>() });
type World = ReturnType<typeof world>;

interface Fate {
  readonly id: string;
  /** 0: nothing got through; 1: it did, and nobody heard of it; 2: the time is over; 9: it is refused; else it goes well. */
  readonly luck: number;
  readonly now: number;
  readonly world: World;
}

const hashing = ({ id, luck }: Fate): readonly Happened[] =>
  luck === 9 ? [{ id, what: "stopped", why: "unreadable" }] : [{ id, what: "hashed", sha256: id }];

const registering = ({ id, luck, now, world: { registered, put } }: Fate): readonly Happened[] => {
  if (luck === 0) return [{ id, what: "broke", now }];
  if (luck === 9 && !registered.has(id)) return [{ id, what: "refused", problem }];
  registered.set(id, (registered.get(id) ?? 0) + 1);
  if (luck === 1) return [{ id, what: "broke", now }];
  if (put.has(id)) return [{ id, what: "arrived" }];
  return [{ id, what: "addressed", address: addressUntil(luck === 2 ? now : now + HOUR) }];
};

const sending = ({ id, luck, now, world: { put } }: Fate): readonly Happened[] => {
  const some: Happened = { id, what: "progressed", sent: luck * 100 };
  if (luck === 0) return [some, { id, what: "broke", now }];
  if (luck === 2) return [some, { id, what: "expired" }];
  // If-None-Match: it is put once, whoever sends it again
  put.set(id, put.get(id) ?? now);
  if (luck === 1) return [some, { id, what: "broke", now }];
  return [some, { id, what: "progressed", sent: 300 }, { id, what: "arrived" }];
};

const comesOf = { hash: hashing, register: registering, signAgain: registering, send: sending };

const isDone = (state: FileState): boolean => isSettled(state) || state.at === "arrived";

/** Takes steps until there are none, each as luck has it; the page is closed and opened again in between. */
const sentAll = (count: number, luck: readonly number[], onStep: (queue: UploadQueue) => void) => {
  const all = world();
  let queue = queued(count);
  let now = 0;
  for (let turn = 0; turn < 600 && !queue.every(({ state }) => isDone(state)); turn++) {
    const atWork = new Set<string>();
    const steps = stepsOf(queue, { now, atWork, mostSending: 3, isOnline: true });
    for (const [at, step] of steps.entries()) {
      // In the end the line holds
      const fate = turn < luck.length ? (luck[(turn + at) % luck.length] ?? 5) : 5;
      for (const happened of comesOf[step.do]({ id: step.id, luck: fate, now, world: all })) {
        queue = afterwards(queue, happened);
        onStep(queue);
      }
    }
    now += 1000;
  }
  return { queue, ...all };
};

test("whatever breaks on the way, each file ends in a settled state, is put once, and is never registered under another id", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }),
      (count, luck) => {
        const { queue, registered, put } = sentAll(count, luck, () => undefined);

        expect(queue.map(({ id }) => id)).toStrictEqual(queued(count).map(({ id }) => id));
        expect(queue.every(({ state }) => isDone(state))).toBe(true);
        for (const { id, state } of queue) expect(put.has(id)).toBe(state.at === "arrived");
        expect([...registered.keys()].every((id) => queue.some((file) => file.id === id))).toBe(
          true,
        );
      },
    ),
  );
});

test("what was sent of a file never falls within one transfer, whatever order its events come in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1 }), (amounts) => {
      let [file] = queued(1);
      const seen: number[] = [];
      for (const happened of [
        { id: "f0", what: "hashed", sha256: "x" } as const,
        { id: "f0", what: "addressed", address: addressUntil(HOUR) } as const,
        ...amounts.map((sent) => ({ id: "f0", what: "progressed", sent }) as const),
      ]) {
        [file] = afterwards(file ? [file] : [], happened);
        if (file?.state.at === "sending") seen.push(file.state.sent);
      }

      expect(seen).toStrictEqual(seen.toSorted((one, other) => one - other));
      expect(Math.max(...seen)).toBeLessThanOrEqual(1000);
    }),
  );
});

test("a settled file stays as it is, and an event of another file touches it not", () => {
  const accepted: UploadQueue = [
    {
      ...queued(1)[0],
      id: "f0",
      size: 1,
      isRegistered: true,
      tries: 0,
      state: { at: "accepted", findings: [] },
    },
  ];

  expect(afterwards(accepted, { id: "f0", what: "broke", now: 0 })).toStrictEqual(accepted);
  expect(afterwards(accepted, { id: "f1", what: "expired" })).toStrictEqual(accepted);
});

test("waits between tries grow, and begin anew once something got through", () => {
  let queue = queued(1);
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

test("nobody registers or sends without a line, and no more are sent side by side than is said", () => {
  const ready = queued(5).map((file) => ({
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
