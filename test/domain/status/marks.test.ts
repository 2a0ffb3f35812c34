import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { statusFromClaims } from "../../../shared/domain/status/make-status.ts";
import { caseMark, itemMark, marksOf } from "../../../shared/domain/status/marks.ts";
import {
  documentClaim,
  evidenceId,
  framework2021,
  indicatorClaim,
} from "../../support/builders.ts";
import { statusInput } from "../../support/status-in-memory.ts";

const framework = framework2021();
const claims = [documentClaim("1.1-1"), indicatorClaim("leaderSchoolVisits", { value: "2" })];
const base = statusInput(claims);
const status = statusFromClaims(base);
const scored = status.items.find(({ criteria }) =>
  criteria.some(({ reading }) => reading !== undefined),
);
if (!scored) throw new Error("no item has a reading");
const [criterion] = scored.criteria;
if (!criterion) throw new Error("the item has no criterion");

test("law 10: a mark is 32 hex digits, and the same wherever and whenever the content is", () => {
  const again = statusFromClaims({ ...base, previous: status, now: "2022-01-01T00:00:00.000Z" });

  expect(caseMark(status)).toMatch(/^[0-9a-f]{32}$/);
  expect([caseMark(again), [...marksOf(again)]]).toEqual([caseMark(status), [...marksOf(status)]]);
});

/** First 32 hex digits of the SHA-256 of a text. */
const hashed = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 32);

test("law 10: a mark is made of these values in this order, and of nothing where there is none", () => {
  const rest = { state: "partial" as const, findings: [] };
  const figure = { kind: "atLeast" as const, indicator: "x", points: "1.00", score: "0.50" };
  const documents = [{ id: "1.1-1", evidenceId: evidenceId(2) }, { id: "1.1-2" }];
  const item = {
    ...{ id: "1.1", points: "2.00", score: "1.00", state: "partial" as const },
    criteria: [
      { ...figure, ...rest, reading: "2", previous: "1", evidenceId: evidenceId(1) },
      { ...figure, ...rest, indicator: "y" },
      { kind: "documents" as const, points: "1.00", score: "0.50", documents, ...rest },
    ],
  };
  const [first, second] = [evidenceId(1), evidenceId(2)];

  const mark = hashed(
    `["1.1",[["x","1.00","0.50","2","1","${first}",[]],["y","1.00","0.50",null,null,null,[]],["documents","1.00","0.50",null,null,null,[["1.1-1","${second}"],["1.1-2",null]]]]]`,
  );
  expect(itemMark(item)).toBe(mark);
  expect(caseMark({ items: [item] })).toBe(hashed(`[[["1.1","${mark}"]],null,[]]`));
  expect(caseMark({ items: [item], narrative: first, facts: [second] })).toBe(
    hashed(`[[["1.1","${mark}"]],"${first}",["${second}"]]`),
  );
  expect([...marksOf({ items: [item], narrative: first })]).toEqual([
    ["1.1", mark],
    ["narrative", hashed(`["${first}"]`)],
  ]);
  expect(marksOf({ items: [] }).get("narrative")).toBe(hashed("[null]"));
});

test.each([
  { what: "its points", change: { points: "9.00" } },
  { what: "what it earned", change: { score: "0.01" } },
  { what: "its reading", change: { reading: "3" } },
  { what: "last year's value", change: { previous: "1" } },
  { what: "its evidence", change: { evidenceId: evidenceId(9) } },
  { what: "its documents", change: { documents: [{ id: "1.1-1", evidenceId: evidenceId(9) }] } },
])("law 10: a criterion that differs in $what is other content", ({ change }) => {
  const moved = { ...scored, criteria: [{ ...criterion, ...change }] };

  expect(itemMark(moved)).not.toBe(itemMark({ ...scored, criteria: [criterion] }));
});

const found = {
  code: "unlikelyScale",
  severity: "warning",
  path: "",
  values: {},
  evidenceId: evidenceId(1),
} as const;

test.each([
  { what: "what is odd about it", change: { findings: [found] } },
  { what: "who filed it", change: { issuer: "education" } },
  { what: "how much was compared", change: { compared: 3 } },
  { what: "the state it is told by", change: { state: "unmet" as const } },
])("law 10: $what is no part of what is judged", ({ change }) => {
  const moved = { ...scored, criteria: [{ ...criterion, ...change }] };

  expect(itemMark(moved)).toBe(itemMark({ ...scored, criteria: [criterion] }));
});

test("law 10: an item moves its own mark and the case's, and no other item's", () => {
  const other = statusFromClaims({ ...base, claims: [...claims, documentClaim("2.1-1", 2)] });

  const before = marksOf(status);
  const moved = [...marksOf(other)].filter(([id, mark]) => before.get(id) !== mark);
  expect(moved.map(([id]) => id)).toEqual(["2.1"]);
  expect(caseMark(other)).not.toBe(caseMark(status));
});

test.each([
  { what: "the county's own words", change: { narrative: evidenceId(9) } },
  { what: "its facts", change: { facts: [evidenceId(9)] } },
])("law 10: $what are part of what a county signs", ({ change }) => {
  expect(caseMark({ ...status, ...change })).not.toBe(caseMark(status));
});

test("law 10: the county's own words have a mark beside the items'", () => {
  const told = { ...status, narrative: evidenceId(9) };

  const marks = [...marksOf(told)];
  expect(marks.filter(([id, mark]) => marksOf(status).get(id) !== mark)).toEqual([
    ["narrative", marksOf(told).get("narrative")],
  ]);
});

test("law 10: another edition that scores the same leaves the sign-off standing", () => {
  const signedOff = { number: 1, at: base.now, mark: caseMark(status) };
  const next = statusFromClaims({
    ...base,
    framework: { ...framework, version: 9 },
    said: { signedOff },
    previous: status,
  });

  expect(next.provisional).toBe(false);
});

test("law 10: a table made anew of other content is not final by the number of an old version", () => {
  const signedOff = { number: 1, at: base.now, mark: caseMark(status) };

  const anew = { ...base, said: { signedOff } };
  const other = statusFromClaims({ ...anew, claims: claims.slice(1) });
  const whole = statusFromClaims({ ...anew, previous: other });

  expect([other.version, other.provisional]).toEqual([1, true]);
  expect([whole.version, whole.provisional]).toEqual([2, false]);
});
