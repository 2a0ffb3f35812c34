import type { QueuedFile, UploadQueue } from "./queue.ts";

/** What is to be done next for a file; whoever does it tells the queue what happened. */
export interface UploadStep {
  readonly do: "hash" | "register" | "signAgain" | "send";
  readonly id: string;
}

export interface Circumstances {
  /** In milliseconds since 1970, by the server's clock. */
  readonly now: number;
  /** Files that something is being done for. */
  readonly atWork: ReadonlySet<string>;
  /** How many are sent side by side: three, or one on a slow line. */
  readonly mostSending: number;
  readonly isOnline: boolean;
}

/** So many times as many addresses as are sent to side by side are held ready: more would run out unused on a slow line. */
const AHEAD = 2;
/** An address that ends in so many milliseconds is not worth beginning with. */
const MARGIN = 10_000;

/**
 * What to do now: one file is hashed and one registered at a time, some are sent. A registration whose answer was lost is sent
 * again under the same id, which registers nothing twice; who lost the line while sending asks for an address anew, and is
 * told too where the file has arrived.
 */
export const stepsOf = (queue: UploadQueue, given: Circumstances): readonly UploadStep[] => {
  const { atWork, mostSending, isOnline } = given;
  const free = queue.filter(({ id }) => !atWork.has(id));
  const isBusy = (...states: readonly QueuedFile["state"]["at"][]): boolean =>
    queue.some(({ id, state }) => atWork.has(id) && states.includes(state.at));
  const hash = isBusy("chosen")
    ? []
    : free.filter(({ state }) => state.at === "chosen").slice(0, 1);
  const held = free.filter((file) => maySend(file, given)).length;
  const asks = isOnline && held < AHEAD * mostSending && !isBusy("hashed", "expired", "broken");
  const register = asks ? free.filter((file) => needsAddress(file, given)).slice(0, 1) : [];
  const sending = queue.filter(({ id, state }) => atWork.has(id) && isUnderWay(state)).length;
  const room = isOnline ? Math.max(0, mostSending - sending) : 0;
  const send = free.filter((file) => maySend(file, given)).slice(0, room);
  return [
    ...hash.map(({ id }): UploadStep => ({ do: "hash", id })),
    ...register.map((file): UploadStep => ({ do: howAddressed(file), id: file.id })),
    ...send.map(({ id }): UploadStep => ({ do: "send", id })),
  ];
};

/** It has none, or one that ends before it could be used; what broke waits for its time. */
const needsAddress = ({ state }: QueuedFile, { now }: Circumstances): boolean => {
  switch (state.at) {
    case "hashed":
    case "expired":
      return true;
    case "broken":
      return state.until <= now;
    case "registered":
    case "sending":
      return isEnding(state.address.expiresAt, now);
    default:
      return false;
  }
};

const howAddressed = ({ isRegistered }: QueuedFile): UploadStep["do"] =>
  isRegistered ? "signAgain" : "register";

/** Also what is said to be sent and is not at work: its events came out of order. */
const maySend = ({ state }: QueuedFile, { now }: Circumstances): boolean =>
  (state.at === "registered" || state.at === "sending") && !isEnding(state.address.expiresAt, now);

const isEnding = (expiresAt: string, now: number): boolean => Date.parse(expiresAt) - MARGIN <= now;

const isUnderWay = ({ at }: QueuedFile["state"]): boolean =>
  at === "registered" || at === "sending";
