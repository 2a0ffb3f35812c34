import { styleText } from "node:util";

/** The readable log of a rehearsal: every step with the moment it began and the time it took. */
export interface Journal {
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
  note(text: string): void;
}

export const journal = (output: {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}): Journal => {
  const began = Date.now();
  const paint = (style: "bold" | "green" | "red" | "dim", text: string) =>
    output.isTTY ? styleText(style, text) : text;
  const line = (text: string) => output.write(`${text}\n`);
  return {
    step: async (title, work) => {
      const from = Date.now();
      line(`[${clock(from - began)}] ${paint("bold", title)}`);
      try {
        const result = await work();
        line(paint("green", `        done in ${seconds(from)}`));
        return result;
      } catch (error) {
        line(paint("red", `        failed after ${seconds(from)}`));
        throw error;
      }
    },
    note: (text) => {
      for (const each of text.split("\n")) line(`        ${paint("dim", each)}`);
    },
  };
};

const clock = (milliseconds: number): string => {
  const whole = Math.floor(milliseconds / 1000);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
};

const seconds = (from: number): string => `${((Date.now() - from) / 1000).toFixed(1)} s`;
