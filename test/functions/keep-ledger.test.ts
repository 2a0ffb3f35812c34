import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler } from "../../functions/keep-ledger/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { ledgerBucket } from "../../shared/aws/ledger-bucket.ts";
import { ledgerRow, ledgerRows } from "../../shared/aws/ledger-rows.ts";
import { getRow } from "../../shared/aws/rows.ts";
import { withdrawnReceipt } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { LedgerObject, rowsHash } from "../../shared/domain/ledger/ledger-object.ts";
import { CountyCode } from "../../shared/domain/place/division.ts";
import { testCounty } from "../../shared/domain/place/test-county.ts";
import { documentClaim, evidenceId, indicatorClaim } from "../support/builders.ts";
import { startTestEngines, type TestEngines } from "../support/engines.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { change } from "../support/table-change.ts";

let engines: TestEngines;
let client: DynamoDBClient;
let s3: S3Client;
beforeAll(async () => {
  engines = await startTestEngines();
  client = new DynamoDBClient(engines.clients.dynamodb);
  s3 = new S3Client({ ...engines.clients.s3, forcePathStyle: true });
});
afterAll(() => engines.stop());

let nextCounty = 310000;
const newPlace = () => ({ ...lingchuan, county: CountyCode.parse(String(nextCounty++)) });
const rows = () => ({ client, name: engines.tableName });

const keep = async (Records: readonly unknown[]) => {
  const log = recordedLog();
  const handler = createHandler({
    table: ledgerRows(rows()),
    ledger: ledgerBucket({ client: s3, name: engines.bucket }),
    log,
  });
  return { answer: await handler({ Records }, lambdaContext()), lines: log.lines };
};
const kept = async (Key: string) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: engines.bucket, Key }));
  return LedgerObject.parse(JSON.parse((await Body?.transformToString()) ?? ""));
};
const isKept = (key: string) =>
  kept(key).then(
    () => true,
    () => false,
  );

const accepted = async (place: ReturnType<typeof newPlace>, number = 1) => {
  const claims = [indicatorClaim("leaderSchoolVisits", { value: "8" }), documentClaim("1.1-1")];
  const { receipt, ...rest } = acceptance(evidenceId(number), claims);
  await complianceTable(rows()).settle({ ...rest, receipt: { ...receipt, ...place } });
  return { ...receipt, ...place };
};
const at = (place: { county: string }, number = 1) =>
  `ledger/2021/${place.county}/receipts/${evidenceId(number)}/1.json`;

test("a settled receipt is kept with the claims that were written with it, word for word as the table has them", async () => {
  const place = newPlace();
  await accepted(place);

  const { answer } = await keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);

  expect(answer).toEqual({ batchItemFailures: [] });
  const { rows: found, sha256 } = await kept(at(place));
  const pk = `${place.county}#2021`;
  const own = [
    `EVIDENCE#${evidenceId(1)}`,
    `CLAIM#1.1-1#${evidenceId(1)}`,
    `CLAIM#leaderSchoolVisits#${evidenceId(1)}`,
  ];
  const stored = await Promise.all(own.map((sk) => getRow(rows(), { pk, sk })));
  expect(found).toEqual(stored.map((row) => ledgerRow(row ?? {})));
  expect(sha256).toBe(rowsHash(found));
});

test("told twice, of a row or of its county's others, the ledger keeps it once and says nothing is wrong", async () => {
  const place = newPlace();
  await accepted(place);
  const notice = change(place, `EVIDENCE#${evidenceId(1)}`);

  await keep([notice]);
  const { answer, lines } = await keep([notice, notice]);

  expect(answer).toEqual({ batchItemFailures: [] });
  const there = { message: "kept", facts: { key: at(place), kept: "thereAlready" } };
  expect(lines).toEqual([there, there]);
});

test("what is there with other words stays as it is, and rings", async () => {
  const place = newPlace();
  await accepted(place);
  await s3.send(new PutObjectCommand({ Bucket: engines.bucket, Key: at(place), Body: "{}" }));

  const { answer, lines } = await keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);

  expect(answer).toEqual({ batchItemFailures: [] });
  expect(lines).toEqual([{ message: "the ledger says otherwise", facts: { key: at(place) } }]);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: engines.bucket, Key: at(place) }));
  expect(await Body?.transformToString()).toBe("{}");
});

test("a withdrawal is kept beside what was withdrawn, under its own revision", async () => {
  const place = newPlace();
  const before = await accepted(place);
  await keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);
  const ref = { ...place, evidenceId: evidenceId(1) };
  const receipt = withdrawnReceipt(
    { ref, before, now: "2021-12-01T00:00:00.000Z" },
    registration(),
  );
  await complianceTable(rows()).settle({
    receipt,
    readRevision: 1,
    claims: [],
    claimedBefore: ["1.1-1", "leaderSchoolVisits"],
    narrative: undefined,
    facts: undefined,
  });

  await keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);

  const key = `ledger/2021/${place.county}/withdrawals/${evidenceId(1)}/2.json`;
  expect((await kept(key)).rows.map(({ sk }) => sk)).toEqual([`EVIDENCE#${evidenceId(1)}`]);
  expect(await isKept(at(place))).toBe(true);
});

test("a registration whose file has not come is a promise, and is not kept", async () => {
  const place = newPlace();
  const receipt = { ...requestedReceipt(evidenceId(1)), ...place };
  await complianceTable(rows()).register(receipt);

  const { answer, lines } = await keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);

  expect([answer, lines]).toEqual([{ batchItemFailures: [] }, []]);
});

test("nothing of the test county is kept: its probes are let go", async () => {
  const place = { ...newPlace(), county: testCounty };
  await accepted(place);

  await keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);

  expect(await isKept(at(place))).toBe(false);
});

test.each([
  { what: "a kind that is not kept", pk: "140524#2021", sk: "STATUS" },
  { what: "no division", pk: "board", sk: "HISTORY#0000000001" },
])("a row of $what comes again, beside one that is done", async ({ pk, sk }) => {
  const place = newPlace();
  await accepted(place);
  const dynamodb = { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: "bad" };

  const { answer, lines } = await keep([
    { eventSource: "aws:dynamodb", dynamodb },
    change(place, `EVIDENCE#${evidenceId(1)}`, "good"),
  ]);

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "bad" }] });
  expect(lines.find(({ message }) => message === "row not kept")?.facts).toMatchObject({
    record: "bad",
    error: { facts: { pk, sk } },
  });
  expect(await isKept(at(place))).toBe(true);
});
