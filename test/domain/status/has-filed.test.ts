import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { emptyStatus, statusFromClaims } from "../../../shared/domain/status/make-status.ts";
import {
  documentClaim,
  factsClaim,
  framework2021,
  indicatorClaim,
  narrativeClaim,
  placeOf,
} from "../../support/builders.ts";

const framework = framework2021();
const now = "2021-12-01T00:00:00.000Z";
const base = { framework, ...placeOf("140524"), previous: undefined, now };
const facts = factsClaim(3, "finance");

test.each<{ what: string; claims: readonly Claim[]; grade: string }>([
  { what: "nothing", claims: [], grade: "未报送" },
  {
    what: "a figure without any points",
    claims: [indicatorClaim("patentsGranted", { value: "3" })],
    grade: "不合格",
  },
  { what: "a document", claims: [documentClaim("1.1-2")], grade: "不合格" },
  { what: "its own words", claims: [narrativeClaim()], grade: "不合格" },
  { what: "a fact", claims: [facts], grade: "不合格" },
])("a county that filed $what is graded $grade", ({ claims, grade }) => {
  expect(statusFromClaims({ ...base, claims }).grade).toBe(grade);
});

test("what nobody filed is no part of a status, not even as nothing", () => {
  const ownWords = ["narrative", "narrativeIssuer", "facts", "factIssuers"];
  const partsOf = (...claims: readonly Claim[]) =>
    Object.keys(statusFromClaims({ ...base, claims })).filter((part) => ownWords.includes(part));

  expect(partsOf()).toEqual([]);
  expect(partsOf(narrativeClaim())).toEqual(["narrative"]);
  expect(partsOf(facts)).toEqual(["facts", "factIssuers"]);
});

test("a status of nothing has no content that a sign-off could be given for, and no moment", () => {
  const empty = emptyStatus(framework, placeOf("140524"));

  expect(empty.version).toBe(0);
  expect(empty).not.toHaveProperty("updatedAt");
});

test.each([
  { clock: "behind", at: "2021-11-30T23:59:59.000Z", updatedAt: now },
  { clock: "ahead of", at: "2021-12-01T00:00:01.000Z", updatedAt: "2021-12-01T00:00:01.000Z" },
])("a version made by a clock $clock the one before is of $updatedAt", ({ at, updatedAt }) => {
  const previous = statusFromClaims({ ...base, claims: [] });

  expect(statusFromClaims({ ...base, claims: [], previous, now: at }).updatedAt).toBe(updatedAt);
});
