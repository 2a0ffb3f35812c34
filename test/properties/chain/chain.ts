import type { ChangeRecord } from "../../support/table-in-memory.ts";
import { type Checkpoints, copies } from "./copies.ts";
import type { County } from "./county.ts";
import { faults } from "./faults.ts";
import { idOf } from "./files.ts";
import { functionsOf } from "./functions.ts";
import { holds } from "./holds.ts";
import { type Pool, pool } from "./pool.ts";
import type { Act } from "./program.ts";
import type { Tape } from "./tape.ts";

/** Copies of functions at work at a time. */
const MOST_COPIES = 4;
/** Per run. Fewer than the attempts of a message, so that nothing may end among the dead letters. */
const FAULTS = 3;
const DUPLICATES = 3;
const LARGEST_BATCH = 3;

export type Move = () => void;

/** What waits for a function, and how a batch of it looks to the handler. */
interface Source<Thing> {
  readonly name: string;
  readonly waiting: Pool<Thing>;
  readonly batch: (things: readonly Thing[]) => readonly { readonly id: string }[];
  readonly handle: (
    records: readonly unknown[],
    checkpoints: Checkpoints,
  ) => Promise<readonly string[]>;
}

/** The functions on one county with what is between them: two queues and the stream. */
export const chainOn = (county: County, tape: Tape) => {
  const limits = { attempts: FAULTS + 2, duplicates: DUPLICATES };
  const messages = pool<string>(tape, { ...limits });
  const requests = pool<string>(tape, { ...limits });
  const records = pool<ChangeRecord>(tape, { ...limits });
  const running = copies();
  const call = functionsOf(county, running.track, clock());
  const resumed = faults(tape, FAULTS);
  const slow = holds(tape);

  const start = <Thing>({ name, waiting, batch, handle }: Source<Thing>): void => {
    const taken = waiting.take(LARGEST_BATCH);
    const given = batch(taken.map(({ thing }) => thing));
    const refused = (failed: readonly string[]) =>
      taken.filter((_, at) => failed.includes(given[at]?.id ?? ""));
    const copy = running.start({
      name,
      work: (checkpoints) => handle(given, checkpoints),
      ended: (failed) => waiting.giveBack(failed === "failed" ? taken : refused(failed)),
      killed: () => waiting.giveBack(taken),
    });
    slow.started(copy);
  };
  const reconcile = (): void => {
    const send = { evidence: sendTo(messages), recompute: sendTo(requests) };
    running.start({
      name: "reconcile",
      work: (checkpoints) => call.reconcile(send, checkpoints),
      // Lambda runs an asynchronous invocation again when it fails.
      ended: (answer) => answer === "failed" && reconcile(),
      killed: reconcile,
    });
  };
  /** Whoever gets no answer may leave it at that; the schedule looks after what was begun. */
  const act = (step: Act): void => {
    running.start({
      name: step.do,
      work: (checkpoints) => call[step.do](idOf(step.evidence), sendTo(messages), checkpoints),
      ended: (status) => {
        if (status === "failed" || status === 500) reconcile();
        if (step.do === "withdraw" && status === 202) county.answeredWithdrawn.add(step.evidence);
      },
      killed: reconcile,
    });
  };
  const starts = (): readonly Move[] => [
    ...movesFor({ name: "ingest", waiting: messages, batch: ofQueue, handle: call.ingestEvidence }),
    ...movesFor({
      name: "recompute",
      waiting: records,
      batch: ofStream,
      handle: call.recomputeStatus,
    }),
    ...movesFor({
      name: "recompute",
      waiting: requests,
      batch: ofQueue,
      handle: call.recomputeStatus,
    }),
  ];
  const movesFor = <Thing>(source: Source<Thing>): readonly Move[] =>
    source.waiting.size() > 0 && running.alive.size < MOST_COPIES ? [() => start(source)] : [];

  return {
    messages,
    records,
    reconcile,
    act,
    quiet: running.quiet,
    dead: () => [...messages.dead, ...requests.dead, ...records.dead],
    /** What can happen next; the first is the calmest. */
    moves: (): readonly Move[] => {
      const awake = [...running.alive].filter((copy) => !slow.isHeld(copy));
      return [...awake.map((copy) => () => resumed(copy)), ...starts()];
    },
    /** Whether some copy is at work, though it may stand still for a while. */
    isAtWork: (): boolean => running.alive.size > 0,
  };
};

const sendTo = (waiting: Pool<string>) => (sent: readonly unknown[]) =>
  waiting.add(sent.map((message) => JSON.stringify(message)));

const ofQueue = (bodies: readonly string[]) =>
  bodies.map((body, at) => {
    const messageId = `m-${at}`;
    return { id: messageId, messageId, eventSource: "aws:sqs", body };
  });

const ofStream = (changes: readonly ChangeRecord[]) =>
  changes.map((change) => ({ ...change, id: change.dynamodb.SequenceNumber }));

/** A clock that never stands still, so that two writes never look the same. */
const clock = () => {
  let milliseconds = Date.UTC(2021, 11, 1);
  return () => new Date(milliseconds++);
};
