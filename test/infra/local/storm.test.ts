import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type * as z from "zod";
import { ReceiptPage, UploadAnswer } from "../../../events/api/receipt.ts";
import type { StatusAnswer } from "../../../events/api/status.ts";
import { objectsFolder } from "../../../infra/local/engines/evidence-store.ts";
import { portsFrom } from "../../../infra/local/engines/ports.ts";
import { openIssuer } from "../../../infra/local/issuer.ts";
import { eventually, personWith, put } from "../../journey/client.ts";
import { figures, scan } from "../../journey/files.ts";
import { runScript, startTestHost } from "../../support/host.ts";
import { folderOfFile, folderOfTest } from "../../support/temporary-folder.ts";
import { wholeRound } from "../../support/whole-round.ts";

const UPLOADS = 300;
const AT_ONCE = 8;
const county = "140524";
const port = 30_000 + (process.pid % 200) * 10;

const folder = folderOfFile("storm");

const startProcess = async () => {
  const host = runScript("main.ts", ["--port", `${port}`, "--state", join(folder, "state")]);
  await eventually(
    async () => host.said.out,
    (out) => out.includes("Ctrl-C"),
  );
  return host;
};
const clerk = async () => {
  const issuer = await openIssuer(join(folder, "state"));
  const token = await issuer.tokenFor({ role: "clerk", division: county });
  const apiUrl = `http://127.0.0.1:${portsFrom(port).api}`;
  return personWith({ apiUrl, tokenFor: issuer.tokenFor }, token);
};
type Clerk = Awaited<ReturnType<typeof clerk>>;

/** Figures that follow each other, and scans that add up. */
const fileOf = (n: number) =>
  n % 3 === 0
    ? scan([n % 2 === 0 ? "1.1-1" : "1.1-2"], n % 256)
    : figures({ leaderSchoolVisits: `${n}`, universityPartnerships: `${n % 5}` });

/** Uploads until a number is reached or the host is gone; the ids whose upload was answered with 200. */
const storm = async (person: Clerk, numbers: number[]): Promise<string[]> => {
  const answered: string[] = [];
  const work = async () => {
    for (let n = numbers.shift(); n !== undefined; n = numbers.shift()) {
      const file = fileOf(n);
      const registered = await person.register(county, file);
      const { evidenceId, upload } = UploadAnswer.parse(registered.json);
      if ((await put(upload, file.bytes)).status === 200) answered.push(evidenceId);
    }
  };
  await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  return answered;
};

const receiptsOf = async (person: Clerk) => {
  const all: z.infer<typeof ReceiptPage>["receipts"] = [];
  let next: string | undefined;
  do {
    const query = next === undefined ? "" : `?next=${next}`;
    const page = ReceiptPage.parse(
      (await person.call("GET", `${person.at(county)}/evidence${query}`)).json,
    );
    all.push(...page.receipts);
    next = page.next;
  } while (next !== undefined);
  return all;
};

/** What a status says of the county, without when and in how many steps it came about. */
const substance = ({ version: _, updatedAt: __, ...rest }: z.infer<typeof StatusAnswer>) => rest;

test("killed in an upload storm and started again, every accepted upload is counted, none twice", {
  timeout: 300_000,
}, async () => {
  const numbers = Array.from({ length: UPLOADS }, (_, n) => n);
  const first = await startProcess();
  const killing = eventually(
    async () => numbers.length,
    (left) => left < UPLOADS / 2,
  ).then(() => first.kill("SIGKILL"));
  const before = await storm(await clerk(), numbers);
  await killing;
  await first.ended;

  const second = await startProcess();
  const person = await clerk();
  const after = await storm(person, numbers);
  const answered = [...before, ...after];
  const accepted = async () =>
    new Set(
      (await receiptsOf(person)).flatMap((each) =>
        each.state === "accepted" ? [each.evidenceId] : [],
      ),
    );
  await expect
    .poll(async () => new Set<string>(answered).difference(await accepted()), {
      timeout: 120_000,
      interval: 500,
    })
    .toEqual(new Set());
  const receipts = await receiptsOf(person);
  const rebuilt = await rebuiltStatus();
  const status = await person.statusWhen(
    county,
    (current) => JSON.stringify(substance(current)) === JSON.stringify(rebuilt),
  );
  second.kill("SIGTERM");
  await second.ended;

  expect(before.length).toBeGreaterThan(50);
  expect(answered.length).toBeGreaterThan(UPLOADS - 2 * AT_ONCE);
  expect(new Set(receipts.map(({ evidenceId }) => evidenceId)).size).toBe(receipts.length);
  expect(receipts.filter(({ state }) => state === "rejected")).toEqual([]);
  expect(substance(status)).toEqual(rebuilt);
});

/** The status of a host that has nothing but a copy of the bucket's evidence: what the ledger keeps is not looked at. */
const rebuiltStatus = async () => {
  const stateFolder = folderOfTest("rebuilt");
  const host = await startTestHost({ stateFolder });
  await host.stop();
  await cp(join(folder, "state", "evidence"), join(stateFolder, "evidence"), { recursive: true });
  await rm(join(objectsFolder(stateFolder), "ledger"), { recursive: true });
  const again = await startTestHost({ stateFolder });
  await expect
    .poll(() => wholeRound(again), {
      timeout: 120_000,
      interval: 2000,
    })
    .toMatchObject({ evidence: 0, statuses: 0 });
  const token = await again.tokenFor({ role: "clerk", division: county });
  const status = await personWith(again, token).status(county);
  await again.stop();
  return substance(status);
};
