import { expect, test } from "vitest";
import { saidOfWhole } from "../../../../shared/domain/review/standing.ts";
import { indicatorClaim } from "../../../support/builders.ts";
import {
  city,
  decided,
  leader,
  office,
  reason,
  refused,
  type Step,
  withFiled,
} from "../../../support/review-builders.ts";
import {
  checks,
  confirms,
  givesBack,
  openCounty,
  returnedCounty,
  signs,
  submittedCounty,
} from "../../../support/review-steps.ts";

const recall: Step = [leader, { kind: "recalled", reason }];

test("until the city has said something, everything is as it was before the sign-off", () => {
  const checked = decided(openCounty(), [office, checks()]);
  const { gate } = decided(submittedCounty(), recall);

  expect({ ...gate, hands: [] }).toEqual({ ...checked.gate, hands: [] });
  // What somebody has done stays done
  expect(gate.hands).toEqual([office.subject, leader.subject]);
  expect(saidOfWhole(gate)).toEqual({ signedOff: undefined, forwarded: undefined });
});

test("the city's first word ends it, be it on one item", () => {
  const judged = decided(submittedCounty(), [city, confirms("1.1")]);

  expect(refused(judged, recall)).toEqual(["wrongStage recallTooLate"]);
});

test("what was given back and signed again is given back again", () => {
  const returned = returnedCounty("1.1");
  const again = decided(returned, [office, checks("1.1")], [leader, signs()], recall);

  expect(again.gate.stage).toBe("returned");
  expect(again.gate.standingReturn).toEqual(returned.gate.standingReturn);
  expect(again.gate.signOff).toEqual(returned.gate.signOff);
  expect(again.gate.before).toBeUndefined();
});

test("signed again after something moved, it is recalled as a whole", () => {
  const moved = withFiled(
    submittedCounty(),
    indicatorClaim("primaryVariationCoefficient", { value: "0.3", evidence: 200 }),
  );
  const { gate } = decided(moved, [leader, signs()], recall);

  expect([gate.stage, gate.signOff]).toEqual(["open", undefined]);
});

test("the first decision of all may be a sign-off, and is recalled as any", () => {
  const ids = openCounty().status.items.map(({ id }) => id);

  expect(refused(decided(openCounty(), [leader, signs(...ids)]), recall)).toEqual([]);
});

test("it is recalled once", () => {
  expect(refused(decided(submittedCounty(), recall), recall)).toEqual([
    "wrongStage stageNotAllowing kind",
  ]);
});

test("a word of the city's before the sign-off does not end it, one after it does", () => {
  const again = decided(returnedCounty("1.1"), [office, checks("1.1")], [leader, signs()]);

  expect(refused(again, recall)).toEqual([]);
  expect(refused(decided(again, [city, confirms("1.2")]), recall)).toEqual([
    "wrongStage recallTooLate",
  ]);
  expect(refused(decided(again, [city, givesBack("city", ["1.2"])]), recall)).toEqual([
    "wrongStage stageNotAllowing kind",
  ]);
});

test("a reason has 10 characters at least, none of them unprintable", () => {
  const ofReason = (text: unknown) =>
    refused(submittedCounty(), [leader, { kind: "recalled", reason: text }]);

  expect(ofReason("一二三四五六七八九十")).toEqual([]);
  expect(ofReason("两行的理由也可以\n写在这里")).toEqual([]);
  expect(ofReason("一二三四五六七八九 ")).toEqual(["tooShort reason"]);
  expect(ofReason("一".repeat(2_000))).toEqual([]);
  expect(ofReason("一".repeat(2_001))).toEqual(["tooLong reason"]);
  expect(ofReason("一二三四五六七八九十\u0007")).toEqual(["badFormat reason"]);
  expect(ofReason("一二三四五六七八九十\u202e倒")).toEqual(["badFormat reason"]);
  expect(ofReason(undefined)).toEqual(["missingField reason"]);
});
