import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler as ingestEvidence } from "../../functions/ingest-evidence/handler.ts";
import { createHandler as recomputeStatus } from "../../functions/recompute-status/handler.ts";
import { intake } from "../../shared/intake/intake.ts";
import { lambdaContext } from "../support/http-event.ts";
import { startTableEngine, type TableEngine } from "../support/table-in-memory.ts";
import { batchOf, settledOf } from "./chain/batch.ts";
import { type County, untouchedCounties } from "./chain/county.ts";
import { fileOf, keyOf } from "./chain/files.ts";
import { dyingAfter, interrupted, waiting } from "./chain/interruptions.ts";
import type { Evidence, Upload } from "./chain/program.ts";
import { takeStep } from "./chain/take-step.ts";

/** Races that random programs found, told one by one. In each, the copy that comes second sees nothing to do. */

let engine: TableEngine;
let untouched: () => Promise<County>;
beforeAll(async () => {
  engine = await startTableEngine();
  untouched = untouchedCounties(engine, "races");
});
afterAll(() => engine.stop());

const evidence: Evidence = {
  kind: "indicators",
  documents: [],
  supersedes: undefined,
  unregistered: true,
};
const scan: Evidence = { ...evidence, kind: "document", documents: ["3.1-1"] };
const upload: Upload = {
  do: "upload",
  evidence: 0,
  indicators: [{ id: "evaluationReformPlanIssued", value: "true" }],
  variant: 0,
  fault: undefined,
};
const now = () => new Date("2021-12-01T00:00:00.000Z");
const log = { info: () => undefined, error: () => undefined };

const ingest = (
  { place, table, bucket }: County,
  settle = table.settle,
  key = keyOf(0, evidence, place),
) => {
  const body = JSON.stringify({ Records: [{ s3: { object: { key: encodeURIComponent(key) } } }] });
  const handler = ingestEvidence({
    table: { receipt: table.receipt, latestClaims: table.latestClaims, settle },
    bucket,
    intake,
    now,
    log,
  });
  const Records = [{ messageId: "m-1", eventSource: "aws:sqs", body }];
  return handler({ Records }, lambdaContext());
};

const put = (county: County, file = fileOf(upload, evidence, county.place)) => county.put(file);

const recompute = async (county: County, commitStatus = county.table.commitStatus) => {
  const handler = recomputeStatus({ table: { ...county.table, commitStatus }, now, log });
  const Records = await county.changes();
  return handler({ Records }, lambdaContext());
};

test("an object that goes while its first look is being written is withdrawn", async () => {
  const county = await untouched();
  await put(county);

  await ingest(
    county,
    interrupted(county.table.settle, async () => {
      await county.bucket.remove(keyOf(0, evidence, county.place));
      await ingest(county);
    }),
  );

  expect((await settledOf(county)).claims).toEqual([]);
  expect((await settledOf(county)).evidence).toEqual((await batchOf(county)).evidence);
});

test("an object that comes back while its withdrawal is being written is accepted", async () => {
  const county = await untouched();
  await put(county);
  await ingest(county);
  await county.bucket.remove(keyOf(0, evidence, county.place));

  await ingest(
    county,
    interrupted(county.table.settle, async () => {
      await put(county);
      await ingest(county);
    }),
  );

  expect((await settledOf(county)).claims).toHaveLength(1);
  expect((await settledOf(county)).evidence).toEqual((await batchOf(county)).evidence);
});

test("a claim that goes while a status with it is being written leaves the status again", async () => {
  const county = await untouched();
  await put(county);
  await ingest(county);

  await recompute(
    county,
    interrupted(county.table.commitStatus, async () => {
      await county.bucket.remove(keyOf(0, evidence, county.place));
      await ingest(county);
      await recompute(county);
    }),
  );

  expect(await settledOf(county)).toEqual(await batchOf(county));
});

test.each([
  { what: "a registered evidence", unregistered: false },
  { what: "an evidence known by its object alone", unregistered: true },
])("of two looks at $what only the later leaves claims, whoever dies", async ({ unregistered }) => {
  const county = await untouched();
  const step = (id: string, value: string): Upload => ({ ...upload, indicators: [{ id, value }] });
  const which = [{ ...evidence, unregistered }];
  await takeStep(step("leaderSchoolVisits", "8"), which, county);
  const slow = waiting(dyingAfter(county.table.settle));
  const first = ingest(county, slow.call);
  await slow.asked;
  await takeStep(step("universityPartnerships", "3"), which, county);

  await ingest(
    county,
    interrupted(county.table.settle, async () => {
      slow.letGo();
      await first;
    }),
  );
  await ingest(county);

  const { claims } = await settledOf(county);
  expect(claims.map(({ subject }) => subject)).toEqual(["universityPartnerships"]);
});

test.each([
  { what: "first", stored: 0 },
  { what: "later", stored: 1 },
])("of two $what statuses made side by side neither undoes the other", async ({ stored }) => {
  const county = await untouched();
  const file = (which: number, about: Evidence, figure = upload.indicators) =>
    fileOf({ ...upload, evidence: which, indicators: figure }, about, county.place);
  const arrive = async ({ key, ...sent }: ReturnType<typeof file>) => {
    await county.put({ key, ...sent });
    await ingest(county, county.table.settle, key);
  };
  if (stored > 0) {
    await arrive(file(2, evidence, [{ id: "universityPartnerships", value: "3" }]));
    await recompute(county);
  }
  await arrive(file(0, evidence));
  const slow = waiting(county.table.commitStatus);
  const first = recompute(county, slow.call);
  await slow.asked;
  await arrive(file(1, scan));

  await recompute(county);
  slow.letGo();
  await first;

  expect(await settledOf(county)).toEqual(await batchOf(county));
});
