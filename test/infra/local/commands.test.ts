import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { portsFrom } from "../../../infra/local/engines/ports.ts";
import { Role } from "../../../shared/domain/access.ts";
import { runScript, runToEnd } from "../../support/host.ts";
import { folderOfFile } from "../../support/temporary-folder.ts";

/** Two ports in a row that are likely free: below the range the system hands out. */
const port = 20_000 + (process.pid % 1000) * 10;
const url = `http://127.0.0.1:${port}`;

const folder = folderOfFile("commands");

const mainFile = fileURLToPath(new URL("../../../infra/local/main.ts", import.meta.url));

const startCommand = async () => {
  const host = runScript("main.ts", ["--port", `${port}`], { cwd: folder });
  await expect.poll(() => host.said.out, { timeout: 10_000 }).toContain("Ctrl-C");
  return host;
};
const tokenCommand = (...parameters: string[]) => runToEnd("token.ts", parameters, { cwd: folder });
const statusCode = async (token: string) =>
  (
    await fetch(`${url}/v1/counties/140524/cycles/2021/status`, {
      headers: { authorization: `Bearer ${token}` },
    })
  ).status;
/** The process whose command line holds these words, parameters separated by spaces. */
const processWith = async (words: string): Promise<number> => {
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (line.startsWith("/") && line.replaceAll("\0", " ").includes(words)) return Number(pid);
  }
  throw new Error(`no process runs with ${words}`);
};
const listens = (each: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer().once("error", () => resolve(true));
    probe.listen(each, "127.0.0.1", () => probe.close(() => resolve(false)));
  });

test("a token is asked for before any host ran: the sentence says to start one", async () => {
  const { code, out, error } = await tokenCommand("--role", "clerk", "--division", "140524");

  expect([code, out]).toEqual([1, ""]);
  expect(error).toMatch(/请先运行 npm start[\s\S]*Run npm start first/);
  expect(error).not.toContain("    at ");
});

test("start, ask with a token of the command line, stop: nothing stays behind", async () => {
  const host = await startCommand();
  const { code, out } = await tokenCommand("--role", "inspector", "--division", "14");

  expect(code).toBe(0);
  expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  expect(decodeJwt(out.trim())).toMatchObject({
    "custom:role": "inspector",
    "custom:division": "14",
  });
  expect(await statusCode(out.trim())).toBe(200);
  const ofOne = ["--role", "clerk", "--division", "140524", "--department", "education"];
  const department = await tokenCommand(...ofOne);
  expect(decodeJwt(department.out.trim())).toMatchObject({ "custom:department": "education" });
  expect(await statusCode(department.out.trim())).toBe(200);

  host.kill("SIGTERM");

  expect(await host.ended).toEqual({ code: 0, signal: null });
  expect(host.said.error).toBe("");
  const open = await Promise.all(Object.values(portsFrom(port)).map(listens));
  expect(open).toEqual([false, false]);
});

test.runIf(process.platform === "linux")(
  "a host whose output is a file on a full disk runs all the same",
  async () => {
    const full = openSync("/dev/full", "w");
    const host = spawn(process.execPath, [mainFile, "--port", `${port}`], {
      cwd: folder,
      stdio: ["ignore", full, "pipe"],
    });
    const ended = once(host, "exit");
    await expect.poll(() => listens(port)).toBe(true);
    host.kill("SIGTERM");

    expect(await ended).toEqual([0, null]);
    closeSync(full);
  },
);

test("without a terminal the output has no colours", async () => {
  const host = await startCommand();
  host.kill("SIGINT");
  await host.ended;

  expect(host.said.out).not.toContain("\u001b");
});

test("a second host on the same folder or ports is refused without a stack", async () => {
  const host = await startCommand();
  const sameFolder = runScript("main.ts", ["--port", "0"], { cwd: folder });
  const samePorts = runScript("main.ts", ["--port", `${port}`, "--state", "other"], {
    cwd: folder,
  });

  const ends = await Promise.all([sameFolder.ended, samePorts.ended]);

  host.kill("SIGTERM");
  await host.ended;
  expect(ends.map(({ code }) => code)).toEqual([1, 1]);
  expect(sameFolder.said.error).toMatch(/正被另一个运行中的督学使用/);
  expect(samePorts.said.error).toMatch(/端口 \d+ 已被占用/);
  expect(sameFolder.said.error + samePorts.said.error).not.toContain("    at ");
});

test("after SIGKILL the engine goes too, and the next start works at once", async () => {
  const host = await startCommand();
  host.kill("SIGKILL");
  await host.ended;

  const next = await startCommand();
  const { out } = await tokenCommand("--role", "inspector", "--division", "14");

  expect(await statusCode(out.trim())).toBe(200);
  next.kill("SIGKILL");
  await next.ended;
  await expect
    .poll(() => processWith(`--db-path ${folder}`).catch(() => "gone"), { timeout: 3000 })
    .toBe("gone");
});

test.runIf(process.platform === "linux")(
  "a host whose engine is lost says so and ends",
  async () => {
    const host = await startCommand();
    process.kill(await processWith(`--db-path ${folder}`), "SIGKILL");

    expect((await host.ended).code).toBe(1);
    expect(host.said.error).toMatch(/存储引擎意外停止[\s\S]*Start again/);
  },
);

test.each([
  [["--role", "clerk"], /--division/],
  [["--division", "140524"], /--role/],
  [["--role", "boss", "--division", "14"], /--role[\s\S]*boss/],
  [["--role", "clerk", "--division", "14x"], /--division[\s\S]*14x/],
  [["--role", "clerk", "--division", "14", "--ttl", "soon"], /--ttl[\s\S]*soon/],
  [
    ["--role", "clerk", "--division", "140524", "--department", "教育局"],
    /--department[\s\S]*教育局/,
  ],
  [["--role", "clerk", "--division", "140524", "--department", ""], /缺少 --department/],
  [
    ["--role", "leader", "--division", "140524", "--department", "education"],
    /只有填报人员（clerk）[\s\S]*not go with the role leader/,
  ],
  [["--rolle", "clerk"], /--rolle/],
])("the token command refuses %j with its usage", async (parameters, words) => {
  const { code, out, error } = await tokenCommand(...parameters);

  expect([code, out]).toEqual([1, ""]);
  expect(error).toMatch(words);
  expect(error).toMatch(/用法 usage/);
});

test("the token command names just the roles there are", async () => {
  const { error } = await tokenCommand();

  expect(error).toContain(`<${Role.options.join("|")}>`);
});
