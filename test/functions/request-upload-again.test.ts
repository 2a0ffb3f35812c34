import { ulid } from "ulid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RepeatedUpload, UploadAnswer } from "../../events/api/receipt.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { acceptance, lingchuan } from "../support/evidence-builders.ts";
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

const MINUTE = 60_000;
const idOf = (offset = 0) => EvidenceId.parse(ulid(Date.now() + offset));
const register = (evidenceId: string, facts: Partial<EventFacts> = {}) =>
  uploads.request({ body: { ...description, evidenceId }, ...facts });
test("an id of the sender's own names the evidence, and is no part of its registration", async () => {
  const evidenceId = idOf();

  const { status, body } = await register(evidenceId);

  expect([status, body.evidenceId]).toEqual([201, evidenceId]);
  const receipt = await uploads.table.receipt({ ...lingchuan, evidenceId });
  expect(receipt?.registration).not.toHaveProperty("evidenceId");
});

test("the same registration sent again is answered by the first receipt and an address that works", async () => {
  const evidenceId = idOf();
  const first = await register(evidenceId);
  uploads.later(20);

  const again = await register(evidenceId);

  expect(again.status).toBe(200);
  const repeated = RepeatedUpload.parse(again.body);
  expect(repeated.receipt).toEqual(UploadAnswer.parse(first.body).receipt);
  expect((await put({ upload: repeated.upload })).status).toBe(200);
});

test("two of the same registration at once are one", async () => {
  const evidenceId = idOf();

  const answers = await Promise.all([register(evidenceId), register(evidenceId)]);

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 201]);
});

test("once its file was read, a registration sent again is answered by the receipt alone", async () => {
  const evidenceId = idOf();
  await register(evidenceId);
  await uploads.table.settle({ ...acceptance(evidenceId, [], description), readRevision: 1 });

  const { status, body } = await register(evidenceId);

  expect([status, body.receipt.state]).toEqual([200, "accepted"]);
  expect(RepeatedUpload.parse(body)).not.toHaveProperty("upload");
});

test("a registration sent again while its file is read is answered by the receipt as that left it", async () => {
  const evidenceId = idOf();
  await register(evidenceId);
  const settle = () =>
    uploads.table.settle({ ...acceptance(evidenceId, [], description), readRevision: 1 });
  let reads = 0;

  const { status, body } = await uploads.request(
    { body: { ...description, evidenceId } },
    {
      receipt: async (ref) => {
        reads += 1;
        // Between the look that finds it waiting and the one before it is signed
        if (reads === 2) await settle();
        return uploads.table.receipt(ref);
      },
    },
  );

  expect([status, body.receipt?.state]).toEqual([200, "accepted"]);
  expect(body).not.toHaveProperty("upload");
});

test.each<[string, Partial<EventFacts>]>([
  ["says something else", { body: { ...description, title: "另一标题" } }],
  ["leaves something out", { body: { ...description, documentNumber: undefined } }],
  ["comes of somebody else", { subject: "u-2" }],
])("an id whose second registration %s is refused", async (_, facts) => {
  const evidenceId = idOf();
  await register(evidenceId);

  const body = { ...description, ...Object(facts.body), evidenceId };
  const answer = await register(evidenceId, { ...facts, body });

  expect(answer).toMatchObject({ status: 409, body: { code: "evidenceIdReused" } });
});

test("a registration that ran out without its file leaves its id used", async () => {
  const evidenceId = idOf(4 * MINUTE);
  await register(evidenceId);
  uploads.later(24 * 60);

  expect(await register(evidenceId)).toMatchObject({ body: { code: "evidenceIdReused" } });
});

test.each([
  [-24 * 60 * MINUTE - MINUTE, 422],
  [-24 * 60 * MINUTE + MINUTE, 201],
  [4 * MINUTE, 201],
  [6 * MINUTE, 422],
])(
  "an id made %i ms from now is answered by %i, for the latest id wins",
  async (offset, status) => {
    const answer = await register(idOf(offset), {
      body: { ...description, size: 1, evidenceId: idOf(offset) },
    });

    expect(answer.status).toBe(status);
    const codes = (answer.body.findings ?? []).map(({ code }: { code: string }) => code);
    expect(codes.includes("evidenceIdOutOfTime")).toBe(status === 422);
  },
);

test("what is no id is told as that, beside every other fault", async () => {
  const { status, body } = await uploads.request({
    body: { ...description, evidenceId: "x", size: 0 },
  });

  expect(status).toBe(422);
  expect(body.findings.map(({ code }: { code: string }) => code).toSorted()).toEqual([
    "badEvidenceId",
    "tooSmall",
  ]);
});
