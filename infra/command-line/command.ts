import { type ParseArgsConfig, parseArgs } from "node:util";
import { Sentences, WrongUsage } from "./sentences.ts";
import { say } from "./terminal.ts";

export type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;
export type Values<Options extends OptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options }>
>["values"];

/** A command of this project: what it is asked with, and what it does. */
export interface Command<Options extends OptionsConfig> {
  /** `npm run token -- --role <…>`; further lines tell of options. */
  readonly usage: string;
  readonly options: Options;
  /** Words that are no option are handed on too, and not refused. */
  readonly takesWords?: boolean;
  readonly run: (values: Values<Options>, words: readonly string[]) => Promise<void> | void;
}

/**
 * Runs what was typed. `--help` is answered with the usage, what cannot be meant is refused with it. What a person can mend
 * is told in sentences, what is our fault with its stack; either way the exit code is 1.
 */
export const command = async <const Options extends OptionsConfig>({
  usage,
  options,
  takesWords = false,
  run,
}: Command<Options>): Promise<void> => {
  const told = `用法 usage: ${usage}`;
  const typed = process.argv.slice(2);
  if (typed.some((word) => word === "--help" || word === "-h")) return say(told);
  try {
    const { values, positionals } = parsed({ args: typed, options, allowPositionals: takesWords });
    await run(values, positionals);
  } catch (error) {
    endWith(error);
    if (error instanceof WrongUsage) process.stderr.write(`${told}\n`);
  }
};

const parsed = <Config extends ParseArgsConfig>(config: Config) => {
  try {
    return parseArgs(config);
  } catch (cause) {
    const [fact = ""] = (cause instanceof Error ? cause.message : String(cause)).split(". ");
    throw new WrongUsage("参数写法不对。", `Wrong parameters: ${fact}`, { cause });
  }
};

/** Ends the process with the sentences alone for what a person can mend, with the stack for what is our fault. */
export const endWith = (error: unknown): void => {
  const text = error instanceof Sentences ? error.message : stackOf(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
};

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
