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
}

export interface Sending {
  readonly api: ConsoleApi;
  readonly place: Place;
  readonly signal: AbortSignal;
  readonly fileOf: (id: string) => QueuedFile | undefined;
  /** Another file of the queue has the same bytes. */
  readonly isSentAlready: (sha256: string, id: string) => boolean;
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

const hash = ({ id, file }: QueuedUpload, { isSentAlready }: Sending): Promise<Happened> =>
  sha256Of(file).then(
    (sha256): Happened =>
      isSentAlready(sha256, id)
        ? { id, what: "stopped", why: "sameAsAnother" }
        : { id, what: "hashed", sha256 },
    () => ({ id, what: "stopped", why: "unreadable" }),
  );

const register = async (
  { id, description }: QueuedUpload,
  { api, place, fileOf }: Sending,
): Promise<Happened | undefined> => {
  const sha256 = fileOf(id)?.sha256;
  if (sha256 === undefined) return undefined;
  const answer = await registerEvidence(api, place, { ...description, evidenceId: id, sha256 });
  if (answer.kind === "unreachable") return { id, what: "broke", now: now() };
  if (answer.kind === "refused") return { id, what: "refused", problem: answer.problem };
  const { upload } = answer.value;
  return upload ? { id, what: "addressed", address: upload } : { id, what: "arrived" };
};

const signAgain = async (
  { id }: QueuedUpload,
  { api, place }: Sending,
): Promise<Happened | undefined> => {
  const answer = await signUploadAgain(api, place, id);
  if (answer.kind === "unreachable") return { id, what: "broke", now: now() };
  if (answer.kind === "refused")
    return answer.problem.code === "alreadyUploaded"
      ? { id, what: "arrived" }
      : { id, what: "refused", problem: answer.problem };
  const { upload } = answer.value;
  return upload && { id, what: "addressed", address: upload };
};

const send = async (
  { id, file }: QueuedUpload,
  { fileOf, signal, onProgress }: Sending,
): Promise<Happened | undefined> => {
  const state = fileOf(id)?.state;
  if (state?.at !== "registered") return undefined;
  const began = performance.now();
  const put = await putFile(file, state.address, {
    onProgress: (sent) => onProgress(id, sent, performance.now() - began),
    signal,
  });
  return put === "broke" ? { id, what: "broke", now: now() } : { id, what: put };
};
