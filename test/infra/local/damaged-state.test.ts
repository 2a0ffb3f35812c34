import { closeSync, openSync, readdirSync, statSync, writeSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import { expect, test } from "vitest";
import { UploadAnswer } from "../../../events/api/receipt.ts";
import { startEngines } from "../../../infra/local/engines/engines.ts";
import { freePorts } from "../../../infra/local/engines/ports.ts";
import { openIssuer } from "../../../infra/local/issuer.ts";
import { personAt, put } from "../../journey/client.ts";
import { figures } from "../../journey/files.ts";
import { runScript, runToEnd, startTestHost } from "../../support/host.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";

const withoutItsPrivatePart = async () => {
  const { publicKey } = await generateKeyPair("RS256", { extractable: true });
  return JSON.stringify({ ...(await exportJWK(publicKey)), kid: "local-1" });
};

test.each([
  ["nothing", async () => ""],
  ["half a document", async () => '{"kty":"RSA","n":"x'],
  ["no key", async () => "{}"],
  ["null", async () => "null"],
  ["a key without its private part", withoutItsPrivatePart],
  ["words for a key", async () => '{"kty":"RSA","n":"a","e":"b","d":"c","kid":"local-1"}'],
])("an issuer's file that holds %s is told with what to do", async (_, content) => {
  const folder = folderOfTest("issuer");
  await writeFile(join(folder, "issuer.json"), await content());

  await expect(openIssuer(folder)).rejects.toThrow(
    /^令牌签发密钥.*删除它后重新启动.*\nThe issuer's key.*Delete it and start again.*$/,
  );
});

/** A host that counted one upload, and was stopped. */
const stateWithOneFigure = async () => {
  const stateFolder = folderOfTest("counted");
  const host = await startTestHost({ stateFolder });
  const clerk = await personAt(host, "clerk", "140524");
  const file = figures({ leaderSchoolVisits: "3" });
  const { upload } = UploadAnswer.parse((await clerk.register("140524", file)).json);
  await put(upload, file.bytes);
  const { score } = await clerk.statusWhen("140524", ({ reported }) => reported.indicators === 1);
  await host.stop();
  return { stateFolder, score };
};

/** The second page and all after it; the first one, which is looked at when a file is opened, stays. */
const damageInItsMiddle = (path: string): void => {
  const { size } = statSync(path);
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(size - 4096, "x"), 0, size - 4096, 4096);
  closeSync(file);
};

test("a table that is damaged in its middle is told at the start; rebuilt, it is as it was, and the damaged file is kept", async () => {
  const { stateFolder, score } = await stateWithOneFigure();
  damageInItsMiddle(join(stateFolder, "dynamodb.sqlite"));

  const { code, error } = await runToEnd("main.ts", ["--port", "0", "--state", stateFolder]);
  const rebuilt = await runToEnd("../commands/rebuild/main.ts", ["--state", stateFolder]);
  const host = await startTestHost({ stateFolder });
  const clerk = await personAt(host, "clerk", "140524");
  const status = await clerk.statusWhen("140524", ({ reported }) => reported.indicators === 1);
  await host.stop();

  expect([code, error]).toEqual([
    1,
    expect.stringMatching(
      /^文件 .*dynamodb\.sqlite 已损坏.*\nThe file .* npm run rebuild -- --state \S+: .*\n$/,
    ),
  ]);
  expect(rebuilt.out).toMatch(/set aside: \S+dynamodb\.sqlite\.\d{4}-\S+Z\n/);
  expect([status.score, status.version]).toEqual([score, 1]);
  const kept = readdirSync(stateFolder).filter((name) => name.startsWith("dynamodb.sqlite.2"));
  expect(kept).toHaveLength(1);
});

test.each([
  [
    "dynamodb.sqlite",
    /^文件 .*已损坏.*npm run rebuild.*\nThe file .*damaged.*npm run rebuild -- --state.*$/,
  ],
  ["queues/fauxqs.db", /^文件 .*已损坏.*重新排队.*\nThe file .*damaged.*reconcile.*$/],
])("a %s that is none is told with what to do, and no engine stays behind", async (file, words) => {
  const folder = folderOfTest("damaged");
  await (await startEngines({ stateFolder: folder, ports: freePorts })).stop();
  await writeFile(join(folder, file), "no database".repeat(500));

  await expect(startEngines({ stateFolder: folder, ports: freePorts })).rejects.toThrow(words);
  expect(readdirSync(folder)).not.toContain("sockets");
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s while the host starts stops it in order, with a sentence",
  async (signal) => {
    const state = join(folderOfTest("broken-off"), "state");
    const host = runScript("main.ts", ["--port", "0", "--state", state]);
    await expect.poll(() => readdirSync(join(state, ".."))).toContain("state");
    host.kill(signal);

    expect(await host.ended).toEqual({ code: 0, signal: null });
    expect(host.said.out).toMatch(/启动已中断.*broken off[\s\S]*再次运行 npm start.*\n$/);
    expect(host.said.error).toBe("");
    expect(readdirSync(state)).not.toContain("sockets");
  },
);
