import { colours, say } from "../../infra/command-line/terminal.ts";
import { type Phase, perSecond } from "./phases.ts";
import type { Sample } from "./watch-host.ts";

/** How often a line is said where nobody watches a terminal. */
const EVERY_SECONDS = 30;

/** Says how a run gets on: on a terminal one line that changes, elsewhere a line now and then. */
export const loadProgress = () => {
  let looks = 0;
  const began = performance.now();
  return {
    onSample: ({ at, sent, counted, queued, costs }: Sample): void => {
      const memory = costs ? `, ${costs.hostMB.toFixed(0)} + ${costs.engineMB.toFixed(0)} MB` : "";
      const line = `${((at - began) / 1000).toFixed(0)} s: ${sent} sent, ${counted} counted, ${queued} queued${memory}`;
      if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`);
      else if (looks % EVERY_SECONDS === 0) say(line);
      looks += 1;
    },
    onPhase: (phase: Phase): void => {
      if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
      say(
        colours.dim(
          `${phase.name}: ${phase.uploads.length} uploads, ${perSecond(phase).toFixed(1)} a second`,
        ),
      );
    },
  };
};
