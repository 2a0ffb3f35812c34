import { afterAll, beforeAll, expect, test } from "vitest";
import { ReceiptAnswer, ReceiptPage } from "../../events/api/receipt.ts";
import { StatusAnswer } from "../../events/api/status.ts";
import { createHandler } from "../../functions/read-status/handler.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { countiesWithin } from "../../shared/domain/place/division.ts";
import { documentClaim, evidenceId, indicatorClaim } from "../support/builders.ts";
import { acceptance, lingchuan } from "../support/evidence-builders.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";
import { type Place, type Recomputation, startRecomputation } from "../support/recomputation.ts";
import { county } from "../support/status-reader.ts";
import { change } from "../support/table-change.ts";

let recomputation: Recomputation;
beforeAll(async () => {
  recomputation = await startRecomputation();
});
afterAll(() => recomputation.stop());

const unused = countiesWithin("14").values();
const newCounty = (): Place => ({ ...lingchuan, county: unused.next().value ?? lingchuan.county });

const get = async (route: string, place: Place, path: Record<string, string> = {}) => {
  const handler = createHandler({
    table: recomputation.table,
    now: () => new Date("2021-12-01T00:00:00.000Z"),
    log: recordedLog(),
  });
  const event = httpEvent({
    routeKey: `GET ${route}`,
    role: "inspector",
    division: "14",
    path: { county: place.county, ...path },
  });
  return JSON.parse(String((await handler(event, lambdaContext())).body));
};
const receiptOf = async (place: Place, id: number) =>
  ReceiptAnswer.parse(
    await get(`${county}/evidence/{evidenceId}`, place, { evidenceId: evidenceId(id) }),
  );
const receiptsOf = async (place: Place) =>
  ReceiptPage.parse(await get(`${county}/evidence`, place)).receipts;
const statusOf = async (place: Place) => StatusAnswer.parse(await get(`${county}/status`, place));

const allowance = (issuer: string, evidence: number, value: string) =>
  indicatorClaim("headTeacherAllowance", { issuer, evidence, value });
const follow = (place: Place, claim: Claim) =>
  recomputation.recompute([change(place, `CLAIM#${claim.subject}#${claim.evidenceId}`)]);
const file = async (place: Place, evidence: number, claim: Claim): Promise<void> => {
  await recomputation.accept(place, evidence, [claim]);
  await follow(place, claim);
};
const withdraw = (place: Place, evidence: number, subject: string) =>
  recomputation.table.settle({
    receipt: { ...acceptance(evidenceId(evidence), []).receipt, ...place, revision: 2 },
    readRevision: 1,
    claims: [],
    claimedBefore: [subject],
    narrative: undefined,
  });
const codes = (told: { readonly findings?: readonly { readonly code: string }[] | undefined }) =>
  (told.findings ?? []).map(({ code }) => code);
const overridden = ["otherDepartmentOverridden"];

test("another department's overridden figure is told on receipt, list, status and criterion", async () => {
  const place = newCounty();
  await file(place, 1, allowance("education", 1, "512"));
  await file(place, 2, allowance("finance", 2, "400"));

  const [first, second] = [await receiptOf(place, 1), await receiptOf(place, 2)];

  expect([codes(first), codes(second)]).toEqual([[], overridden]);
  expect(second.findings[0]?.message).toContain(evidenceId(1));
  expect((await receiptsOf(place)).map(codes)).toEqual([overridden, []]);
  const status = await statusOf(place);
  expect(codes(status)).toEqual(overridden);
  const criteria = status.priorities.flatMap(({ items }) => items.flatMap((item) => item.criteria));
  expect(criteria.flatMap(codes)).toEqual(overridden);
});

test("the receipt tells it at once, before the status has followed the claim", async () => {
  const place = newCounty();
  await file(place, 1, allowance("education", 1, "512"));
  await recomputation.accept(place, 2, [allowance("finance", 2, "400")]);

  expect(codes(await receiptOf(place, 2))).toEqual(overridden);
});

test("whatever the order, the later evidence tells it; and once either is withdrawn, neither does", async () => {
  const place = newCounty();
  await file(place, 2, allowance("finance", 2, "400"));
  expect(codes(await receiptOf(place, 2))).toEqual([]);
  await file(place, 1, allowance("education", 1, "512"));
  const before = [codes(await receiptOf(place, 1)), codes(await receiptOf(place, 2))];

  await withdraw(place, 1, "headTeacherAllowance");
  await follow(place, allowance("education", 1, "512"));

  expect(before).toEqual([[], overridden]);
  expect(codes(await receiptOf(place, 2))).toEqual([]);
  expect(codes(await statusOf(place))).toEqual([]);
});

test("the same file under two registrations for one item is told on the later receipt and the status", async () => {
  const place = newCounty();
  const bytes = "a".repeat(64);
  await file(place, 1, documentClaim("1.1-1", 1, bytes));
  await file(place, 2, documentClaim("1.1-2", 2, bytes));

  expect(codes(await receiptOf(place, 1))).toEqual([]);
  const said = ["sameBytesFiled", "oneFileForItem"];
  expect(codes(await receiptOf(place, 2))).toEqual(said);
  expect(codes(await statusOf(place))).toEqual(said);
});

test("a county is 未报送 until something is accepted, and again once all of it is withdrawn", async () => {
  const place = newCounty();
  const gradeOnBoard = async () => {
    const rows = await recomputation.table.board(place.cycle, place.county);
    return rows.map(({ grade, outline }) => [grade, outline?.grade]);
  };
  const grades = async () => [(await statusOf(place)).grade, await gradeOnBoard()];
  const none = await grades();
  await file(place, 1, documentClaim("1.1-1", 1));
  const some = await grades();

  await withdraw(place, 1, "1.1-1");
  await follow(place, documentClaim("1.1-1", 1));

  expect([none, some, await grades()]).toEqual([
    ["未报送", []],
    ["不合格", [["不合格", "不合格"]]],
    ["未报送", [["未报送", "未报送"]]],
  ]);
});
