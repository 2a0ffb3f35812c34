import { expect, test } from "vitest";
import type { Receipt } from "../../../shared/domain/evidence/receipt.ts";
import { finding } from "../../../shared/domain/findings/make-finding.ts";
import { documentStates } from "../../../shared/domain/review/filed-documents.ts";
import { progressOf } from "../../../shared/domain/review/progress.ts";
import { evidenceId } from "../../support/builders.ts";
import { lingchuan, registration, requestedReceipt } from "../../support/evidence-builders.ts";
import {
  city,
  decided,
  director,
  filedCounty,
  office,
  type ReviewedCounty,
  reason,
  situationOf,
} from "../../support/review-builders.ts";
import {
  openCounty,
  returnedCounty,
  sendsBack,
  submittedCounty,
} from "../../support/review-steps.ts";

type Registered = Readonly<Record<string, unknown>>;

const settled = { etag: '"e"', subjects: [], revision: 2, updatedAt: "2021-11-02T00:00:00.000Z" };
const accepted = (number: number, registered: Registered): Receipt => ({
  ...{ ...lingchuan, ...settled, evidenceId: evidenceId(number), state: "accepted", findings: [] },
  registration: registration(registered),
});
const faults = [
  finding("missingField", { path: "a", values: { field: "a" } }),
  finding("missingField", { path: "b", values: { field: "b" } }),
];
const rejected = (number: number, registered: Registered): Receipt => ({
  ...{ ...lingchuan, ...settled, evidenceId: evidenceId(number), state: "rejected" },
  findings: faults,
  registration: registration(registered),
});
const withdrawn = (number: number, registered: Registered): Receipt => ({
  ...requestedReceipt(evidenceId(number), registered),
  ...{ state: "withdrawn" },
});
const on = (...documents: readonly string[]) => ({ documents });

const progress = (county: ReviewedCounty, receipts: readonly Receipt[] = []) =>
  progressOf(situationOf(county, office), receipts);
/** Statistics assists in 3.1 and 4.1 and leads in 12.2: five documents, three figures. */
const statistics = (county: ReviewedCounty, receipts: readonly Receipt[] = []) =>
  progress(county, receipts).departments.find(({ id }) => id === "statistics");

const nothingFiled = (facts: Partial<ReviewedCounty> = {}) => openCounty({ claims: [], ...facts });
const late = "2021-11-30T16:00:00.000Z";
const documents = (change: Readonly<Record<string, number>>) => ({
  ...{ required: 5, accepted: 0, underWay: 0, rejected: 0, missing: 5 },
  ...change,
});

test("a department is asked for the documents and figures of what it leads or assists in", () => {
  expect(statistics(nothingFiled())).toStrictEqual({
    id: "statistics",
    name: "县统计局",
    items: ["3.1", "4.1", "12.2"],
    documents: documents({}),
    findings: 0,
    figures: { required: 3, reported: 0 },
    overdue: 0,
    toUrge: ["3.1", "4.1", "12.2"],
    due: "2021-11-30",
  });
});

test("what is accepted counts, and of the rest each is told by what became of it", () => {
  const line = statistics(nothingFiled(), [
    accepted(9, on("3.1-1")),
    requestedReceipt(evidenceId(8), on("3.1-2")),
    rejected(7, on("4.1-1")),
    withdrawn(6, on("12.2-1")),
  ]);

  expect(line).toMatchObject({
    documents: documents({ accepted: 1, underWay: 1, rejected: 1, missing: 2 }),
    findings: 2,
  });
});

test.each([
  ["accepted", [rejected(9, on("3.1-1")), accepted(8, on("3.1-1"))]],
  ["accepted", [requestedReceipt(evidenceId(9), on("3.1-1")), accepted(8, on("3.1-1"))]],
  ["underWay", [rejected(9, on("3.1-1")), requestedReceipt(evidenceId(8), on("3.1-1"))]],
  ["rejected", [withdrawn(9, on("3.1-1")), rejected(8, on("3.1-1"))]],
  ["missing", [withdrawn(9, on("3.1-1"))]],
] as const)("a document is %s whatever came after the file that says so", (state, receipts) => {
  expect(documentStates(receipts)("3.1-1").state).toBe(state);
});

