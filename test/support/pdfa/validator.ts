import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { removeFolder, temporaryFolder } from "../temporary-folder.ts";

const run = promisify(execFile);
const here = import.meta.dirname;

/**
 * veraPDF, the reference validator of PDF/A, fetched by Maven; nothing, with a word, where Maven, a JDK or the repository
 * is missing. That is known within seconds, and fetching ends within minutes, whatever the network does.
 */
export const pdfaValidator = async (): Promise<
  ((files: readonly Uint8Array[]) => Promise<readonly string[]>) | undefined
> => {
  const folder = temporaryFolder("pdfa");
  try {
    const { stdout } = await run("java", ["--list-modules"], { timeout: 30_000 });
    if (!stdout.includes("jdk.compiler@")) throw new Error("Java, but no JDK");
    const classPath = await classPathIn(folder);
    return (files) => judged(files, classPath);
  } catch {
    process.stdout.write("PDF/A is not validated: it needs a JDK, Maven and its repository\n");
    return undefined;
  } finally {
    removeFolder(folder);
  }
};

const classPathIn = async (folder: string): Promise<string> => {
  const file = join(folder, "class-path");
  const goal = ["dependency:build-classpath", `-Dmdep.outputFile=${file}`];
  const project = ["-q", "-B", "-f", join(here, "pom.xml")];
  const mvn = (...how: readonly string[]) =>
    run("mvn", [...how, ...project, ...goal], { timeout: 120_000, killSignal: "SIGKILL" });
  // What was fetched before is enough, and asking again takes longer than validating
  await (wasFetched() ? mvn("-o").catch(() => mvn(...impatient)) : mvn(...impatient));
  return readFile(file, "utf8");
};

const wasFetched = (): boolean =>
  existsSync(join(homedir(), ".m2/repository/org/verapdf/validation-model"));

/** A repository that does not take a call at once is not there; either transport of Maven is told so. */
const impatient = [
  "-Dmaven.wagon.http.retryHandler.count=0",
  "-Dmaven.wagon.rto=20000",
  "-Dsun.net.client.defaultConnectTimeout=2000",
  "-Daether.connector.connectTimeout=2000",
  "-Daether.connector.requestTimeout=20000",
  "-Daether.connector.http.retryHandler.count=0",
] as const;

/** A line a file: `ok`, or the rules it breaks. */
const judged = async (
  files: readonly Uint8Array[],
  classPath: string,
): Promise<readonly string[]> => {
  const folder = temporaryFolder("pdfa");
  try {
    const names = files.map((_, place) => join(folder, `${place}.pdf`));
    await Promise.all(files.map((bytes, place) => writeFile(names[place] ?? "", bytes)));
    const { stdout } = await run("java", [
      "-cp",
      classPath,
      join(here, "Validate.java"),
      "2a",
      ...names,
    ]);
    return stdout.trim().split("\n");
  } finally {
    removeFolder(folder);
  }
};
