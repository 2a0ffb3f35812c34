import { ulid } from "ulid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evidenceId } from "../support/builders.ts";
import { acceptance } from "../support/evidence-builders.ts";
import {
  bytes,
  description,
  put,
  startUploadRequests,
  Upload,
  type UploadRequests,
} from "../support/upload-requests.ts";

let uploads: UploadRequests;
beforeAll(async () => {
  uploads = await startUploadRequests();
});
afterAll(() => uploads.stop());

test.each([
  { what: "another length", change: { bytes: bytes.slice(1) } },
  { what: "another type", change: { headers: { "content-type": "text/csv" } } },
  { what: "another hash", change: { headers: { "x-amz-checksum-sha256": "AAAA" } } },
  { what: "another registration", change: { headers: { "x-amz-meta-registration": "e30" } } },
])("an upload with $what than was signed is refused", async ({ change }) => {
  const { body } = await uploads.request({});

  expect((await put(body, change)).status).toBe(403);
});

test("the condition that nothing stands there yet is signed: it cannot be left out", async () => {
  const { body } = await uploads.request({});
  const { url, headers } = Upload.parse(body.upload);
  const { "if-none-match": condition, "content-length": _, ...rest } = headers;

  const response = await fetch(url, { method: "PUT", headers: rest, body: Buffer.from(bytes) });

  expect([condition, response.status]).toEqual(["*", 403]);
});

test("an upload after the address expired is refused", async () => {
  const { body } = await uploads.request({});
  uploads.later(16);

  expect((await put(body)).status).toBe(403);
});

test("a malformed body is refused with every fault by its path", async () => {
  const { status, body } = await uploads.request({
    body: {
      ...description,
      kind: "video",
      size: -1,
      sha256: "x",
      period: { from: "2021-02-30", to: "2021-12-31" },
      colour: 1,
    },
  });

  expect(status).toBe(422);
  expect(body).toMatchObject({ code: "invalidRequest", requestId: "r-1" });
  expect(body.findings.map(({ path }: { path: string }) => path).toSorted()).toEqual([
    "colour",
    "kind",
    "period.from",
    "sha256",
    "size",
  ]);
});

test("a body that is no JSON is refused with a finding", async () => {
  const { status, body } = await uploads.request({ body: "{" });

  expect(status).toBe(422);
  expect(body.findings).toHaveLength(1);
});

test("what the framework does not know is refused, all of it at once", async () => {
  const { status, body } = await uploads.request({
    body: {
      ...description,
      kind: "document",
      contentType: "application/zip",
      issuer: "moon",
      documents: ["9.9-9"],
    },
  });

  expect(status).toBe(422);
  expect(body.findings.length).toBeGreaterThanOrEqual(3);
});

test.each([
  {
    who: "a clerk of another county",
    facts: { path: { county: "140621" } },
    status: 403,
    code: "forbidden",
  },
  {
    who: "an inspector",
    facts: { role: "inspector", division: "14" },
    status: 403,
    code: "forbidden",
  },
  {
    who: "a clerk with a province's scope",
    facts: { division: "14" },
    status: 403,
    code: "forbidden",
  },
  {
    who: "a clerk for a year without evaluation",
    facts: { path: { cycle: "2019" } },
    status: 404,
    code: "noSuchCycle",
  },
  {
    who: "a clerk of a county that is none",
    facts: { division: "140599", path: { county: "140599" } },
    status: 404,
    code: "noSuchCounty",
  },
  { who: "a role nobody has", facts: { division: "x" }, status: 401, code: "unauthenticated" },
] as const)("$who gets $status $code", async ({ facts, status, code }) => {
  const answer = await uploads.request(facts);

  expect(answer).toMatchObject({ status, body: { code, status } });
});

test("only an accepted evidence of the county can be superseded", async () => {
  const { status, body } = await uploads.request({ body: { ...description, supersedes: ulid() } });

  expect(status).toBe(422);
  expect(body.findings).toMatchObject([{ code: "supersedesNotAccepted", path: "supersedes" }]);
});

test("only evidence of the same kind can take another's place", async () => {
  const scan = evidenceId(7);
  const figures = evidenceId(8);
  await uploads.table.settle(acceptance(scan, []));
  await uploads.table.settle(acceptance(figures, [], { kind: "indicators" }));

  const ofOther = await uploads.request({ body: { ...description, supersedes: scan } });
  const ofSame = await uploads.request({ body: { ...description, supersedes: figures } });

  expect(ofOther.status).toBe(422);
  expect(ofOther.body.findings).toMatchObject([
    {
      code: "supersedesOtherKind",
      path: "supersedes",
      message: "要替换的材料属于“佐证材料”类，与本次登记的类别不同。",
    },
  ]);
  expect(ofSame.status).toBe(201);
});

test("English is spoken on request", async () => {
  const { body } = await uploads.request({
    path: { county: "140621" },
    headers: { "accept-language": "en-GB,en;q=0.9" },
  });

  expect(body.title).toBe("Your account may not do this in that division.");
});
