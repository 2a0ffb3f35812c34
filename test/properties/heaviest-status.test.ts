import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler } from "../../functions/recompute-status/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { bounds } from "../../shared/domain/bounds.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import type { Finding } from "../../shared/domain/findings/finding.ts";
import { integrityFindings } from "../../shared/domain/findings/groups/integrity-findings.ts";
import { keptFindings } from "../../shared/domain/findings/kept-findings.ts";
import { listedFindings, warning } from "../../shared/domain/findings/make-finding.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { evidenceId, framework2021 } from "../support/builders.ts";
import { acceptance } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { newPlace, type Place } from "../support/recomputation.ts";
import { rowBound, rowSize, watchTransactions } from "../support/row-size.ts";
import { startTableEngine, type TableEngine } from "../support/table-in-memory.ts";

let engine: TableEngine;
let table: ReturnType<typeof complianceTable>;
let transactions: ReturnType<typeof watchTransactions>;
beforeAll(async () => {
  engine = await startTableEngine();
  table = complianceTable(await engine.createTable("heaviest"));
  transactions = watchTransactions(engine.client);
});
afterAll(() => engine.stop());

const framework = framework2021();
const documents = itemsOf(framework).flatMap((item) => item.documents.map(({ id }) => id));

/** Quotations that do not pack: any character of four bytes, from a seed. */
const quotation = (seed: number): string => {
  let state = seed;
  return Array.from({ length: 60 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCodePoint(0x20000 + (state % 40_000));
  }).join("");
};
const heavyFindings = (count: number, seed: number): readonly Finding[] =>
  Array.from({ length: count }, (_, at) => {
    const text = quotation(seed * 1_000 + at + 1);
    return warning("unknownColumn", {
      path: `${text.slice(0, 20)}${at}`,
      values: { column: text },
    });
  });

const issuer = "ruralRevitalization";
/** Every check with a count and a finding, as no figure has them all. */
const checks = Object.fromEntries(
  Object.keys(integrityFindings).map((code) => [code, { judged: 100, found: 100 }]),
);

/** A claim on every subject there is, each with findings as heavy as they come. */
const claimsWith = (findingsOf: (seed: number) => Pick<Claim, "findings" | "onReceipt">) => [
  ...framework.indicators.map(
    ({ id }, at): Claim => ({
      kind: "indicator",
      subject: id,
      evidenceId: evidenceId(Math.floor(at / 10)),
      issuer,
      checks,
      reading: { indicator: id, value: "123456789012345.123456789012", note: quotation(at + 1) },
      ...findingsOf(at + 1),
    }),
  ),
  ...documents.map(
    (id, at): Claim => ({
      kind: "document",
      subject: id,
      evidenceId: evidenceId(100 + Math.floor(at / 10)),
      issuer,
      ...findingsOf(at + 1_000),
    }),
  ),
];

const accept = async (place: Place, claims: readonly Claim[]): Promise<void> => {
  for (const [id, ofEvidence] of Map.groupBy(claims, (claim) => claim.evidenceId)) {
    const settlement = acceptance(id, ofEvidence);
    await table.settle({ ...settlement, receipt: { ...settlement.receipt, ...place } });
  }
};

const recompute = async (place: Place) => {
  const log = recordedLog();
  const handler = createHandler({ table, now: () => new Date("2021-12-01T00:00:00.000Z"), log });
  const message = { messageId: "m", eventSource: "aws:sqs", body: JSON.stringify(place) };
  const answer: unknown = await handler({ Records: [message] }, lambdaContext());
  return { answer, alerts: log.lines.filter(({ message: said }) => said.includes("not kept")) };
};

const expectWithinBounds = (): void => {
  const writes = transactions.take().at(-1) ?? [];
  const rows = writes.flatMap(({ Put }) => (Put?.Item ? [Put.Item] : []));
  const heavy = rows.filter((row) => rowSize(row) > rowBound(row));
  expect(heavy.map((row) => [row.sk?.S, rowSize(row)])).toEqual([]);
  expect(rows.some((row) => row.sk?.S?.startsWith("HISTORY#"))).toBe(true);
};

test("a status with as much to say as claims can bring keeps every row within its bound", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.nat(1_000), async (count, seed) => {
      const place = newPlace();
      await accept(
        place,
        claimsWith((each) => keptFindings(heavyFindings(count, seed + each), 1_000_000)),
      );
      transactions.take();

      const { answer, alerts } = await recompute(place);

      expect([answer, alerts]).toEqual([{ batchItemFailures: [] }, []]);
      expectWithinBounds();
    }),
    { numRuns: 12 },
  );
});

test("claims of earlier days, each with all of a file's findings, no longer stop a county", async () => {
  const place = newPlace();
  const all = (seed: number) => ({ findings: [...listedFindings(heavyFindings(100, seed))] });
  await accept(place, claimsWith(all));
  transactions.take();

  const { answer, alerts } = await recompute(place);

  expect([answer, alerts]).toEqual([{ batchItemFailures: [] }, []]);
  expectWithinBounds();
  const status = await table.status(place);
  const criteria = status?.items.flatMap((item) => item.criteria) ?? [];
  expect(criteria.flatMap(({ findings }) => findings).at(-1)).toMatchObject({
    code: "moreOnReceipt",
  });
});

test("an edition that is as large as one may be fits too", () => {
  const { indicators, documents: required, items } = bounds.edition;
  const aFew = bounds.claimFindings.bytes + 300;

  expect((indicators + required) * aFew).toBeLessThan(bounds.historyRow);
  // A file that reports every indicator, with its receipt and its bytes; a status with the scores of an edition before
  expect(indicators + 2).toBeLessThanOrEqual(100);
  expect(items * 2 + 2).toBeLessThanOrEqual(100);
});
