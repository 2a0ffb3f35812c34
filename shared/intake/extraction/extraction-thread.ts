import { parentPort } from "node:worker_threads";
import { boundedAnswer } from "./bounded-answer.ts";
import { extractHere } from "./extractors.ts";
import type { ThreadAnswer, ThreadRequest } from "./thread-messages.ts";

/** Entry of the extraction thread: hostile formats are parsed here, where a crash takes nothing along. */
const say = (answer: ThreadAnswer) => parentPort?.postMessage(answer);

parentPort?.on("message", async (request: ThreadRequest) => {
  say({ kind: "done", extracted: boundedAnswer(await extractHere(request)) });
});
say({ kind: "ready" });
