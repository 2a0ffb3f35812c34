import type { Journal } from "../journal.ts";
import { type CommandOptions, runCommand } from "../run-command.ts";

/** Somebody with a runbook before them: every command is run as a process of its own, and shown with what it said. */
export interface Operator {
  /** `npm run NAME -- …`, on the rehearsed stage. */
  readonly npm: (name: string, ...args: readonly string[]) => Promise<string>;
  /** `aws …` */
  readonly aws: (...args: readonly string[]) => Promise<string>;
}

/** A pause waits two minutes for what runs. */
const SECONDS = 300;

export interface OperatorOptions extends Pick<CommandOptions, "cwd" | "env"> {
  /** On which `npm run` commands are asked to work. */
  readonly stage?: string;
}

export const operator = (
  journal: Pick<Journal, "note">,
  { cwd, env, stage = "dev" }: OperatorOptions,
): Operator => {
  // Said again: for queues the command takes no address from the environment, and nothing here may reach a real account
  const cloud = ["--endpoint-url", env.AWS_ENDPOINT_URL ?? ""];
  const run = async (program: string, args: readonly string[], shown: string): Promise<string> => {
    const began = Date.now();
    const output = await runCommand(program, args, {
      cwd,
      env: { ...env, NO_COLOR: "1", AWS_PAGER: "" },
      seconds: SECONDS,
    });
    const told = output.trimEnd();
    journal.note(`$ ${shown}   (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    if (told) journal.note(indented(withoutPasswords(told)));
    return told;
  };
  return {
    npm: (name, ...words) => {
      const args = ["--", ...words, "--stage", stage];
      const shown = ["npm run", name, ...args].join(" ");
      return run("npm", ["run", "--silent", name, ...args], shown);
    },
    aws: (...args) => run("aws", [...cloud, ...args], ["aws", ...args.map(quoted)].join(" ")),
  };
};

const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => `    ${line.length > WIDTH ? `${line.slice(0, WIDTH)} …` : line}`)
    .join("\n");

/** Lines of a log have their stack in them. */
const WIDTH = 240;

/** The passwords that `npm run user` makes have this end; a journal is kept and shown. */
const withoutPasswords = (text: string): string => text.replaceAll(/\S+-aA1(?=\s|$)/g, "********");

const quoted = (word: string): string => {
  if (/^[\w:/.=-]+$/.test(word)) return word;
  return word.includes("'") ? `"${word}"` : `'${word}'`;
};
