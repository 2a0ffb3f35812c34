import cliProgress from "cli-progress";
import { colours, say } from "../../command-line/terminal.ts";

export interface DemoStage {
  readonly name: string;
  readonly milliseconds: number;
}

/** Runs the demo step by step: a line (on a terminal a moving bar) for each, and how long each took. */
export const createStages = () => {
  const done: DemoStage[] = [];
  return {
    done: (): readonly DemoStage[] => done,
    run: async <T>(
      name: string,
      work: (progress: (count: number, of: number) => void) => Promise<T>,
    ): Promise<T> => {
      const began = performance.now();
      const bar = process.stdout.isTTY ? movingBar(name) : plainLines(name);
      try {
        const result = await work(bar.progress);
        const milliseconds = performance.now() - began;
        done.push({ name, milliseconds });
        bar.end(`${colours.green("✔")} ${name}  ${colours.dim(seconds(milliseconds))}`);
        return result;
      } catch (error) {
        bar.end(`${colours.red("✘")} ${name}`);
        throw error;
      }
    },
  };
};

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

interface Bar {
  readonly progress: (count: number, of: number) => void;
  readonly end: (line: string) => void;
}

const movingBar = (name: string): Bar => {
  const bar = new cliProgress.SingleBar({
    format: `  ${name} {bar} {value}/{total}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  });
  let started = false;
  return {
    progress: (count, of) => {
      if (!started) bar.start(of, count);
      else bar.update(count);
      started = true;
    },
    end: (line) => {
      if (started) bar.stop();
      say(line);
    },
  };
};

/** Without a terminal a line at each quarter is enough. */
const plainLines = (name: string): Bar => {
  let told = 0;
  return {
    progress: (count, of) => {
      const quarter = Math.floor((count * 4) / of);
      if (quarter > told && count < of) say(`  ${name} ${count}/${of}`);
      told = Math.max(told, quarter);
    },
    end: (line) => say(line),
  };
};
