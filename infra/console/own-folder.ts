import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ConsoleSettings } from "../../events/console-settings.ts";
import { settingsFile } from "../../shared/http/pages/pages-in.ts";
import { Sentences } from "../command-line/sentences.ts";
import { buildConsole, CONSOLE_FILES } from "./build-console.ts";
import { folderNotes } from "./folder-notes.ts";
import { nginxSample } from "./nginx-sample.ts";

/** The console as a deployment serves it: the files alone. */
export const writeFiles = async (folder: string): Promise<void> => {
  await refuseForeign(folder);
  await buildConsole({ folder, isDevelopment: false });
};

/** The console for a web server of one's own: the files, what they have to know, a configuration and how to go about it. */
export const writeOwnFolder = async (folder: string, settings: ConsoleSettings): Promise<void> => {
  const files = join(folder, "console");
  await mkdir(folder, { recursive: true });
  await writeFiles(files);
  await Promise.all([
    writeFile(join(files, "config.json"), settingsFile(settings).bytes),
    writeFile(join(folder, "nginx.conf"), nginxSample(settings)),
    writeFile(join(folder, "README.md"), folderNotes(settings)),
  ]);
};

/** A folder is emptied before it is filled: one that holds anything else than a console was not meant. */
const refuseForeign = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch(() => []);
  const foreign = names.filter((name) => !CONSOLE_FILES.test(name));
  if (foreign.length > 0)
    throw new Sentences(
      `${folder} 里有别的文件（${foreign.slice(0, 3).join("，")}），未作改动。请指明新的文件夹。`,
      `${folder} holds other things (${foreign.slice(0, 3).join(", ")}) and was left alone. Name a new folder.`,
    );
};
