import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./run-command.ts";

/** A thing of the outside that the rehearsal needs and cannot get here. */
export class NotToBeHad extends Error {
  override readonly name = "NotToBeHad";
}

const requirements = fileURLToPath(new URL("requirements.txt", import.meta.url));

/** A Python environment of its own with the emulator and the template linter; returns the folder of its commands. */
export const installTools = async (
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> => {
  const environment = join(folder, "python");
  const options = { cwd: folder, env, seconds: 600 };
  try {
    await runCommand("python3", ["-m", "venv", environment], options);
    const pip = join(environment, "bin", "pip");
    await runCommand(pip, ["install", "--quiet", "--no-cache-dir", "-r", requirements], options);
  } catch (error) {
    throw new NotToBeHad("MiniStack cannot be had here", { cause: error });
  }
  return join(environment, "bin");
};
