import { finding } from "../../domain/findings/make-finding.ts";
import { type Extracted, type FileToExtract, refused } from "./extracted.ts";
import { fuseLimits } from "./limits.ts";
import { startThread, type Thread } from "./thread.ts";
import type { Fuses } from "./watch-thread.ts";

/**
 * Reads hostile formats in a thread of its own, one file at a time: what the thread uses is then the file's. A file that
 * blows a fuse, or brings the thread down, is refused with a finding that keeps which; the thread is then started anew, as
 * it is after a file that leaves much behind, so that no file has less room because of those before it.
 */
export const createExtract = (fusesOf: (bytes: number) => Fuses) => {
  let last: Promise<unknown> = Promise.resolve();
  let thread: Thread | undefined;
  const extractInThread = async (file: FileToExtract): Promise<Extracted> => {
    thread ??= startThread();
    const answer = await thread.ask(file, fusesOf(file.bytes.length));
    if (answer.kind === "ended" || answer.spent) thread = undefined;
    if (answer.kind === "extracted") return answer.extracted;
    return refused(finding("tooComplex", { path: "", values: { fuse: answer.by } }));
  };
  return (file: FileToExtract): Promise<Extracted> => {
    const turn = last.then(() => extractInThread(file));
    last = turn.catch(() => undefined);
    return turn;
  };
};

/** What a file of so many bytes may use before its thread is ended. */
export const fusesFor = (bytes: number): Fuses => ({
  cpuMilliseconds:
    fuseLimits.cpuMilliseconds + (bytes / 1024 / 1024) * fuseLimits.cpuMillisecondsPerMegabyte,
  memoryBytes: fuseLimits.memoryBytes,
  idleLooks: fuseLimits.idleLooks,
});

export const extract = createExtract(fusesFor);
