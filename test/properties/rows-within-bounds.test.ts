import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowBound, rowSize, watchTransactions } from "../support/row-size.ts";
import { startTableEngine, type TableEngine } from "../support/table-in-memory.ts";
import { type County, untouchedCounties } from "./chain/county.ts";
import { fileUpload } from "./rows/file-upload.ts";
import { hostileUpload } from "./rows/hostile-uploads.ts";
import { ordinary } from "./rows/ordinary.ts";

let engine: TableEngine;
let untouched: () => Promise<County>;
let transactions: ReturnType<typeof watchTransactions>;
beforeAll(async () => {
  engine = await startTableEngine();
  transactions = watchTransactions(engine.client);
  untouched = untouchedCounties(engine, "rows");
});
afterAll(() => engine.stop());

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
        states.push((await fileUpload(upload, at + 1, county))?.state ?? "none");
      const before = (await county.table.status(county.place))?.version ?? 0;

      const last = await fileUpload(ordinary, given.length + 1, county);

      expect(states.filter((state) => state !== "accepted" && state !== "rejected")).toEqual([]);
      expect(last?.state).toBe("accepted");
      const status = await county.table.status(county.place);
      expect(status?.version).toBe(before + 1);
      expect(status?.items[0]?.criteria.at(-1)?.documents?.[0]?.evidenceId).toBe(last?.evidenceId);
      expectWithinBounds();
    }),
    { numRuns: 30 },
  );
}, 600_000);
