import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { UploadAnswer } from "../../../events/api/receipt.ts";
import { openIssuer } from "../../../infra/local/issuer.ts";
import { logFiles } from "../../../infra/local/log-files.ts";
import { troubleTeller } from "../../../infra/local/tell-trouble.ts";
import { personAt, put } from "../../journey/client.ts";
import { figures } from "../../journey/files.ts";
import { runScript, runToEnd } from "../../support/host.ts";
import { canMount, smallDisk } from "../../support/small-disk.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";

test("a log that cannot be written is told, and the next line is tried anew", async () => {
  const folder = folderOfTest("logs");
  const troubles: string[] = [];
  const opened: string[] = [];
  const logs = logFiles(
    folder,
    (error) => troubles.push(error.message),
    (path) => {
      opened.push(path);
      // The device that is always full
      return createWriteStream(opened.length === 1 ? "/dev/full" : path);
    },
  );

  logs.write("ingest-evidence", "lost\n");
  await expect.poll(() => troubles).toEqual([expect.stringContaining("ENOSPC")]);
  logs.write("ingest-evidence", "kept\n");
  logs.stop();

  expect(opened).toHaveLength(2);
});

test("a full disk is told once instead of all that comes of it, and so is that there is room again", () => {
  vi.useFakeTimers();
  const lines: string[] = [];
  let isFull = true;
  const onRoom = vi.fn<() => void>();
  const { tell } = troubleTeller({
    stateFolder: "/s",
    log: (line) => lines.push(line),
    onRoom,
    full: () => isFull,
  });

  tell("ingest-evidence threw: database or disk is full");
  tell("recompute-status threw: database or disk is full");
  vi.advanceTimersByTime(10_000);
  expect(lines).toEqual([expect.stringMatching(/磁盘已满.*The disk is full/)]);
  isFull = false;
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();

  expect(lines.slice(1)).toEqual([expect.stringMatching(/又有空间.*room on the disk again/)]);
  expect(onRoom).toHaveBeenCalledOnce();
});

test("a line that says the same again is told once a minute", () => {
  vi.useFakeTimers();
  const lines: string[] = [];
  const { tell } = troubleTeller({
    stateFolder: "/s",
    log: (line) => lines.push(line),
    onRoom: () => undefined,
    full: () => false,
  });

  for (let second = 0; second < 90; second += 1) {
    tell("recompute-status: no shard");
    vi.advanceTimersByTime(1000);
  }
  vi.useRealTimers();

  expect(lines).toHaveLength(2);
});

test("a file that is damaged under a running host is told in place of what its engine says", () => {
  const lines: string[] = [];
  const { tell } = troubleTeller({
    stateFolder: "/s",
    log: (line) => lines.push(line),
    onRoom: () => undefined,
    full: () => false,
  });

  tell("recompute-status: InternalServerError: backend: database disk image is malformed");
  tell("ingest-evidence threw: InternalServerError: backend: database disk image is malformed");

  expect(lines).toEqual([expect.stringMatching(/已损坏.*再启动.*is damaged.*start it again/)]);
});

// Where no disk can be mounted, those above still hold what is said
describe.runIf(canMount)("on a disk of its own", () => {
  test("a host whose disk fills up says so, lives, and counts everything once there is room", async () => {
    const disk = smallDisk();
    const state = join(disk.folder, "state");
    const host = runScript("main.ts", ["--port", "0", "--state", state]);
    await expect.poll(() => host.said.out).toContain("Ctrl-C");
    const [apiUrl = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(host.said.out) ?? [];
    const { tokenFor } = await openIssuer(state);
    const clerk = await personAt({ apiUrl, tokenFor }, "clerk", "140524");
    const file = figures({ leaderSchoolVisits: "3" });
    const { upload } = UploadAnswer.parse((await clerk.register("140524", file)).json);
    disk.fill();
    const whileFull = await Promise.all([
      put(upload, file.bytes),
      clerk.register("140524", file),
      clerk.register("140524", file),
    ]);
    await expect.poll(() => host.said.out).toMatch(/磁盘已满.*The disk is full/);
    disk.empty();
    await expect.poll(() => host.said.out).toMatch(/又有空间.*room on the disk again/);
    const later = UploadAnswer.parse((await clerk.register("140524", file)).json);
    const kept = await put(later.upload, file.bytes);
    const status = await clerk.statusWhen("140524", ({ reported }) => reported.indicators === 1);
    host.kill("SIGINT");

    expect(whileFull.map((each) => each.status)).toEqual([500, 500, 500]);
    expect(kept.status).toBe(200);
    expect(status.reported.indicators).toBe(1);
    expect(await host.ended).toEqual({ code: 0, signal: null });
    expect(host.said.error).toBe("");
    expect(host.said.out).not.toContain("    at ");
  });

  test("a host does not start on a full disk, and says why without a stack", async () => {
    const disk = smallDisk();
    disk.fill();

    const state = join(disk.folder, "state");
    const { code, error } = await runToEnd("main.ts", ["--port", "0", "--state", state]);

    expect([code, error]).toEqual([
      1,
      expect.stringMatching(/^[^\n]*磁盘已满[^\n]*\n[^\n]*is full[^\n]*\n$/),
    ]);
  });

  test.each(["a new folder", "the folder of an earlier host"])(
    "a host does not start in %s where nothing may be written",
    async (which) => {
      const disk = smallDisk();
      const state = join(disk.folder, "state");
      if (which !== "a new folder") await runBriefly(state);
      disk.makeReadOnly();

      const { code, error } = await runToEnd("main.ts", ["--port", "0", "--state", state]);

      expect([code, error]).toEqual([
        1,
        expect.stringMatching(/^[^\n]*写入[^\n]*\n[^\n]*written[^\n]*\n$/),
      ]);
    },
  );

  const runBriefly = async (state: string) => {
    const host = runScript("main.ts", ["--port", "0", "--state", state]);
    await expect.poll(() => host.said.out).toContain("Ctrl-C");
    host.kill("SIGTERM");
    await host.ended;
  };
});