test("who has handed in everything is neither due nor urged, though an item's day be over", () => {
  const all = ["3.1-1", "3.1-2", "4.1-1", "12.2-1", "12.2-2"];

  const line = statistics(openCounty({ now: late }), [accepted(9, on(...all))]);

  expect(line).toMatchObject({ documents: documents({ accepted: 5, missing: 0 }), overdue: 0 });
  expect(line).toMatchObject({ figures: { required: 3, reported: 3 }, toUrge: [] });
  expect(line).not.toHaveProperty("due");
});

test("from midnight in China on what is outstanding is overdue, and an urging names no more than that", () => {
  const given = { kind: "assigned", items: ["4.1"], lead: "statistics", due: "2021-11-10" };
  const county = decided(nothingFiled(), [office, given]);

  const before = statistics({ ...county, now: "2021-11-10T15:59:59.999Z" });
  const after = statistics({ ...county, now: "2021-11-10T16:00:00.000Z" });

  expect(before).toMatchObject({ overdue: 0, toUrge: ["3.1", "4.1", "12.2"], due: "2021-11-10" });
  expect(after).toMatchObject({ overdue: 1, toUrge: ["4.1"], due: "2021-11-10" });
});

test("an item goes with those whom the county gave it to, and nobody else", () => {
  const given = { kind: "assigned", items: ["3.1"], lead: "audit", assist: ["finance"] };
  const { assigned, departments } = progress(decided(nothingFiled(), [office, given]));

  const withIt = departments.filter(({ items }) => items.includes("3.1"));
  expect([assigned, withIt.map(({ id }) => id)]).toEqual([1, ["finance", "audit"]]);
});

test("of the county every document and figure counts once, whoever shares it", () => {
  const { total, assigned, departments } = progress(nothingFiled(), [accepted(9, on("1.1-1"))]);

  expect(assigned).toBe(0);
  expect(total).toMatchObject({
    documents: { required: 76, accepted: 1, missing: 75 },
    figures: { required: 69, reported: 0 },
  });
  const shared = departments.reduce((sum, line) => sum + line.documents.required, 0);
  expect(shared).toBeGreaterThan(76);
});

test("once handed in nothing is due or late, until something is given back", () => {
  const claims = filedCounty().claims.filter(({ subject }) => !subject.startsWith("12.2-"));
  const submitted = { ...submittedCounty({ claims }), now: late };
  const returned = { ...returnedCounty("12.2"), now: "2021-12-15T16:00:00.000Z" };

  expect(statistics(submitted)).toMatchObject({ overdue: 0, toUrge: [] });
  expect(statistics(submitted)).not.toHaveProperty("due");
  expect(statistics(returned)).toMatchObject({ overdue: 1, toUrge: ["12.2"], due: "2021-12-15" });
});

test("when the cycle is closed nobody is urged any more", () => {
  const county = nothingFiled({ now: late });
  const closed = { ...county, calendar: { ...county.calendar, closed: 2 } };

  expect(statistics(closed)).toMatchObject({ overdue: 0, toUrge: [] });
});

test("an urging is told of whoever has something outstanding, of some items or of all", () => {
  const text = reason;
  const county = decided(
    nothingFiled(),
    [office, { kind: "urged", items: ["12.2"], text }],
    [director, { kind: "urged", items: ["1.1"], text }],
  );
  const whole = decided(county, [city, { kind: "urged", text }]);

  expect([statistics(county)?.urged, statistics(whole)?.urged]).toEqual([1, 3]);
});

test("the day of what was sent back goes before the cycle's", () => {
  const county = decided(nothingFiled(), [office, sendsBack("12.2", "2021-11-05")]);

  expect(statistics(county)?.due).toBe("2021-11-05");
});

test("a department was last active when it registered its newest file, whatever came of it", () => {
  const at = (registeredAt: string) => ({ issuer: "statistics", registeredAt, documents: [] });

  const line = statistics(nothingFiled(), [
    accepted(9, { registeredAt: "2021-11-09T00:00:00.000Z" }),
    rejected(8, at("2021-11-08T00:00:00.000Z")),
    accepted(7, at("2021-11-07T00:00:00.000Z")),
  ]);

  expect(line?.lastFiledAt).toBe("2021-11-08T00:00:00.000Z");
});
