import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { folderOfFile } from "../../support/temporary-folder.ts";
import { startJudge } from "./judges.ts";
import { runCorpus } from "./run-corpus.ts";
import type { Verdict } from "./verdict.ts";

const sampleOf = (name: string) =>
  fileURLToPath(new URL(`../corpus/samples/${name}`, import.meta.url));

const scratch = folderOfFile("corpus");
const folder = join(scratch, "files");
mkdirSync(join(folder, "figures", ".git"), { recursive: true });
const table = join(folder, "figures", "a.csv");
writeFileSync(table, "指标,数值\nheadTeacherAllowance,500\n");
writeFileSync(join(folder, "figures", ".git", "b.csv"), "kept by a version control system");
copyFileSync(sampleOf("notice.doc"), join(folder, "notice.doc"));
copyFileSync(sampleOf("notice.docx"), join(folder, "Notice.DOCX"));
copyFileSync(sampleOf("notice-encrypted.pdf"), join(folder, "locked.pdf"));

/** The command as a person runs it: what it says and how it ends. */
const corpus = (...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    const main = fileURLToPath(new URL("main.ts", import.meta.url));
    const child = execFile(process.execPath, [main, ...args], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, said: `${out}${err}` }),
    );
  });

test("every file is tried as each kind it could be, in the order of the paths", async () => {
  const kinds = new Set(["indicators", "document", "narrative"] as const);
  const heard: string[] = [];

  const verdicts = await runCorpus({ folder, kinds, limit: 99, jobs: 2 }, ({ path }) =>
    heard.push(path),
  );

  expect(
    verdicts.map(({ path, kind, verdict, codes }) => [path, kind, verdict, Object.keys(codes)]),
  ).toEqual([
    ["Notice.DOCX", "document", "accepted", []],
    ["Notice.DOCX", "narrative", "rejected", expect.arrayContaining(["partMissing"])],
    ["figures/a.csv", "indicators", "accepted", []],
    ["locked.pdf", "document", "rejected", ["encryptedFile"]],
    ["notice.doc", "document", "rejected", ["formatNotTaken"]],
  ]);
  expect(verdicts[2]?.read).toEqual({ headTeacherAllowance: "500" });
  for (const { peakMegabytes } of verdicts) expect(peakMegabytes).toBeGreaterThan(30);
  expect(heard).toEqual(verdicts.map(({ path }) => path));
});

test("what changed since an earlier run is told, and ends with 1; nothing changed ends with 0", async () => {
  const earlier = join(scratch, "verdicts.jsonl");
  const first = await corpus(folder, "--kind", "indicators", "--out", earlier);

  const same = await corpus(folder, "--kind", "indicators", "--against", earlier);
  writeFileSync(table, "指标,数值\nheadTeacherAllowance,501\n");
  const other = await corpus(folder, "--kind", "indicators", "--against", earlier);

  expect([first.code, same.code, other.code]).toEqual([0, 0, 1]);
  expect(first.said).toContain("figures/a.csv\tindicators\taccepted");
  expect(other.said).toContain("headTeacherAllowance was read 500, now 501");
});

test.each([
  [[], "请给出一个文件夹"],
  [["/no/such/folder"], "没有文件夹 /no/such/folder"],
  [[scratch, "--kind", "pictures"], "no such kind: pictures"],
  [[scratch, "--limit", "many"], "--limit"],
  [[scratch, "--colour"], "--colour"],
  [[scratch, "--against", "/no/such/verdicts"], "/no/such/verdicts"],
])("%j is refused with a sentence", async (args, sentence) => {
  const { code, said } = await corpus(...args);

  expect(code).toBe(1);
  expect(said).toContain(sentence);
  expect(said).not.toContain("    at ");
});

test("a file that cannot be read at all is told as a crash, and the next is judged", async () => {
  const judge = startJudge();
  const as = { kind: "indicators", contentType: "text/csv" } as const;
  const verdictOf = async (path: string): Promise<Verdict["verdict"]> =>
    (await judge.judge({ path, location: join(folder, path), size: 9 }, as)).verdict;

  const verdicts = [await verdictOf("gone.csv"), await verdictOf("figures/a.csv")];
  judge.end();

  expect(verdicts).toEqual(["crashed", "rejected"]);
});
