import { createHash } from "node:crypto";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VerificationAnswer } from "../../../../events/report-verification.ts";
import { type Person, personAt } from "../../../journey/client.ts";
import { county } from "../../../journey/review-people.ts";
import { runToEnd, startTestHost, type TestHost } from "../../../support/host.ts";
import { settledRows, storesOf } from "../../../support/kept-ledger.ts";
import { liveThrough, quietCounty } from "../../../support/lived-in-province.ts";
import { folderOfFile } from "../../../support/temporary-folder.ts";
import { wholeRound } from "../../../support/whole-round.ts";

const rebuild = (stateFolder: string, ...more: readonly string[]) =>
  runToEnd("../commands/rebuild/main.ts", ["--state", stateFolder, ...more]);
const start = (stateFolder: string) => runToEnd("main.ts", ["--port", "0", "--state", stateFolder]);

/** Whatever people see of the province. */
const seenBy = async (host: TestHost, withdrawn: string) => {
  const [office, inspector] = [
    await personAt(host, "clerk", county),
    await personAt(host, "inspector", "14"),
  ];
  const read = async (person: Person, path: string) => (await person.call("GET", path)).json;
  const at = office.at(county);
  return {
    withdrawn: await read(office, `${at}/evidence/${withdrawn}`),
    status: await read(office, `${at}/status`),
    history: await read(office, `${at}/history`),
    review: await read(office, `${at}/review`),
    decisions: await read(office, `${at}/decisions`),
    quiet: await read(inspector, `${office.at(quietCounty)}/status`),
    board: await read(inspector, "/cycles/2021/board?division=14"),
    calendar: await read(inspector, "/cycles/2021/calendar"),
  };
};

const printed = async (host: TestHost) => {
  const inspector = await personAt(host, "inspector", "14");
  const paths = [
    `${inspector.at(county)}/report?format=md&version=2`,
    `${inspector.at(county)}/report?format=md`,
    "/cycles/2021/report?division=14&format=md",
  ];
  return Promise.all(paths.map(async (path) => (await inspector.call("GET", path)).bytes));
};

const verdictOn = async (host: TestHost, bytes: Uint8Array) => {
  const inspector = await personAt(host, "inspector", "14");
  const text = Buffer.from(bytes).toString("utf8");
  const line = /核验信息：[^<>"\n]{1,300}?[0-9a-f]{64}/.exec(text)?.[0].replaceAll("\\@", "@");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { json } = await inspector.call("POST", "/report-verifications", {
    body: { line, sha256, format: "md" },
  });
  return VerificationAnswer.parse(json).verdict;
};

/** What the host's function that keeps the ledger said of the rows it was told of. */
const keptLines = (stateFolder: string): readonly string[] =>
  readFileSync(join(stateFolder, "logs", "keep-ledger.log"), "utf8").split("\n");

const folder = folderOfFile("rebuild");

test("a table that is damaged and then lost comes back equal, field by field, and whoever asks is answered as before", async () => {
  const stateFolder = join(folder, "state");
  const host = await startTestHost({ stateFolder });
  const { withdrawn } = await liveThrough(host);
  const papers = await printed(host);
  const lost = await settledRows({ ...host, ...host.resources });
  const before = await seenBy(host, withdrawn);
  await host.stop();

  const table = join(stateFolder, "dynamodb.sqlite");
  writeFileSync(table, "no database".repeat(500));
  const refused = [await start(stateFolder)];
  for (const part of ["", "-wal", "-shm"]) rmSync(table + part, { force: true });
  refused.push(await start(stateFolder));
  const dry = await rebuild(stateFolder, "--dry-run");
  const part = await rebuild(stateFolder, "--county", quietCounty);
  refused.push(await start(stateFolder));
  const whole = await rebuild(stateFolder);
  const logged = statSync(join(stateFolder, "logs", "keep-ledger.log")).size;

  expect(refused.map(({ code }) => code)).toEqual([1, 1, 1]);
  for (const { error } of refused)
    expect(error).toContain(`npm run rebuild -- --state ${stateFolder}`);
  expect([dry.error, part.error, whole.error]).toEqual(["", "", ""]);
  expect(dry.out).toMatch(/rows would be written/);
  expect(part.out).toMatch(/Only a part was rebuilt/);
  expect(whole.out).toMatch(/✔ \d+\/\d+ {2}140431\/2021 {2}\d+ 行[\s\S]*npm start/);

  const again = await startTestHost({ stateFolder });
  expect(await storesOf({ ...again, ...again.resources }).rows()).toEqual(lost);
  await expect
    .poll(() => wholeRound(again), { interval: 2000 })
    .toMatchObject({ evidence: 0, statuses: 0, faults: 0, ledger: 0 });
  await expect
    .poll(
      () =>
        keptLines(stateFolder)
          .join("\n")
          .slice(logged)
          .match(/thereAlready/g)?.length ?? 0,
    )
    .toBeGreaterThan(20);
  expect(await settledRows({ ...again, ...again.resources })).toEqual(lost);
  expect(await seenBy(again, withdrawn)).toEqual(before);
  for (const paper of papers) expect(await verdictOn(again, paper)).toBe("genuine");
  expect(keptLines(stateFolder).join("\n")).not.toContain("the ledger says otherwise");
  expect(again.lines.join("\n")).not.toContain("keep-ledger");
  await again.stop();
});
