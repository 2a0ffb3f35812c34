import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import Table from "cli-table3";
import * as z from "zod";
import { makers } from "./makers.ts";

const Measured = z.object({
  first: z.number(),
  median: z.number(),
  bytes: z.number(),
  peakMegabytes: z.number(),
});
type Measured = z.infer<typeof Measured>;

/** Time, size and peak memory of every format for both counties; each in a fresh process, one after the other. */
export const benchReports = async (say: (line: string) => void): Promise<void> => {
  const table = new Table({
    head: ["county", "report", "first ms", "median ms", "kB", "peak MB"],
    colAligns: ["left", "left", "right", "right", "right", "right"],
    style: { head: [], border: [] },
  });
  for (const county of ["lingchuan", "complete-county"]) {
    for (const maker of Object.keys(makers))
      table.push([county, maker, ...cells(await measure(county, maker))]);
  }
  say(table.toString());
};

const cells = (measured: Measured | undefined): readonly string[] =>
  measured === undefined
    ? ["not here", "", "", ""]
    : [
        measured.first.toFixed(0),
        measured.median.toFixed(1),
        (measured.bytes / 1024).toFixed(0),
        measured.peakMegabytes.toFixed(0),
      ];

const run = promisify(execFile);

const measure = async (county: string, maker: string): Promise<Measured | undefined> => {
  const script = join(import.meta.dirname, "one-format.ts");
  const { stdout } = await run(process.execPath, [script, county, maker]).catch(
    (error: unknown) => {
      // A peer that is not installed is left out; one of ours may not fail
      if (maker.includes("pandoc")) return { stdout: "" };
      throw error;
    },
  );
  return stdout === "" ? undefined : Measured.parse(JSON.parse(stdout));
};
