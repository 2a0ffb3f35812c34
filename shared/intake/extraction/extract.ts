import { finding } from "../../domain/findings/finding.ts";
import { type Extracted, type FileToExtract, refused } from "./extracted.ts";
import { limits } from "./limits.ts";
import { startThread, type Thread } from "./thread.ts";

/**
 * Reads a hostile format in a thread of its own, within its CPU time and memory. A file that exceeds them, or that
 * brings the thread down, is refused with a finding; the thread is then started anew for the next file.
 */
export const extract = (file: FileToExtract): Promise<Extracted> => {
  const turn = last.then(() => extractInThread(file));
  last = turn.catch(() => undefined);
  return turn;
};

/** One file at a time: the CPU time of the thread is then the file's. */
let last: Promise<unknown> = Promise.resolve();
let thread: Thread | undefined;

const extractInThread = async (file: FileToExtract): Promise<Extracted> => {
  thread ??= startThread();
  const answer = await thread.ask(file, cpuLimit(file.bytes.length));
  if (answer.kind === "extracted") return answer.extracted;
  thread = undefined;
  return refused(finding("tooComplex", { path: "" }));
};

/** CPU milliseconds that a file of so many bytes may take. */
export const cpuLimit = (bytes: number): number =>
  limits.cpuMilliseconds + (bytes / 1024 / 1024) * limits.cpuMillisecondsPerMegabyte;
