import {
  type Address,
  afterwards,
  type Happened,
  isSettled,
  type QueuedFile,
  type UploadQueue,
} from "../../../shared/console/upload/queue.ts";
import { stepsOf, type UploadStep } from "../../../shared/console/upload/steps.ts";

/** How a step that is under way ends. */
export const fates = ["lost", "answerLost", "over", "refused", "fine"] as const;
export type Fate = (typeof fates)[number];

/** What comes next of the world: a step ends, the page is closed and opened again, or an event comes that nobody waits for. */
export type Move =
  | { readonly what: "end"; readonly which: number; readonly fate: Fate }
  | { readonly what: "crash"; readonly fate: Fate }
  | { readonly what: "stray"; readonly which: number; readonly event: "online" | "progressed" };

export const MOST_SENDING = 3;
const ADDRESS_MS = 900_000;
const problem = {
  type: "about:blank" as const,
  title: "locked",
  status: 409,
  code: "locked",
  requestId: "r",
};

export const addressUntil = (moment: number): Address => ({
  url: "http://127.0.0.1/x",
  headers: {},
  expiresAt: new Date(moment).toISOString(),
});

export const chosenFiles = (count: number): UploadQueue =>
  Array.from({ length: count }, (_, at) => ({
    id: `f${at}`,
    size: 1000,
    isRegistered: false,
    tries: 0,
    refusals: 0,
    state: { at: "chosen" },
  }));

/** What a play has come to: the queue, what the page of before knew to be done with, and what the world outside has of it. */
export interface Played {
  readonly queue: UploadQueue;
  readonly doneWith: ReadonlyMap<string, QueuedFile["state"]["at"]>;
  readonly registered: ReadonlySet<string>;
  readonly stored: ReadonlySet<string>;
  /** Steps that began, each with how many were being sent then. */
  readonly begun: readonly (UploadStep & { readonly sending: number })[];
  /** Every state of each file, in their order. */
  readonly seen: readonly QueuedFile[];
}

/**
 * Plays the queue against an API and a bucket that answer, lose answers and refuse as the moves say, steps ending in any
 * order; when the moves are over the line holds, and what has arrived is accepted.
 */
export const played = (count: number, moves: readonly Move[]): Played => {
  let queue = chosenFiles(count);
  let now = 0;
  const doneWith = new Map<string, QueuedFile["state"]["at"]>();
  const registered = new Set<string>();
  const stored = new Set<string>();
  const begun: (UploadStep & { readonly sending: number })[] = [];
  const seen: QueuedFile[] = [];
  let underWay: UploadStep[] = [];

  const tell = (happened: Happened): void => {
    queue = afterwards(queue, happened);
    seen.push(...queue.filter(({ id }) => id === happened.id));
  };
  const begin = (): void => {
    const atWork = new Set(underWay.map(({ id }) => id));
    const steps = stepsOf(queue, { now, atWork, mostSending: MOST_SENDING, isOnline: true });
    underWay = [...underWay, ...steps];
    const sending = underWay.filter((step) => step.do === "send").length;
    begun.push(...steps.map((step) => ({ ...step, sending })));
  };
  const comesOf = (step: UploadStep, fate: Fate): readonly Happened[] =>
    outcome({ step, fate, now, registered, stored, file: queue.find(({ id }) => id === step.id) });
  const crash = (fate: Fate): void => {
    // What was under way may have got through; nobody hears of it
    for (const step of underWay) comesOf(step, fate);
    underWay = [];
    for (const { id, state } of queue)
      if (isSettled(state) || state.at === "arrived") doneWith.set(id, state.at);
    queue = queue.filter(({ id }) => !doneWith.has(id)).map(openedAgain);
  };
  const end = (which: number, fate: Fate): void => {
    const step = underWay[which % underWay.length];
    if (!step) return;
    underWay = underWay.filter((other) => other !== step);
    for (const happened of comesOf(step, fate)) tell(happened);
  };

  const inTheEnd = Array.from(
    { length: count * 20 },
    (): Move => ({
      what: "end",
      which: 0,
      fate: "fine",
    }),
  );
  for (const move of [...moves, ...inTheEnd]) {
    begin();
    if (move.what === "end") end(move.which, move.fate);
    else if (move.what === "crash") crash(move.fate);
    else tell(strayOf(move, count));
    now += 30_000;
  }
  for (const { id, state } of queue)
    if (state.at === "arrived") tell({ id, what: "receipt", state: "accepted", findings: [] });
  return { queue, doneWith, registered, stored, begun, seen };
};

const strayOf = (
  { which, event }: Extract<Move, { readonly what: "stray" }>,
  count: number,
): Happened => {
  const id = `f${which % count}`;
  return event === "online" ? { id, what: "online" } : { id, what: "progressed", sent: which };
};

/** As it is kept: its id, its hash, and whether it is registered. */
const openedAgain = ({ id, size, sha256, isRegistered }: QueuedFile): QueuedFile => ({
  ...{ id, size, isRegistered },
  tries: 0,
  refusals: 0,
  ...(sha256 === undefined
    ? { state: { at: "chosen" } as const }
    : { sha256, state: { at: "hashed" } as const }),
});

interface Outcome {
  readonly step: UploadStep;
  readonly fate: Fate;
  readonly now: number;
  readonly file: QueuedFile | undefined;
  readonly registered: Set<string>;
  readonly stored: Set<string>;
}

const outcome = (given: Outcome): readonly Happened[] => {
  const { step, fate } = given;
  const { id } = step;
  if (step.do === "hash")
    return fate === "refused"
      ? [{ id, what: "stopped", why: "unreadable" }]
      : [{ id, what: "hashed", sha256: id }];
  if (fate === "lost") return [{ id, what: "broke", now: given.now }];
  return step.do === "send" ? put(given, id) : address(given, id);
};

const address = ({ fate, now, registered, stored }: Outcome, id: string): readonly Happened[] => {
  if (fate === "refused" && !registered.has(id)) return [{ id, what: "refused", problem }];
  registered.add(id);
  if (fate === "answerLost") return [{ id, what: "broke", now }];
  if (stored.has(id)) return [{ id, what: "arrived" }];
  const until = fate === "over" ? now : now + ADDRESS_MS;
  return [{ id, what: "addressed", address: addressUntil(until) }];
};

const put = ({ fate, now, stored }: Outcome, id: string): readonly Happened[] => {
  const some: Happened = { id, what: "progressed", sent: 300 };
  const isRefused = fate === "over" || fate === "refused";
  // 412 where it lies there already
  if (isRefused && !stored.has(id)) return [some, { id, what: "expired", now }];
  stored.add(id);
  if (fate === "answerLost") return [some, { id, what: "broke", now }];
  return [some, { id, what: "progressed", sent: 200 }, { id, what: "arrived" }];
};
