import { spawn } from "node:child_process";

export interface CommandOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly seconds: number;
}

export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
}

/** Lines of output that are shown of a command that failed. */
const SHOWN = 40;

/** Runs a command to its end and returns what it printed; failure and overtime throw with the end of the output. */
export const runCommand = (
  command: string,
  args: readonly string[],
  { cwd, env, seconds }: CommandOptions,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let isLate = false;
    const keep = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const timer = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, seconds * 1000);
    const fail = (reason: string, cause?: unknown) => {
      const end = output.trimEnd().split("\n").slice(-SHOWN).join("\n");
      reject(new CommandFailed(`${[command, ...args].join(" ")} ${reason}\n${end}`, { cause }));
    };
    child.on("error", (error) => {
      clearTimeout(timer);
      fail("could not be started", error);
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (isLate) fail(`took longer than ${seconds} s`);
      else if (code === 0) resolve(output);
      else fail(`ended with exit code ${code}`);
    });
  });
