import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler as ingestEvidence } from "../../functions/ingest-evidence/handler.ts";
import { createHandler as recomputeStatus } from "../../functions/recompute-status/handler.ts";
import { intake } from "../../shared/intake/intake.ts";
import { evidenceId } from "../support/builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { pngOf } from "../support/png.ts";
import { rowBound, rowSize, watchTransactions } from "../support/row-size.ts";
import { startTableEngine, type TableEngine } from "../support/table-in-memory.ts";
import { type County, untouchedCounties } from "./chain/county.ts";
import { type HostileUpload, hostileUpload, objectOf } from "./rows/hostile-uploads.ts";

let engine: TableEngine;
let untouched: () => Promise<County>;
let transactions: ReturnType<typeof watchTransactions>;
beforeAll(async () => {
  engine = await startTableEngine();
  transactions = watchTransactions(engine.client);
  untouched = untouchedCounties(engine, "rows");
});
afterAll(() => engine.stop());

const now = () => new Date("2021-12-01T00:00:00.000Z");
const nothingFailed = { batchItemFailures: [] };

/** What the chain does with an upload, through the real handlers and the real engine; gives the receipt it ends in. */
const file = async (upload: HostileUpload, number: number, county: County) => {
  const log = recordedLog();
  const { place, table, bucket } = county;
  const object = objectOf(upload, number, place);
  await county.put(object);
  const body = JSON.stringify({
    Records: [{ s3: { object: { key: encodeURIComponent(object.key) } } }],
  });
  const ingest = ingestEvidence({ table, bucket, intake, now, log });
  const Records = [{ messageId: "m-1", eventSource: "aws:sqs", body }];
  expect(await ingest({ Records }, lambdaContext())).toEqual(nothingFailed);
  const recompute = recomputeStatus({ table, now, log });
  const changes = (await county.changes()).filter(({ dynamodb }) =>
    dynamodb.Keys.sk.S.startsWith("CLAIM#"),
  );
  expect(await recompute({ Records: changes }, lambdaContext())).toEqual(nothingFailed);
  const alerts = log.lines.filter(({ message }) => message.includes("not kept"));
  expect(alerts.filter(() => !HALF.test(Buffer.from(object.bytes).toString()))).toEqual([]);
  return table.receipt({ ...place, evidenceId: evidenceId(number) });
};

/** Half of a character as JSON writes it: of all that a file may hold, it alone fits into no row. */
const HALF = /\\ud[89a-f]/i;

const ordinary: HostileUpload = {
  kind: "document",
  contentType: "image/png",
  fileName: "b.png",
  bytesFor: () => pngOf(99),
  described: { documents: ["1.1-1"], title: "会议纪要" },
};

const expectWithinBounds = (): void => {
  for (const writes of transactions.take()) {
    const rows = writes.flatMap(({ Put }) => (Put?.Item ? [Put.Item] : []));
    const heavy = rows.filter((row) => rowSize(row) > rowBound(row));
    expect(heavy.map((row) => [row.sk?.S, rowSize(row), rowBound(row)])).toEqual([]);
    expect(writes.length).toBeLessThanOrEqual(100);
    expect(rows.reduce((sum, row) => sum + rowSize(row), 0)).toBeLessThan(4_000_000);
  }
};

test("whatever is uploaded, its receipt settles, every row keeps to its bound, and the county goes on", async () => {
  const uploads = fc.array(hostileUpload, { minLength: 1, maxLength: 3 });

  await fc.assert(
    fc.asyncProperty(uploads, async (given) => {
      const county = await untouched();
      const states: string[] = [];
      for (const [at, upload] of given.entries())
        states.push((await file(upload, at + 1, county))?.state ?? "none");
      const before = (await county.table.status(county.place))?.status.version ?? 0;

      const last = await file(ordinary, given.length + 1, county);

      expect(states.filter((state) => state !== "accepted" && state !== "rejected")).toEqual([]);
      expect(last?.state).toBe("accepted");
      const status = (await county.table.status(county.place))?.status;
      expect(status?.version).toBe(before + 1);
      expect(status?.items[0]?.criteria.at(-1)?.documents?.[0]?.evidenceId).toBe(last?.evidenceId);
      expectWithinBounds();
    }),
    { numRuns: 60 },
  );
}, 600_000);
