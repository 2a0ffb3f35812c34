import cliProgress from "cli-progress";
import { say } from "../../../infra/command-line/terminal.ts";

/** Lines as they come; on a terminal a bar moves below them. */
export const corpusProgress = () => {
  if (!process.stdout.isTTY) return { line: (text: string) => say(text), end: () => undefined };
  const bars = new cliProgress.MultiBar({
    format: "  {bar} {value}/{total}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  });
  const bar = bars.create(1, 0);
  return {
    line: (text: string, done: number, of: number) => {
      bars.log(`${text}\n`);
      bar.setTotal(of);
      bar.update(done);
    },
    end: () => bars.stop(),
  };
};
