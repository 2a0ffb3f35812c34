import { join } from "node:path";
import type * as z from "zod";
import type { ConsoleSettings } from "../../events/console-settings.ts";
import { buildConsole } from "../console/build-console.ts";
import { evaluatedCycles } from "../console/evaluated-cycles.ts";
import type { Provider } from "./provider.ts";

/** Builds the console into a state folder; returns by which variables its function finds it, and what it is to know. */
export const consoleIn = async (
  stateFolder: string,
  uploads: string,
  provider: Provider | undefined,
): Promise<Readonly<Record<string, string>>> => {
  const folder = join(stateFolder, "console");
  await buildConsole({ folder, isDevelopment: provider === undefined });
  const settings = {
    api: "",
    evidence: uploads,
    reports: uploads,
    cycles: evaluatedCycles(),
    signIn: provider?.signIn ?? { kind: "development" },
  } satisfies z.input<typeof ConsoleSettings>;
  return { CONSOLE_FOLDER: folder, CONSOLE_SETTINGS: JSON.stringify(settings) };
};
