import { expect, test } from "vitest";
import { makeReview } from "../../../../shared/domain/review/review.ts";
import {
  city,
  decided,
  education,
  leader,
  office,
  type ReviewedCounty,
  refused,
  situationOf,
} from "../../../support/review-builders.ts";
import {
  openCounty,
  returnedCounty,
  signs,
  submittedCounty,
} from "../../../support/review-steps.ts";

const assesses = (item: string, points = "1.50") => ({ kind: "selfAssessed", item, points });
const county = openCounty();
const item = ({ gate }: ReviewedCounty, id: string) => gate.items[id];

test("a department assesses what it leads or assists in, and nothing of others", () => {
  // 5.1 education alone; 3.2 finance with education; 3.1 finance with statistics
  expect(refused(county, [education, assesses("5.1")])).toEqual([]);
  expect(refused(county, [education, assesses("3.2")])).toEqual([]);
  expect(refused(county, [education, assesses("3.1")])).toEqual([
    "notYourDepartment itemOfOthers item",
  ]);
  expect(refused(county, [office, assesses("3.1")])).toEqual([]);
});

test("an assignment gives an item to a department and takes it from another", () => {
  const assigned = decided(county, [
    office,
    { kind: "assigned", items: ["3.1"], lead: "education" },
  ]);
  const taken = decided(county, [office, { kind: "assigned", items: ["5.1"], lead: "audit" }]);

  expect(refused(assigned, [education, assesses("3.1")])).toEqual([]);
  expect(refused(taken, [education, assesses("5.1")])).toEqual([
    "notYourDepartment itemOfOthers item",
  ]);
});

test("the last assessment stands beside the points of the system, and its hand is kept once", () => {
  const after = decided(county, [education, assesses("5.1")], [education, assesses("5.1", "2.00")]);
  const shown = makeReview(situationOf(after, office)).items.find(({ id }) => id === "5.1");

  expect(item(after, "5.1")).toEqual({ self: { points: "2.00", number: 2 } });
  expect(after.gate.hands).toEqual(["clerk-education"]);
  expect(shown).toMatchObject({ self: "2.00", system: "3.00", effective: "3.00" });
});

test("points go from nothing to those of the item", () => {
  expect(refused(county, [education, assesses("5.1", "3.00")])).toEqual([]);
  expect(refused(county, [education, assesses("5.1", "0.00")])).toEqual([]);
  expect(refused(county, [education, assesses("5.1", "3.01")])).toEqual([
    "invalidRequest pointsAbove points",
  ]);
});

test("of an item that there is not nothing more is said", () => {
  expect(refused(county, [education, assesses("99.9", "100.00")])).toEqual([
    "invalidRequest itemUnknown item",
  ]);
});

test("an item is locked when the day to fill it in is over, and the answer says since when", () => {
  const late = { ...county, now: "2021-11-30T16:00:00.000Z" };

  expect(refused(late, [education, assesses("5.1", "9.00")])).toEqual([
    "locked itemLockedSince item",
    "invalidRequest pointsAbove points",
  ]);
});

test("of a county that was given items back only those are open", () => {
  expect(refused(returnedCounty("5.1"), [education, assesses("5.1")])).toEqual([]);
  expect(refused(returnedCounty("5.1"), [education, assesses("5.2")])).toEqual([
    "locked itemLocked item",
  ]);
});

test("what is handed in is not assessed", () => {
  expect(refused(submittedCounty(), [education, assesses("5.1")])).toEqual([
    "wrongStage stageNotAllowing kind",
  ]);
});

test("whoever assessed anything confirms nothing", () => {
  const both = decided(
    openCounty(),
    [office, { ...assesses("5.1") }],
    [leader, signs(...situationOf(county, leader).status.items.map(({ id }) => id))],
  );
  const reviewerOnce = { ...city, subject: office.subject };

  const mark = situationOf(both, city).marks.get("1.1");
  expect(
    refused(both, [reviewerOnce, { kind: "confirmed", items: [{ item: "1.1", mark }] }]),
  ).toEqual(["fourEyes sameHands"]);
});

test("a body that is none is refused with every fault of it", () => {
  const faulty = { kind: "selfAssessed", item: 5, points: "1.5", note: "x".repeat(501) };

  expect(refused(county, [education, faulty]).toSorted()).toEqual([
    "badFormat points",
    "tooLong note",
    "wrongType item",
  ]);
});
