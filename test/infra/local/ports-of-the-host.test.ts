import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { portsNoBrowserReaches } from "../../../infra/local/engines/hidden-place.ts";
import { runScript } from "../../support/host.ts";
import { listeningOf } from "../../support/listening.ts";
import { rawRequest } from "../../support/raw-request.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";

const startHost = async (state: string) => {
  const host = runScript("main.ts", ["--port", "0", "--state", state]);
  await expect.poll(() => host.said.out).toContain("Ctrl-C");
  return { ...host, listening: listeningOf(host.pid ?? 0) };
};

const browserReaches = (address: string): boolean =>
  !portsNoBrowserReaches.some((port) => address.endsWith(`:${port}`));

test.runIf(process.platform === "linux")(
  "the host listens for API and uploads, and a third time where no browser connects",
  async () => {
    const host = await startHost(folderOfTest("ports"));
    const doors = host.listening.filter(browserReaches);
    const hidden = host.listening.filter((address) => !browserReaches(address));
    const unasked = await Promise.all(doors.map((door) => rawRequest("GET", `http://${door}/`)));
    const asStranger = await Promise.all(
      doors.map((door) => rawRequest("GET", `http://${door}/`, { headers: { host: "a.example" } })),
    );
    host.kill("SIGTERM");
    await host.ended;

    const said = host.said.out;
    expect(doors.map((door) => said.includes(`http://${door}`))).toEqual([true, true]);
    expect(hidden).toEqual([expect.stringMatching(/^127\.\d+\.\d+\.\d+:\d+$/)]);
    expect(hidden).not.toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
    // The page is anybody's who is on this machine; what it shows is asked for with a token
    expect(unasked.map(({ status }) => status).toSorted()).toEqual([302, 403]);
    expect(asStranger.map(({ status }) => status).toSorted()).toEqual([403, 421]);
  },
);

test("what the host keeps, tokens' key and sockets too, is its owner's alone", async () => {
  const state = join(folderOfTest("owner"), "state");
  const host = await startHost(state);
  const open = readdirSync(state, { recursive: true, encoding: "utf8" })
    .concat(".")
    .filter((name) => (statSync(join(state, name)).mode & 0o077) !== 0);
  host.kill("SIGTERM");
  await host.ended;

  expect(open).toEqual([]);
});
