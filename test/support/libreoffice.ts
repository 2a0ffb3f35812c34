import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { removeFolder, temporaryFolder } from "./temporary-folder.ts";

/** Where LibreOffice is not installed, what needs it is skipped. */
export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** Word documents as LibreOffice lays them out, in PDF, by the same names. */
export const laidOut = (
  documents: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, Uint8Array>> => {
  const folder = temporaryFolder("word");
  try {
    const names = Object.keys(documents);
    const paths = names.map((_, index) => join(folder, `${index}.docx`));
    Object.values(documents).forEach((bytes, index) => {
      writeFileSync(paths[index] ?? "", bytes);
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const run = spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths],
      { encoding: "utf8", timeout: 200_000 },
    );
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
    return Object.fromEntries(
      names.map((name, index) => [
        name,
        new Uint8Array(readFileSync(join(folder, `${index}.pdf`))),
      ]),
    );
  } finally {
    removeFolder(folder);
  }
};
