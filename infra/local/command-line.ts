import { parseArgs } from "node:util";
import pc from "picocolors";
import { Sentences, StartRefused } from "./sentences.ts";

export type Options = Readonly<Record<string, string | undefined>>;

/** Reads `--name value` options; anything else is refused with the usage. */
export const readOptions = (names: readonly string[], usage: string): Options => {
  try {
    const { values } = parseArgs({
      options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
      strict: true,
    });
    return Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value]] : [],
      ),
    );
  } catch (cause) {
    throw new StartRefused(cause instanceof Error ? cause.message : String(cause), usage, {
      cause,
    });
  }
};

/** Ends the process with the sentence alone for what a person can mend, with the stack for what is our fault. */
export const endWith = (error: unknown): void => {
  const text = error instanceof Sentences ? error.message : stackOf(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
};

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Colour only where a person looks at a terminal. */
export const colours = pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);

export const say = (line = ""): void => {
  process.stdout.write(`${line}\n`);
};
