import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler } from "../../functions/reconcile/handler.ts";
import { evidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { ledgerRows } from "../../shared/aws/ledger-rows.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import { evidenceId } from "../support/builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { type LedgerKeeping, receiptKept, startLedgerKeeping } from "../support/ledger-keeping.ts";
import { requestOf } from "../support/reconcile-in-memory.ts";
import { change } from "../support/table-change.ts";

let at: LedgerKeeping;
beforeAll(async () => {
  at = await startLedgerKeeping();
});
afterAll(() => at.stop());

/** What a comparison of a county finds missing from its ledger, and keeps. */
const reconciled = async (place: CountyCycle): Promise<unknown> => {
  const none = async () => undefined;
  const handler = createHandler({
    table: at.table,
    bucket: evidenceBucket({ client: at.s3, name: at.engines.bucket }),
    ledgerRows: ledgerRows(at.rows),
    ledger: at.ledger,
    ...{ sendEvidence: none, sendRecompute: none, sendReconcile: none },
    now: () => new Date("2021-12-01T00:00:00.000Z"),
    log: recordedLog(),
  });
  return handler(requestOf({ place }), lambdaContext());
};

test("what no record of the stream told of comes into the ledger and its chain after all, and is not missed again", async () => {
  const place = at.newPlace();
  for (const number of [1, 2, 3]) await at.accepted(place, number);
  const key = `reports/2021/${place.county}/v1.pdf`;
  const issued = { key, sha256: "0".repeat(64), size: 1, at: "2021-11-30T00:00:00.000Z" };
  await at.table.issueReport(issued);
  await at.keep([change(place, `EVIDENCE#${evidenceId(2)}`)]);

  const first = await reconciled(place);
  const second = await reconciled(place);

  expect([first, second]).toMatchObject([{ ledger: 3 }, { ledger: 0 }]);
  expect(await at.isKept(receiptKept(place, 1))).toBe(true);
  expect(await at.isKept(`ledger/2021/${place.county}/reports/v1.pdf.json`)).toBe(true);
  const seals = (await at.sealsOf(place)).toReversed();
  expect(seals.map(({ objects }) => objects.length)).toEqual([1, 2, 1]);
  expect(seals[2]?.previous).toBe(seals[1]?.hash);
});
