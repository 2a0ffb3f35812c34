import { type ParseArgsConfig, parseArgs } from "node:util";
import pc from "picocolors";
import { Sentences, StartRefused } from "./sentences.ts";

export type Options = Readonly<Record<string, string | undefined>>;

/** Reads `--name value` options; anything else is refused with the usage. */
export const readOptions = (names: readonly string[], usage: string): Options => {
  const { values } = readArguments(
    { options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])) },
    usage,
  );
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
};

/** What was typed after the command: `--help` is answered with the usage, what does not fit is refused with it. */
export const readArguments = <Config extends ParseArgsConfig>(config: Config, usage: string) => {
  if (process.argv.slice(2).some((word) => word === "--help" || word === "-h")) {
    say(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (cause) {
    const [fact = ""] = (cause instanceof Error ? cause.message : String(cause)).split(". ");
    throw new StartRefused(`参数写法不对 wrong parameters: ${fact}`, usage, { cause });
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
