import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = import.meta.dirname;

/** veraPDF, the reference validator of PDF/A, fetched by Maven; nothing, with a word, where either or Java is missing. */
export const pdfaValidator = async (): Promise<
  ((files: readonly Uint8Array[]) => Promise<readonly string[]>) | undefined
> => {
  const folder = await mkdtemp(join(tmpdir(), "duxue-pdfa-"));
  try {
    const classPath = await classPathIn(folder);
    return (files) => judged(files, classPath);
  } catch {
    process.stdout.write("PDF/A is not validated: it needs Java 17, Maven and its repository\n");
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const classPathIn = async (folder: string): Promise<string> => {
  const file = join(folder, "class-path");
  const goal = ["dependency:build-classpath", `-Dmdep.outputFile=${file}`];
  const project = ["-q", "-f", join(here, "pom.xml")];
  // What was fetched before is enough, and asking again takes longer than validating
  await run("mvn", ["-o", ...project, ...goal]).catch(() => run("mvn", [...project, ...goal]));
  return readFile(file, "utf8");
};

/** A line a file: `ok`, or the rules it breaks. */
const judged = async (
  files: readonly Uint8Array[],
  classPath: string,
): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), "duxue-pdfa-"));
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
    await rm(folder, { recursive: true, force: true });
  }
};
