import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { checkReceipts, checkStatus } from "../../../infra/local/demo/check-outcome.ts";
import { readPack } from "../../../infra/local/demo/pack.ts";
import { DEMO_STATE, openStateFolder } from "../../../infra/local/state-folder.ts";
import { personAt } from "../../journey/client.ts";
import { runScript, runToEnd, startTestHost } from "../../support/host.ts";
import { folderOfFile, folderOfTest } from "../../support/temporary-folder.ts";

const folder = folderOfFile("demo");

/** What an earlier demo left, and something in it that a new one must not find. */
const leaveEarlierState = async (): Promise<string> => {
  const state = join(folder, DEMO_STATE);
  openStateFolder(state).stop();
  await writeFile(join(state, "earlier"), "");
  return state;
};

test("the demo begins afresh, scores the pack, tells its story, prints the outcome and writes final reports", async () => {
  const state = await leaveEarlierState();
  const demo = runScript("demo/main.ts", [], { cwd: folder });

  expect(await demo.ended).toEqual({ code: 0, signal: null });
  expect(demo.said.error).toBe("");
  expect(demo.said.out).toMatch(/得分 score 59\.36 \/ 100\.00 {3}等级 grade 不合格/);
  expect(demo.said.out).toMatch(/不存在能得出该比率的整数分母/);
  expect(demo.said.out).not.toContain("\u001b");
  const written = (await readdir(join(folder, "out"))).toSorted();
  expect(written).toEqual([
    "140524-2021-files",
    ...["docx", "html", "json", "md", "pdf"].map((each) => `140524-2021.${each}`),
  ]);
  const files = (await readPack()).map(({ registration }) => registration.fileName);
  expect((await readdir(join(folder, "out", "140524-2021-files"))).toSorted()).toEqual(
    files.toSorted(),
  );
  const markdown = await readFile(join(folder, "out", "140524-2021.md"), "utf8");
  expect(markdown).toContain("陵川县人民政府");
  expect(markdown).not.toContain("草稿");
  expect(markdown).toMatch(/第\d+号决定/);
  const word = await readFile(join(folder, "out", "140524-2021.docx"));
  expect(word.subarray(0, 2).toString()).toBe("PK");
  expect(demo.said.out).toContain("npm start -- --state .duxue-demo");
  expect(await readdir(state)).not.toContain("earlier");
});

test("its state is kept: a host on it shows the county, and knows the demo's reports", async () => {
  const host = await startTestHost({ stateFolder: join(folder, DEMO_STATE) });
  try {
    const inspector = await personAt(host, "inspector", "14");
    const verdicts = await Promise.all(
      ["docx", "pdf", "md"].map((format) =>
        runToEnd("verify.ts", [`out/140524-2021.${format}`, "--api", host.apiUrl], { cwd: folder }),
      ),
    );

    expect(await inspector.status("140524")).toMatchObject({
      ...{ score: "59.36", provisional: false },
      ...{ signedOff: { number: expect.any(Number) }, forwarded: { number: expect.any(Number) } },
    });
    expect(verdicts.map(({ code, out }) => [code, out.slice(0, 4)])).toEqual(
      verdicts.map(() => [0, "✔ 原件"]),
    );
  } finally {
    await host.stop();
  }
});

test("while a host holds its state, or files of others lie there, the demo says what to do", async () => {
  const own = folderOfTest("demo");
  const held = openStateFolder(join(own, DEMO_STATE));
  const inUse = await runToEnd("demo/main.ts", [], { cwd: own });
  held.stop();
  await rm(join(own, DEMO_STATE), { recursive: true });
  await mkdir(join(own, DEMO_STATE));
  await writeFile(join(own, DEMO_STATE, "diary.txt"), "");
  const foreign = await runToEnd("demo/main.ts", [], { cwd: own });

  expect([inUse.code, foreign.code]).toEqual([1, 1]);
  expect(inUse.error).toMatch(/请先停止它（在它的终端按 Ctrl-C），再运行 npm run demo/);
  expect(foreign.error).toMatch(/请将它改名或移走，再运行 npm run demo/);
  expect(inUse.error + foreign.error).not.toContain("--state");
  expect(await readdir(join(own, DEMO_STATE))).toEqual(["diary.txt"]);
  await rm(own, { recursive: true });
});

const status = {
  score: "58.36",
  grade: "不合格",
  reported: { indicators: 27, of: 69 },
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
  const finding = { code: "x", path: "", message: "文件为空", remedy: "" };
  const findings = [{ ...finding, severity: "error" as const }];

  expect(() => checkReceipts([{ title: "会议纪要", state: "rejected", findings }])).toThrow(
    "会议纪要（rejected）：文件为空",
  );
});

test("no two documents of the pack serve the same requirement", async () => {
  const pack = new URL("../../../events/samples/packs/lingchuan-2021/", import.meta.url);
  const documents = z
    .array(z.object({ documents: z.array(z.string()) }))
    .parse(JSON.parse(await readFile(new URL("documents.json", pack), "utf8")));

  const served = documents.flatMap((each) => each.documents);

  expect(new Set(served).size).toBe(served.length);
});
