import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RepeatedUpload, UploadAnswer } from "../../events/api/receipt.ts";
import { EvidenceFile } from "../../events/api/receipt-acts.ts";
import { eventually, type Person, personAt, put, registrationOf } from "./client.ts";
import { figures, scan } from "./files.ts";
import type { StartedTarget } from "./journey.ts";

const STEP_MS = 180_000;

/** What people do with one evidence: open it, send it again, take it out, bring it back. */
export const evidenceTests = (
  name: string,
  start: () => Promise<StartedTarget>,
  { keepsVersions }: { readonly keepsVersions: boolean },
) =>
  describe(name, { timeout: STEP_MS }, () => {
    let target: StartedTarget;
    const clerkOf = (county: string) => personAt(target, "clerk", county);
    beforeAll(async () => {
      target = await start();
    }, STEP_MS);
    afterAll(() => target.stop(), STEP_MS);

    test("a file is opened by whoever may read the county, byte for byte, and shown as it was registered", async () => {
      const sent = scan(["1.1-1"], 7);
      const { evidenceId } = await (await clerkOf("140427")).file("140427", sent);
      const reviewer = await personAt(target, "reviewer", "1404");

      const { status, json } = await open(reviewer, "140427", evidenceId);
      const read = await fetch(EvidenceFile.parse(json).url);

      expect([status, read.status]).toEqual([200, 200]);
      expect(Buffer.compare(Buffer.from(await read.arrayBuffer()), Buffer.from(sent.bytes))).toBe(
        0,
      );
      expect(read.headers.get("content-type")).toBe("image/png");
      expect(read.headers.get("content-disposition")).toMatch(/^inline; /);
    });

    test("a registration sent twice is one, and its upload is signed anew until its file has come", async () => {
      const clerk = await clerkOf("140428");
      const sent = figures({ headTeacherAllowance: "500" });
      const body = { ...registrationOf(sent), evidenceId: ulid() };
      const path = `${clerk.at("140428")}/evidence`;

      const first = await clerk.call("POST", path, { body });
      const again = await clerk.call("POST", path, { body });
      const { evidenceId } = RepeatedUpload.parse(again.json);
      const signed = await clerk.call("POST", `${path}/${evidenceId}/upload`);
      const uploaded = await put(UploadAnswer.parse(signed.json).upload, sent.bytes);
      await clerk.receiptWhen("140428", evidenceId, "accepted");
      const late = await clerk.call("POST", `${path}/${evidenceId}/upload`);

      expect(evidenceId).toBe(body.evidenceId);
      expect([first, again, signed, uploaded, late].map(({ status }) => status)).toEqual([
        201, 200, 200, 200, 409,
      ]);
    });

    test("what is put by a kept address after its withdrawal stays out", async () => {
      const clerk = await clerkOf("140429");
      const { evidenceId, upload, sent } = await filed(clerk, "140429");
      await clerk.statusWhen("140429", ({ score }) => score === "1.00");

      const withdrawn = await clerk.withdraw("140429", evidenceId, "数据口径有误");
      const late = await put(upload, sent.bytes);
      const receipt = await eventually(
        () => clerk.receipt("140429", evidenceId),
        ({ findings }) => findings.some(({ code }) => code === "objectAfterWithdrawal"),
      );

      expect([withdrawn.status, late.status]).toEqual([202, 200]);
      expect(receipt).toMatchObject({
        state: "withdrawn",
        withdrawal: { by: expect.any(String), reason: "数据口径有误" },
      });
      await clerk.statusWhen("140429", ({ score }) => score === "0.00");
      expect((await open(clerk, "140429", evidenceId)).status).toBe(404);
    });

    test(
      keepsVersions
        ? "a withdrawn evidence is brought back by an act of its own, and counts again"
        : "where a store keeps no versions, a withdrawn evidence has to be filed anew",
      async () => {
        const clerk = await clerkOf("140423");
        const { evidenceId } = await filed(clerk, "140423");
        const withdrawn = await clerk.withdraw("140423", evidenceId);

        const path = `${clerk.at("140423")}/evidence/${evidenceId}/restoration`;
        const { status, json } = await clerk.call("POST", path, { body: { reason: "误撤" } });

        expect([withdrawn.status, status]).toEqual([202, keepsVersions ? 202 : 409]);
        if (!keepsVersions) {
          expect(json).toMatchObject({ code: "fileGone" });
          return;
        }
        const receipt = await clerk.receiptWhen("140423", evidenceId, "accepted");
        expect(receipt).toMatchObject({ restored: { reason: "误撤" } });
        await clerk.statusWhen("140423", ({ score }) => score === "1.00");
      },
    );
  });

const open = (person: Person, county: string, evidenceId: string) =>
  person.call("GET", `${person.at(county)}/evidence/${evidenceId}/file`);

/** One accepted figure, and the address it was uploaded by. */
const filed = async (clerk: Person, county: string) => {
  const sent = figures({ headTeacherAllowance: "500" });
  const registered = await clerk.register(county, sent);
  const { evidenceId, upload } = UploadAnswer.parse(registered.json);
  await put(upload, sent.bytes);
  await clerk.receiptWhen(county, evidenceId, "accepted");
  return { evidenceId, upload, sent };
};
