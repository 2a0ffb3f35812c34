import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { folderOfTest } from "../support/temporary-folder.ts";

const script = join(import.meta.dirname, "../support/report-digests.ts");

/** A process of its own, with the clock, language and folder of another machine. */
const digestsOn = async (zone: string, language: string): Promise<readonly string[]> => {
  const cwd = folderOfTest("host");
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    cwd,
    env: { TZ: zone, LANG: language },
  });
  return stdout.trim().split("\n");
};

test("two hosts make the same bytes of every format, with letterhead and template", async () => {
  const [here, there] = await Promise.all([
    digestsOn("Asia/Shanghai", "zh_CN.UTF-8"),
    digestsOn("America/St_Johns", "tr_TR.UTF-8"),
  ]);

  expect(there).toEqual(here);
  // Word, HTML, Markdown, JSON, PDF and the template, each plain and with a letterhead
  expect(new Set(here).size).toBe(12);
});
