import { PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ledgerRow } from "../../../shared/aws/ledger-rows.ts";
import { getRow } from "../../../shared/aws/rows.ts";
import { withdrawnReceipt } from "../../../shared/domain/evidence/receipt-lifecycle.ts";
import { rowsHash } from "../../../shared/domain/ledger/ledger-object.ts";
import { testCounty } from "../../../shared/domain/place/test-county.ts";
import { evidenceId } from "../../support/builders.ts";
import { registration, requestedReceipt } from "../../support/evidence-builders.ts";
import {
  type LedgerKeeping,
  receiptKept,
  startLedgerKeeping,
} from "../../support/ledger-keeping.ts";
import { change } from "../../support/table-change.ts";

let at: LedgerKeeping;
beforeAll(async () => {
  at = await startLedgerKeeping();
});
afterAll(() => at.stop());

test("a settled receipt is kept with the claims that were written with it, word for word as the table has them", async () => {
  const place = at.newPlace();
  await at.accepted(place);

  const { answer } = await at.keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);

  expect(answer).toEqual({ batchItemFailures: [] });
  const { rows: found, sha256 } = await at.kept(receiptKept(place));
  const pk = `${place.county}#2021`;
  const own = [
    `EVIDENCE#${evidenceId(1)}`,
    `CLAIM#1.1-1#${evidenceId(1)}`,
    `CLAIM#leaderSchoolVisits#${evidenceId(1)}`,
  ];
  const stored = await Promise.all(own.map((sk) => getRow(at.rows, { pk, sk })));
  expect(found).toEqual(stored.map((row) => ledgerRow(row ?? {})));
  expect(sha256).toBe(rowsHash(found));
});

test("told twice, of a row or of its county's others, the ledger keeps it once and says nothing is wrong", async () => {
  const place = at.newPlace();
  await at.accepted(place);
  const notice = change(place, `EVIDENCE#${evidenceId(1)}`);

  await at.keep([notice]);
  const { answer, lines } = await at.keep([notice, notice]);

  expect(answer).toEqual({ batchItemFailures: [] });
  const there = { message: "kept", facts: { key: receiptKept(place), kept: "thereAlready" } };
  expect(lines).toEqual([there, there]);
});

test("what is there with other words stays as it is, and rings", async () => {
  const place = at.newPlace();
  await at.accepted(place);
  await at.s3.send(
    new PutObjectCommand({ Bucket: at.engines.bucket, Key: receiptKept(place), Body: "{}" }),
  );

  const { answer, lines } = await at.keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);

  expect(answer).toEqual({ batchItemFailures: [] });
  expect(lines).toEqual([
    { message: "the ledger says otherwise", facts: { key: receiptKept(place) } },
  ]);
  expect(await at.textAt(receiptKept(place))).toBe("{}");
});

test("a withdrawal is kept beside what was withdrawn, under its own revision", async () => {
  const place = at.newPlace();
  const before = await at.accepted(place);
  await at.keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);
  const ref = { ...place, evidenceId: evidenceId(1) };
  const receipt = withdrawnReceipt(
    { ref, before, now: "2021-12-01T00:00:00.000Z" },
    registration(),
  );
  await at.table.settle({
    receipt,
    readRevision: 1,
    claims: [],
    claimedBefore: ["1.1-1", "leaderSchoolVisits"],
    narrative: undefined,
    facts: undefined,
  });

  await at.keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);

  const key = `ledger/2021/${place.county}/withdrawals/${evidenceId(1)}/2.json`;
  expect((await at.kept(key)).rows.map(({ sk }) => sk)).toEqual([`EVIDENCE#${evidenceId(1)}`]);
  expect(await at.isKept(receiptKept(place))).toBe(true);
});

test("a registration whose file has not come is a promise, and is not kept", async () => {
  const place = at.newPlace();
  const receipt = { ...requestedReceipt(evidenceId(1)), ...place };
  await at.table.register(receipt);

  const { answer, lines } = await at.keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);

  expect([answer, lines]).toEqual([{ batchItemFailures: [] }, []]);
});

test("nothing of the test county is kept: its probes are let go", async () => {
  const place = { ...at.newPlace(), county: testCounty };
  await at.accepted(place);

  await at.keep([change(place, `EVIDENCE#${evidenceId(1)}`)]);

  expect(await at.isKept(receiptKept(place))).toBe(false);
});

test.each([
  { what: "a kind that is not kept", pk: "140524#2021", sk: "STATUS" },
  { what: "no division", pk: "board", sk: "HISTORY#0000000001" },
])("a row of $what comes again, beside one that is done", async ({ pk, sk }) => {
  const place = at.newPlace();
  await at.accepted(place);
  const dynamodb = { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: "bad" };

  const { answer, lines } = await at.keep([
    { eventSource: "aws:dynamodb", dynamodb },
    change(place, `EVIDENCE#${evidenceId(1)}`, "good"),
  ]);

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "bad" }] });
  expect(lines.find(({ message }) => message === "row not kept")?.facts).toMatchObject({
    record: "bad",
    error: { facts: { pk, sk } },
  });
  expect(await at.isKept(receiptKept(place))).toBe(true);
});
