import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { FileFound } from "./files-of.ts";
import type { Judgement } from "./judge-file.ts";
import type { JudgeAnswer, JudgeRequest } from "./judge-process.ts";
import type { Try } from "./tries-of.ts";

/** A process that keeps more than this after a file is replaced: the next file shall not be charged for the garbage. */
const RESTING_MEGABYTES = 220;
/** Whoever says nothing for so long hangs: the intake ends a file by itself long before. */
const PATIENCE_MILLISECONDS = 300_000;
/** A file that takes this much is measured again, alone in a new process: load and garbage of others are no fault of it. */
const SECOND_LOOK = { cpuMilliseconds: 1_500, peakMegabytes: 400 } as const;

export interface Judge {
  readonly judge: (file: FileFound, as: Try) => Promise<Judgement>;
  readonly end: () => void;
}

/** Judges one file after another in a process of its own, which is replaced when it dies or has grown. */
export const startJudge = (): Judge => {
  let child: ChildProcess | undefined;
  const end = () => {
    child?.kill("SIGKILL");
    child = undefined;
  };
  const judgeOnce = async (file: FileFound, as: Try): Promise<Judgement> => {
    child ??= await started();
    const answer = await ask(child, { file, as });
    if (answer.kind === "judged" && answer.restingMegabytes <= RESTING_MEGABYTES)
      return answer.judgement;
    end();
    return answer.kind === "judged" ? answer.judgement : crashed(answer.reason);
  };
  return {
    judge: async (file, as) => {
      const first = await judgeOnce(file, as);
      if (!isLarge(first)) return first;
      end();
      const again = await judgeOnce(file, as);
      return {
        ...again,
        cpuMilliseconds: Math.min(first.cpuMilliseconds, again.cpuMilliseconds),
        peakMegabytes: Math.min(first.peakMegabytes, again.peakMegabytes),
      };
    },
    end,
  };
};

const isLarge = ({ cpuMilliseconds, peakMegabytes }: Judgement): boolean =>
  cpuMilliseconds > SECOND_LOOK.cpuMilliseconds || peakMegabytes > SECOND_LOOK.peakMegabytes;

const started = async (): Promise<ChildProcess> => {
  const child = fork(new URL("./judge-process.ts", import.meta.url), {
    execArgv: ["--expose-gc"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  await Promise.race([once(child, "message"), once(child, "exit")]);
  return child;
};

type Answered =
  | Extract<JudgeAnswer, { kind: "judged" }>
  | { readonly kind: "gone"; readonly reason: string };

const ask = (child: ChildProcess, request: JudgeRequest): Promise<Answered> =>
  new Promise((resolve) => {
    const settle = (answer: Answered) => {
      clearTimeout(patience);
      child.removeAllListeners();
      resolve(answer);
    };
    const gone = (reason: string) => settle({ kind: "gone", reason });
    const patience = setTimeout(() => gone("it never came back"), PATIENCE_MILLISECONDS);
    child.on("message", (answer: JudgeAnswer) => {
      if (answer.kind === "judged") settle(answer);
    });
    child.on("exit", (code, signal) => gone(`the process ended with ${signal ?? code}`));
    child.on("error", (error) => gone(error.message));
    child.send(request);
  });

const crashed = (crash: string): Judgement => ({
  verdict: "crashed",
  codes: {},
  crash,
  cpuMilliseconds: 0,
  peakMegabytes: 0,
});
