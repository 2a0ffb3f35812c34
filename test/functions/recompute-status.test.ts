import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/recompute-status/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { attributes } from "../../shared/aws/rows.ts";
import { CountyCode } from "../../shared/domain/division.ts";
import { documentClaim, evidenceId, indicatorClaim, narrativeClaim } from "../support/builders.ts";
import { startTestEngines, type TestEngines } from "../support/engines.ts";
import { acceptance, lingchuan } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";

let engines: TestEngines;
let client: DynamoDBClient;
beforeAll(async () => {
  engines = await startTestEngines();
  client = new DynamoDBClient(engines.clients.dynamodb);
});
afterAll(() => engines.stop());

const table = () => complianceTable({ client, name: engines.tableName });
let nextCounty = 200000;
/** A county of its own for each test. */
const newPlace = () => ({ ...lingchuan, county: CountyCode.parse(String(nextCounty++)) });
type Place = ReturnType<typeof newPlace>;

const change = ({ county, cycle }: Place, sk: string, sequence = "1") => ({
  eventID: sequence,
  eventName: "INSERT",
  eventSource: "aws:dynamodb",
  dynamodb: { Keys: { pk: { S: `${county}#${cycle}` }, sk: { S: sk } }, SequenceNumber: sequence },
});
const request = (place: Place, messageId: string) => ({
  messageId,
  eventSource: "aws:sqs",
  body: JSON.stringify(place),
});

const recompute = async (records: readonly unknown[], deps: Partial<Deps> = {}) => {
  const handler = createHandler({
    table: table(),
    now: () => new Date("2021-12-01T00:00:00.000Z"),
    log: recordedLog(),
    ...deps,
  });
  return handler({ Records: records }, lambdaContext());
};

const accept = (place: Place, id: number, claims: Parameters<typeof acceptance>[1]) => {
  const settlement = acceptance(evidenceId(id), claims);
  return table().settle({ ...settlement, receipt: { ...settlement.receipt, ...place } });
};

const statusOf = async (place: Place) => (await table().status(place))?.status;

test("a claim on an item changes its score, the status and the history, with cause and change", async () => {
  const place = newPlace();
  await accept(place, 1, [indicatorClaim("leaderSchoolVisits", { value: "8", evidence: 1 })]);

  await recompute([change(place, `CLAIM#leaderSchoolVisits#${evidenceId(1)}`)]);

  expect(await statusOf(place)).toMatchObject({ version: 1, score: "0.50", grade: "不合格" });
  const { entries } = await table().history(place, { limit: 10, before: undefined });
  expect(entries).toEqual([
    {
      version: 1,
      at: "2021-12-01T00:00:00.000Z",
      cause: { evidence: [evidenceId(1)], decisions: [], reconciled: false },
      score: { from: "0.00", to: "0.50" },
      grade: { from: "不合格", to: "不合格" },
      changes: [
        {
          item: "1.1",
          subject: "leaderSchoolVisits",
          from: { score: "0.00" },
          to: { score: "0.50", reading: "8", evidenceId: evidenceId(1) },
        },
      ],
    },
  ]);
});

test("the same records again change nothing", async () => {
  const place = newPlace();
  await accept(place, 1, [documentClaim("1.1-1")]);
  const records = [change(place, `CLAIM#1.1-1#${evidenceId(1)}`)];

  await recompute(records);
  const first = await statusOf(place);
  await recompute([...records, ...records]);

  expect(await statusOf(place)).toEqual(first);
});

test("the latest evidence counts, and its withdrawal brings back the one before", async () => {
  const place = newPlace();
  await accept(place, 1, [indicatorClaim("headTeacherAllowance", { value: "500", evidence: 1 })]);
  await accept(place, 2, [indicatorClaim("headTeacherAllowance", { value: "450", evidence: 2 })]);
  const records = [change(place, `CLAIM#headTeacherAllowance#${evidenceId(2)}`)];

  await recompute(records);
  const later = await statusOf(place);
  await table().settle({
    receipt: { ...acceptance(evidenceId(2), []).receipt, ...place, revision: 2 },
    readRevision: 1,
    claims: [],
    claimedBefore: ["headTeacherAllowance"],
    narrative: undefined,
  });
  await recompute(records);

  expect(later?.score).toBe("0.00");
  expect(await statusOf(place)).toMatchObject({ score: "1.00", version: 2 });
});

