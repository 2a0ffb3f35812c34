import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { ulid } from "ulid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/probe-upload/handler.ts";
import { credentials, region } from "../../infra/local/engines/credentials.ts";
import { probedCounty } from "../../infra/topology/test-county.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { evidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { probeRows } from "../../shared/aws/probe-rows.ts";
import { putUpload, uploadPresigner } from "../../shared/aws/upload-presigner.ts";
import { Cycle } from "../../shared/domain/place/cycle.ts";
import { countiesWithin, isCounty } from "../../shared/domain/place/division.ts";
import { testCounty } from "../../shared/domain/place/test-county.ts";
import { startTestHost, type TestHost } from "../support/host.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { wholeRound } from "../support/whole-round.ts";

const place = { county: testCounty, cycle: Cycle.parse("2021") };

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.stop());

const adapters = () => {
  const { endpoints, resources } = host;
  const client = (endpoint: string) => ({ endpoint, region, credentials });
  const rows = {
    client: new DynamoDBClient(client(endpoints.dynamodb)),
    name: resources.tableName,
  };
  const s3 = (endpoint: string) => ({
    client: new S3Client({ ...client(endpoint), forcePathStyle: true }),
    name: resources.bucket,
  });
  return {
    table: complianceTable(rows),
    rows: probeRows(rows),
    bucket: evidenceBucket(s3(endpoints.s3)),
    presign: uploadPresigner({
      client: new S3Client({
        ...client(endpoints.upload),
        forcePathStyle: true,
        requestChecksumCalculation: "WHEN_REQUIRED",
      }),
      name: resources.bucket,
    }),
  };
};

/** Probes once; the one line that it writes. */
const probed = async (deps: Partial<Deps> = {}) => {
  const log = recordedLog();
  await createHandler({
    ...adapters(),
    put: putUpload,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 10)),
    newId: (now) => ulid(now.getTime()),
    now: () => new Date(),
    log,
    ...deps,
  })({}, { ...lambdaContext(), functionName: "duxue-dev-14-ProbeUpload" });
  expect(log.lines).toHaveLength(1);
  const [line] = log.lines;
  return { message: line?.message, facts: Object(line?.facts) };
};

test("an upload to the test county is counted, measured and taken back", async () => {
  const { message, facts } = await probed();

  expect(message).toBe("upload probed");
  expect(facts).toMatchObject({
    ...place,
    requestId: "r-1",
    FunctionName: "duxue-dev-14-ProbeUpload",
    CanaryFailed: 0,
    _aws: {
      CloudWatchMetrics: [
        {
          Namespace: "Duxue",
          Dimensions: [["FunctionName"]],
          Metrics: [
            { Name: "CanaryFailed", Unit: "Count" },
            { Name: "CanaryMilliseconds", Unit: "Milliseconds" },
          ],
        },
      ],
    },
  });
  expect(facts.CanaryMilliseconds).toBeGreaterThan(0);
  const { receipts } = await adapters().table.receipts(place, { limit: 10, after: undefined });
  expect(receipts.map(({ evidenceId, state }) => [evidenceId, state])).toEqual([
    [facts.evidenceId, "withdrawn"],
  ]);
});

test("however often it probes, no more than the last probe's rows are left", async () => {
  const { table } = adapters();
  await probed();
  await probed();

  const { facts } = await probed();

  const { receipts } = await table.receipts(place, { limit: 10, after: undefined });
  const { entries } = await table.history(place, { limit: 100, before: undefined });
  expect(receipts.map(({ evidenceId }) => evidenceId)).toEqual([facts.evidenceId]);
  // What stood before the last probe, counted, and taken back
  expect(entries).toHaveLength(3);
});

test("what a probe left that failed halfway is taken away by the next", async () => {
  const { table } = adapters();
  const refused = await probed({ bucket: { remove: () => Promise.reject(new Error("down")) } });
  expect(refused.message).toBe("upload probe failed");
  expect(refused.facts).toMatchObject({ CanaryFailed: 1 });
  expect(refused.facts).not.toHaveProperty("CanaryMilliseconds");

  await probed();
  const { facts } = await probed();

  const { receipts } = await table.receipts(place, { limit: 10, after: undefined });
  expect(receipts.map(({ evidenceId }) => evidenceId)).toEqual([facts.evidenceId]);
});

test.each([
  { what: "a PUT that is refused", deps: { put: async (): Promise<number> => 403 } },
  { what: "a table that is not there", deps: { rows: undefined } },
  {
    what: "a status that does not follow within a minute",
    deps: {
      put: async (): Promise<number> => 200,
      pause: async () => undefined,
      now: (() => {
        let at = Date.parse("2021-11-01T00:00:00Z");
        return () => {
          at += 10_000;
          return new Date(at);
        };
      })(),
    },
  },
])("$what is a failed probe and no failed function", async ({ deps }) => {
  const broken = { register: () => Promise.reject(new Error("gone")) };
  const { table } = adapters();
  const given = "rows" in deps ? { table: { ...table, ...broken } } : deps;

  const { message, facts } = await probed(given);

  expect([message, facts.CanaryFailed]).toEqual(["upload probe failed", 1]);
  expect(JSON.stringify(facts)).not.toContain("X-Amz-Signature");
});

test("the test county is no county: no list has it, no province's scope covers it", () => {
  expect(testCounty).toBe("999999");
  expect(probedCounty).toBe(testCounty);
  expect(isCounty(testCounty)).toBe(false);
  expect(countiesWithin("99")).toEqual([]);
  expect(countiesWithin("14")).not.toContain(testCounty);
});

test.each(["/v1/cycles/2021/board", "/v1/cycles/2021/report?format=json&division=14"])(
  "%s does not speak of the test county, though it has a status",
  async (path) => {
    await probed();
    const token = await host.tokenFor({ role: "inspector", division: "14" });

    const answer = await fetch(`${host.apiUrl}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });

    const text = await answer.text();
    expect([answer.status, text.includes("999999")]).toEqual([200, false]);
    expect(await adapters().table.status(place)).toBeDefined();
  },
);

test.each(["14", "99", "999999"])(
  "nobody reads the test county by the API, whatever division %s a token says",
  async (division) => {
    const token = await host.tokenFor({ role: "inspector", division });

    const answer = await fetch(`${host.apiUrl}/v1/counties/999999/cycles/2021/status`, {
      headers: { authorization: `Bearer ${token}` },
    });

    expect(answer.status).toBe(division === "14" ? 403 : 404);
  },
);

test("reconcile does not count the test county, and puts nothing of it on a queue", async () => {
  const counties = countiesWithin("14").length;
  await probed({ bucket: { remove: () => Promise.reject(new Error("down")) } });

  const found = await wholeRound(host);

  expect(found).toMatchObject({ counties, evidence: 0, statuses: 0, faults: 0 });
});
