import type { FindingAnswer, Problem } from "../../../events/api/problem.ts";

/** What is known of a file before anything of it is sent: it goes nowhere until that is mended. */
export type FirstLook = "empty" | "tooLarge" | "wrongType" | "sameAsAnother" | "unreadable";

/** Why a file went no further without a word of the API: the store refused it again and again, though its address was fresh. */
export type StopReason = FirstLook | "notTaken";

/**
 * Where a file is on its way: 已选择 → 计算校验码 → 登记 → 上传 → 已送达 → 校验中 → 已采用 or 有问题; or it ends in a state that says why it went no
 * further.
 */
export type FileState =
  | { readonly at: "chosen" }
  | { readonly at: "stopped"; readonly why: StopReason }
  /** Its hash is known; it waits for its turn to be registered. */
  | { readonly at: "hashed" }
  | { readonly at: "unregistered"; readonly problem: Problem }
  | { readonly at: "registered"; readonly address: Address }
  | { readonly at: "sending"; readonly address: Address; readonly sent: number }
  /** Its address has run out, or was refused: it needs another. */
  | { readonly at: "expired" }
  /** The line broke: it waits until then (milliseconds since 1970) and asks for an address anew, which tells too whether it arrived. */
  | { readonly at: "broken"; readonly until: number }
  | { readonly at: "arrived" }
  | { readonly at: "accepted"; readonly findings: readonly FindingAnswer[] }
  | { readonly at: "rejected"; readonly findings: readonly FindingAnswer[] }
  /** Somebody took it out meanwhile. */
  | { readonly at: "withdrawn" };

/** Where and how a file is put. */
export interface Address {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly expiresAt: string;
}

export interface QueuedFile {
  /** Of the evidence, made in the page: registered again with it, a file is registered once. */
  readonly id: string;
  readonly size: number;
  readonly sha256?: string;
  /** The server has it under this id. */
  readonly isRegistered: boolean;
  /** How often in a row the line broke without a byte getting through. */
  readonly tries: number;
  /** How often the store refused it under an address that was not over. */
  readonly refusals: number;
  readonly state: FileState;
}

export type UploadQueue = readonly QueuedFile[];

/** What happened to a file of the queue. `now` is in milliseconds since 1970. */
export type Happened = { readonly id: string } & (
  | { readonly what: "stopped"; readonly why: StopReason }
  | { readonly what: "hashed"; readonly sha256: string }
  | { readonly what: "refused"; readonly problem: Problem }
  /** Registered, or signed anew. */
  | { readonly what: "addressed"; readonly address: Address }
  | { readonly what: "progressed"; readonly sent: number }
  /** 200, or 412: it lies there already. */
  | { readonly what: "arrived" }
  /** 403: past its time, or the store takes it not. */
  | { readonly what: "expired"; readonly now: number }
  | { readonly what: "broke"; readonly now: number }
  /** The line is back: nothing need be waited for. */
  | { readonly what: "online" }
  | {
      readonly what: "receipt";
      readonly state: "requested" | "accepted" | "rejected" | "withdrawn";
      readonly findings: readonly FindingAnswer[];
    }
);

/** Seconds until a broken transfer is tried again: soon, then less often. */
const WAITS = [1, 4, 15, 60] as const;
/** A store that refuses a fresh address so often will not take the file. */
const MOST_REFUSALS = 4;

/** The queue after something happened; what cannot have happened to a file in its state changes nothing. */
export const afterwards = (queue: UploadQueue, happened: Happened): UploadQueue =>
  queue.map((file) => (file.id === happened.id ? fileAfter(file, happened) : file));

const fileAfter = (file: QueuedFile, happened: Happened): QueuedFile => {
  const { state } = file;
  if (isSettled(state)) return file;
  switch (happened.what) {
    case "stopped":
      return { ...file, state: { at: "stopped", why: happened.why } };
    case "hashed":
      return state.at === "chosen"
        ? { ...file, sha256: happened.sha256, state: { at: "hashed" } }
        : file;
    case "refused":
      return { ...file, state: { at: "unregistered", problem: happened.problem } };
    case "addressed":
      return isWaitingForAddress(state)
        ? { ...file, isRegistered: true, state: { at: "registered", address: happened.address } }
        : file;
    case "progressed":
      return progressed(file, happened.sent);
    case "arrived":
      return { ...file, state: { at: "arrived" } };
    case "expired":
      return expired(file, happened.now);
    case "broke":
      return broken(file, happened.now);
    case "online":
      return state.at === "broken" ? { ...file, state: { at: "broken", until: 0 } } : file;
    case "receipt":
      return received(file, happened);
  }
};

/** Nothing more happens to it by itself. */
export const isSettled = ({ at }: FileState): boolean => settled.includes(at);
const settled: readonly FileState["at"][] = [
  "stopped",
  "unregistered",
  "accepted",
  "rejected",
  "withdrawn",
];

const isWaitingForAddress = ({ at }: FileState): boolean => at !== "chosen" && at !== "arrived";

/** It never falls within one transfer, whatever order its events come in. */
const progressed = (file: QueuedFile, sent: number): QueuedFile => {
  const { state, size } = file;
  if (state.at !== "registered" && state.at !== "sending") return file;
  const before = state.at === "sending" ? state.sent : 0;
  const most = Math.min(size, Math.max(before, sent));
  const tries = most > before ? 0 : file.tries;
  return { ...file, tries, state: { at: "sending", address: state.address, sent: most } };
};

const broken = (file: QueuedFile, now: number): QueuedFile => {
  const { state, tries } = file;
  if (state.at === "arrived" || state.at === "chosen") return file;
  return { ...file, tries: tries + 1, state: { at: "broken", until: now + waitOf(tries) } };
};

/** An address that is over is replaced at once; what is refused under a fresh one is tried again only so often. */
const expired = (file: QueuedFile, now: number): QueuedFile => {
  const { state } = file;
  if (state.at === "arrived" || state.at === "chosen") return file;
  const isFresh = "address" in state && Date.parse(state.address.expiresAt) > now;
  if (!isFresh) return { ...file, state: { at: "expired" } };
  const refusals = file.refusals + 1;
  if (refusals >= MOST_REFUSALS)
    return { ...file, refusals, state: { at: "stopped", why: "notTaken" } };
  return { ...file, refusals, state: { at: "broken", until: now + waitOf(file.refusals) } };
};

const waitOf = (times: number): number => (WAITS[Math.min(times, WAITS.length - 1)] ?? 0) * 1000;

const received = (
  file: QueuedFile,
  { state, findings }: Extract<Happened, { what: "receipt" }>,
): QueuedFile => {
  switch (state) {
    case "requested":
      return file;
    case "accepted":
    case "rejected":
      return { ...file, state: { at: state, findings } };
    case "withdrawn":
      return { ...file, state: { at: "withdrawn" } };
  }
};