test("a narrative is named by the status without changing its score", async () => {
  const place = newPlace();
  await accept(place, 3, [narrativeClaim(3)]);

  await recompute([change(place, `CLAIM#narrative#${evidenceId(3)}`)]);

  expect(await statusOf(place)).toMatchObject({
    narrative: evidenceId(3),
    score: "0.00",
    version: 1,
  });
});

test("a sign-off ends the provisional status, and new evidence begins it anew", async () => {
  const place = newPlace();
  await accept(place, 1, [documentClaim("1.1-1")]);
  await recompute([change(place, `CLAIM#1.1-1#${evidenceId(1)}`)]);
  const decision = { kind: "signedOff", version: 1, by: "l-1", at: "2021-12-01T00:00:00.000Z" };
  await client.send(
    new PutItemCommand({
      TableName: engines.tableName,
      Item: attributes({ pk: `${place.county}#2021`, sk: "DECISION#140524#01", body: decision }),
    }),
  );

  await recompute([change(place, "DECISION#140524#01")]);
  const signed = await statusOf(place);
  await accept(place, 2, [documentClaim("1.1-2", 2)]);
  await recompute([change(place, `CLAIM#1.1-2#${evidenceId(2)}`)]);

  expect(signed?.provisional).toBe(false);
  expect((await statusOf(place))?.provisional).toBe(true);
});

test("a request of reconcile looks at every claim, also those whose change was lost", async () => {
  const place = newPlace();
  await accept(place, 1, [
    documentClaim("1.1-1"),
    indicatorClaim("leaderSchoolVisits", { value: "2" }),
  ]);

  await recompute([request(place, "m-1")]);

  expect(await statusOf(place)).toMatchObject({ score: "0.67" });
  const { entries } = await table().history(place, { limit: 1, before: undefined });
  expect(entries[0]?.cause).toEqual({ evidence: [], decisions: [], reconciled: true });
});

test("a copy that read before another wrote starts over and puts no old state back", async () => {
  const place = newPlace();
  await accept(place, 1, [documentClaim("1.1-1")]);
  let isLate = true;
  const late: Deps["table"] = {
    ...table(),
    decisions: async (at) => {
      if (isLate) {
        isLate = false;
        await accept(place, 2, [documentClaim("1.1-2", 2)]);
        await recompute([change(place, `CLAIM#1.1-2#${evidenceId(2)}`)]);
      }
      return table().decisions(at);
    },
  };

  await recompute([change(place, `CLAIM#1.1-1#${evidenceId(1)}`)], { table: late });

  const status = await statusOf(place);
  expect(status?.items[0]?.criteria.at(-1)).toMatchObject({
    documents: [
      { id: "1.1-1", evidenceId: evidenceId(1) },
      { id: "1.1-2", evidenceId: evidenceId(2) },
      { id: "1.1-3" },
    ],
  });
});

test("one county's failure hands back its records only", async () => {
  const [broken, sound] = [newPlace(), newPlace()];
  await accept(sound, 1, [documentClaim("1.1-1")]);
  const failing: Deps["table"] = {
    ...table(),
    status: (place) =>
      place.county === broken.county
        ? Promise.reject(new Error("throttled"))
        : table().status(place),
  };

  const answer = await recompute(
    [
      change(broken, `CLAIM#1.1-1#${evidenceId(1)}`, "7"),
      change(sound, `CLAIM#1.1-1#${evidenceId(1)}`, "8"),
    ],
    { table: failing },
  );

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "7" }] });
  expect((await statusOf(sound))?.version).toBe(1);
});

test("a report of an earlier moment finds the whole status of that moment", async () => {
  const place = newPlace();
  const at = (day: string) => ({ now: () => new Date(`2021-12-${day}T00:00:00.000Z`) });
  await accept(place, 1, [documentClaim("1.1-1")]);
  await recompute([change(place, `CLAIM#1.1-1#${evidenceId(1)}`)], at("01"));
  const first = await statusOf(place);
  await accept(place, 2, [documentClaim("1.1-2", 2)]);
  await recompute([change(place, `CLAIM#1.1-2#${evidenceId(2)}`)], at("05"));

  expect(await table().statusAsOf(place, "2021-12-04T23:00:00.000Z")).toEqual(first);
  expect(await table().statusAsOf(place, "2021-11-30T00:00:00.000Z")).toBeUndefined();
  expect((await table().statusAsOf(place, "2022-01-01T00:00:00.000Z"))?.version).toBe(2);
});
