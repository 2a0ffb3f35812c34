import { ulid } from "ulid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UploadAnswer } from "../../events/api/receipt.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { finalWithdrawalOf } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { acceptance, lingchuan, requestedReceipt } from "../support/evidence-builders.ts";
import type { EventFacts } from "../support/http-event.ts";
import {
  description,
  put,
  startUploadRequests,
  type UploadRequests,
} from "../support/upload-requests.ts";

let uploads: UploadRequests;
beforeAll(async () => {
  uploads = await startUploadRequests();
});
afterAll(() => uploads.stop());

const idOf = (offset = 0) => EvidenceId.parse(ulid(Date.now() + offset));
const signAgain = (evidenceId: string, facts: Partial<EventFacts> = {}) =>
  uploads.request({
    routeKey: "POST /v1/counties/{county}/cycles/{cycle}/evidence/{evidenceId}/upload",
    path: { evidenceId },
    body: undefined,
    ...facts,
  });

test("an upload whose address ran out is signed anew, and who asked is in the log", async () => {
  const { body: first } = await uploads.request({});
  uploads.later(20);

  const { status, body, log } = await signAgain(first.evidenceId);

  expect(status).toBe(200);
  const answer = UploadAnswer.parse(body);
  expect(answer.receipt).toEqual(first.receipt);
  expect((await put(answer)).status).toBe(200);
  const audit = { subject: "u-1", act: "signUploadAgain", requestId: "r-1" };
  expect(log.lines).toStrictEqual([
    {
      message: "upload signed again",
      facts: { ...lingchuan, evidenceId: first.evidenceId, ...audit },
    },
  ]);
});

test("what was uploaded or withdrawn is not signed again", async () => {
  const [settled, withdrawn] = [idOf(1), idOf(2)];
  const { receipt } = acceptance(settled, [], description);
  await uploads.table.settle(acceptance(settled, [], description));
  await uploads.table.settle({
    ...finalWithdrawalOf(
      { ref: { ...lingchuan, evidenceId: withdrawn }, before: receipt, now: receipt.updatedAt },
      { by: "u-1", at: receipt.updatedAt },
    ),
    readRevision: 0,
  });

  const answers = [await signAgain(settled), await signAgain(withdrawn)];

  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [409, "alreadyUploaded"],
    [409, "alreadyUploaded"],
  ]);
});

test("a registration that ran out, one that never was and no id are signed for nobody", async () => {
  const old = EvidenceId.parse(ulid(0));
  await uploads.table.register(requestedReceipt(old));

  const answers = [await signAgain(old), await signAgain(idOf(3)), await signAgain("x")];

  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
    Array.from({ length: 3 }, () => [404, "noSuchEvidence"]),
  );
});

test("a clerk of one department registers and signs anew what it issues, and no other", async () => {
  const { body } = await uploads.request({});

  const answers = [
    await uploads.request({ department: "finance" }),
    await signAgain(body.evidenceId, { department: "finance" }),
    await uploads.request({ department: "education" }),
    await signAgain(body.evidenceId, { department: "education" }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([403, 403, 201, 200]);
  expect(answers[0]?.body).toMatchObject({
    code: "notYourDepartment",
    findings: [{ code: "issuedByOthers", message: expect.stringContaining("education") }],
  });
});

test("a clerk of one department replaces nothing that another issued", async () => {
  const supersedes = idOf(5);
  await uploads.table.settle(acceptance(supersedes, [], { issuer: "finance", kind: "indicators" }));
  const body = { ...description, supersedes };

  const own = await uploads.request({ body, department: "education" });
  const office = await uploads.request({ body });

  expect([own.status, own.body.code, office.status]).toEqual([403, "notYourDepartment", 201]);
});

test("who may not upload in a county is signed nothing there", async () => {
  const { body } = await uploads.request({});

  expect(await signAgain(body.evidenceId, { role: "inspector", division: "14" })).toMatchObject({
    status: 403,
    body: { code: "forbidden" },
  });
});
