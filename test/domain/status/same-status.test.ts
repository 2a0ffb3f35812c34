import { expect, test } from "vitest";
import { statusFromClaims } from "../../../shared/domain/status/make-status.ts";
import { sameJudgement, sameStatus } from "../../../shared/domain/status/same-status.ts";
import { documentClaim, framework2021, indicatorClaim } from "../../support/builders.ts";
import { statusInput } from "../../support/status-in-memory.ts";

const framework = framework2021();
const claims = [documentClaim("1.1-1"), indicatorClaim("leaderSchoolVisits", { value: "2" })];
const base = statusInput(claims);
const status = statusFromClaims(base);

test("versions and times make no other status", () => {
  const later = { ...status, version: 9, updatedAt: "2022-01-01T00:00:00.000Z" };

  expect([sameStatus(status, later), sameJudgement(status, later)]).toEqual([true, true]);
});

test.each([
  { what: "the edition", change: { framework: { id: framework.id, version: 9 } } },
  { what: "the score", change: { score: "0.01" } },
  { what: "the points there are", change: { maxScore: "99.00" } },
  { what: "the grade", change: { grade: "优秀" } },
  { what: "a veto", change: { vetoes: [{ id: "v" }] } },
  { what: "how much was reported", change: { reported: { indicators: 0, of: 1 } } },
  { what: "an item", change: { items: status.items.slice(1) } },
  {
    what: "the county's own words",
    change: { narrative: status.items[0]?.criteria.at(-1)?.documents?.[0]?.evidenceId },
  },
  { what: "the facts it told", change: { facts: [] } },
])("a status that differs in $what is another, and says something else", ({ change }) => {
  const other = { ...status, ...change };

  expect([sameStatus(status, other), sameJudgement(status, other)]).toEqual([false, false]);
});

test.each([
  { what: "who filed the county's own words", change: { narrativeIssuer: "education" } },
  { what: "who filed its facts", change: { factIssuers: ["education"] } },
  { what: "the county's sign-off", change: { signedOff: { number: 17, at: base.now } } },
  { what: "the city's word to the province", change: { forwarded: { number: 31, at: base.now } } },
])("$what makes another status that says the same of the county", ({ change }) => {
  const other = { ...status, ...change };

  expect([sameStatus(status, other), sameJudgement(status, other)]).toEqual([false, true]);
});

test("by whom a figure or document was filed and how much was checked says the same of the county", () => {
  const said = claims.map((claim) => ({ ...claim, issuer: "education" }));
  const other = statusFromClaims({ ...base, claims: said });

  expect([sameStatus(status, other), sameJudgement(status, other)]).toEqual([false, true]);
});

test("a status that is signed off is another", () => {
  expect(sameStatus(status, { ...status, provisional: false })).toBe(false);
});
