import type { Problem } from "../../../events/api/problem.ts";
import type { ConsoleApi } from "../api/client.ts";
import { type AskedUpload, registerEvidence, signUploadAgain } from "../api/evidence.ts";
import type { Place } from "../api/place.ts";
import { now } from "../clock.ts";
import { sha256Of } from "./hash.ts";
import { putFile } from "./put.ts";
import type { Happened, QueuedFile } from "./queue.ts";
import type { UploadStep } from "./steps.ts";

/** A file with what is registered of it; its id is made when it is queued, by the server's clock. */
export interface QueuedUpload {
  readonly id: string;
  readonly file: File;
  readonly description: Omit<AskedUpload, "evidenceId" | "sha256">;
  readonly sha256?: string;
  readonly isRegistered?: boolean;
  /** Not on a PC that others use too. */
  readonly isFileKept: boolean;
}

export interface Sending {
  readonly api: ConsoleApi;
  readonly place: Place;
  /** Aborted when the page ends, or the line does. */
  readonly signal: () => AbortSignal;
  readonly fileOf: (id: string) => QueuedFile | undefined;
  /** Another file of the queue has the same bytes and is for the same. */
  readonly isSentAlready: (sha256: string, upload: QueuedUpload) => boolean;
  /** How many bytes have been sent, in how many milliseconds. */
  readonly onProgress: (id: string, sent: number, milliseconds: number) => void;
}

/** Does a step for a file, and says what happened. */
export const doStep = async (
  step: UploadStep,
  upload: QueuedUpload,
  sending: Sending,
): Promise<Happened | undefined> => {
  switch (step.do) {
    case "hash":
      return hash(upload, sending);
    case "register":
      return register(upload, sending);
    case "signAgain":
      return signAgain(upload, sending);
    case "send":
      return send(upload, sending);
  }
};

const hash = (upload: QueuedUpload, { isSentAlready }: Sending): Promise<Happened> => {
  const { id, file } = upload;
  return sha256Of(file).then(
    (sha256): Happened =>
      isSentAlready(sha256, upload)
        ? { id, what: "stopped", why: "sameAsAnother" }
        : { id, what: "hashed", sha256 },
    () => ({ id, what: "stopped", why: "unreadable" }),
  );
};

const register = async (
  { id, description }: QueuedUpload,
  { api, place, fileOf }: Sending,
): Promise<Happened | undefined> => {
  const sha256 = fileOf(id)?.sha256;
  if (sha256 === undefined) return undefined;
  const answer = await registerEvidence(api, place, { ...description, evidenceId: id, sha256 });
  if (answer.kind === "unreachable") return { id, what: "broke", now: now() };
  if (answer.kind === "refused") return refusalOf(id, answer.problem);
  const { upload } = answer.value;
  return upload ? { id, what: "addressed", address: upload } : { id, what: "arrived" };
};

const signAgain = async (
  { id }: QueuedUpload,
  { api, place }: Sending,
): Promise<Happened | undefined> => {
  const answer = await signUploadAgain(api, place, id);
  if (answer.kind === "unreachable") return { id, what: "broke", now: now() };
  if (answer.kind === "refused") return refusalOf(id, answer.problem);
  const { upload } = answer.value;
  return upload ? { id, what: "addressed", address: upload } : { id, what: "arrived" };
};

const TOO_MANY = 429;
const SIGNED_OUT = 401;
const OWN_FAULT = 500;

/** What the server cannot do just now it may do soon; whoever was signed out goes on when he is back; the rest is final. */
const refusalOf = (id: string, problem: Problem): Happened => {
  const { status, code } = problem;
  if (code === "alreadyUploaded") return { id, what: "arrived" };
  return status === TOO_MANY || status === SIGNED_OUT || status >= OWN_FAULT
    ? { id, what: "broke", now: now() }
    : { id, what: "refused", problem };
};

const send = async (
  { id, file }: QueuedUpload,
  { fileOf, signal, onProgress }: Sending,
): Promise<Happened | undefined> => {
  const state = fileOf(id)?.state;
  if (state?.at !== "registered" && state?.at !== "sending") return undefined;
  if (!(await canBeRead(file))) return { id, what: "stopped", why: "unreadable" };
  const began = performance.now();
  const put = await putFile(file, state.address, {
    onProgress: (sent) => onProgress(id, sent, performance.now() - began),
    signal: signal(),
  });
  return put === "arrived" ? { id, what: put } : { id, what: put, now: now() };
};

/** A file that was moved or written since it was chosen looks to a request like a line that broke, for ever. */
const canBeRead = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
