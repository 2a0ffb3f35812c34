import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personAt } from "../../journey/client.ts";
import { runToEnd, startTestHost, type TestHost } from "../../support/host.ts";
import { folderOfFile } from "../../support/temporary-folder.ts";

let host: TestHost;
const folder = folderOfFile("verify");
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.stop());

/** The command as a person runs it, beside the host of this test. */
const verify = (...parameters: readonly string[]) =>
  runToEnd("verify.ts", parameters, { cwd: folder });
const here = () => ["--api", host.apiUrl, "--state", host.stateFolder];

const reportFile = async (format: string): Promise<string> => {
  const inspector = await personAt(host, "inspector", "14");
  const path = `${inspector.at("140524")}/report?format=${format}`;
  const file = join(folder, `report.${format}`);
  await writeFile(file, (await inspector.call("GET", path)).bytes);
  return file;
};

test.each(["docx", "pdf", "html", "md", "json"])(
  "a report as %s is genuine until a byte is changed",
  async (format) => {
    const file = await reportFile(format);

    const genuine = await verify(file, ...here());
    await appendFile(file, " ");
    const altered = await verify(file, ...here());

    expect([genuine.code, genuine.error]).toEqual([0, ""]);
    expect(genuine.out).toMatch(
      /^✔ 原件[\s\S]*140524\/2021 {2}v0[\s\S]*Its status is still current/,
    );
    expect([altered.code, altered.out.slice(0, 6)]).toEqual([1, "✘ 不是原件"]);
  },
);

test("a city's summary is verified as that", async () => {
  const inspector = await personAt(host, "inspector", "14");
  const file = join(folder, "summary.md");
  const path = "/cycles/2021/report?division=1405&format=md";
  await writeFile(file, (await inspector.call("GET", path)).bytes);

  const genuine = await verify(file, ...here());

  expect(genuine.code).toBe(0);
  expect(genuine.out).toMatch(/^✔ 原件[\s\S]*1405\/2021 {2}.*Its status is still current/);
});

test("a file without a verification line is unrecognised, whatever it is", async () => {
  const file = join(folder, "other.docx");
  await writeFile(file, "a letter");

  expect(await verify(file, ...here())).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^✘ 没有核验信息/),
  });
});

test.each([
  { what: "no file", parameters: () => [], says: "请给出一份报告文件" },
  { what: "a file that is not there", parameters: () => ["nowhere.md"], says: "无法读取文件" },
  {
    what: "an option nobody knows",
    parameters: () => ["report.md", "--port", "1"],
    says: "用法 usage",
  },
  {
    what: "a folder where no host ran",
    parameters: () => ["report.md"],
    says: "请先运行 npm start",
  },
  {
    what: "an address where nothing answers",
    parameters: () => ["report.md", "--api", "http://127.0.0.1:9", "--state", host.stateFolder],
    says: "系统没有应答",
  },
])("$what is told in a sentence, without a stack", async ({ parameters, says }) => {
  await reportFile("md");

  const { code, out, error } = await verify(...parameters());

  expect([code, out]).toEqual([1, ""]);
  expect(error).toContain(says);
  expect(error).not.toContain("    at ");
});
