import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import type { Status } from "../../../infra/local/demo/api.ts";
import { checkReceipts, checkStatus } from "../../../infra/local/demo/check-outcome.ts";
import { runScript, temporaryFolder } from "../../support/host.ts";

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true }));

test("the demo scores the pack, prints the outcome and writes the reports", async () => {
  const demo = runScript("demo/main.ts", [], { cwd: folder });

  expect(await demo.ended).toEqual({ code: 0, signal: null });
  expect(demo.said.error).toBe("");
  expect(demo.said.out).toMatch(/得分 score 58\.36 \/ 100\.00 {3}等级 grade 不合格/);
  expect(demo.said.out).toMatch(/不存在能得出该比率的整数分母/);
  expect(demo.said.out).not.toContain("\u001b");
  const reports = (await readdir(join(folder, "out"))).toSorted();
  expect(reports).toEqual(
    ["docx", "html", "json", "md", "pdf"].map((each) => `140524-2021.${each}`),
  );
  const markdown = await readFile(join(folder, "out", "140524-2021.md"), "utf8");
  expect(markdown).toContain("陵川县人民政府");
  const word = await readFile(join(folder, "out", "140524-2021.docx"));
  expect(word.subarray(0, 2).toString()).toBe("PK");
});

const status: Status = {
  version: 1,
  score: "58.36",
  maxScore: "100.00",
  grade: "不合格",
  provisional: true,
  reported: { indicators: 27, of: 69 },
  vetoes: [],
  priorities: [],
  findings: [],
};
const expected = { score: "58.36", grade: "不合格", indicators: 27, findings: [] };

test("an outcome other than the pack's is told by name, expectation and finding", () => {
  expect(() => checkStatus(status, expected)).not.toThrow();
  expect(() => checkStatus(status, { ...expected, score: "59.00" })).toThrow(
    '"score" → "59.00" → "58.36"',
  );
});

test("a file that was not accepted is told by its title and what was found", () => {
  const finding = { code: "x", severity: "error", path: "", message: "文件为空", remedy: "" };
  const receipt = { evidenceId: "1", title: "会议纪要", state: "rejected", findings: [finding] };

  expect(() => checkReceipts([receipt])).toThrow("会议纪要（rejected）：文件为空");
});

test("no two documents of the pack serve the same requirement", async () => {
  const pack = new URL("../../../events/samples/packs/lingchuan-2021/", import.meta.url);
  const documents = z
    .array(z.object({ documents: z.array(z.string()) }))
    .parse(JSON.parse(await readFile(new URL("documents.json", pack), "utf8")));

  const served = documents.flatMap((each) => each.documents);

  expect(new Set(served).size).toBe(served.length);
});
