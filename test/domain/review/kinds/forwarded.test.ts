import { expect, test } from "vitest";
import { saidOfWhole } from "../../../../shared/domain/review/standing.ts";
import { caseMark } from "../../../../shared/domain/status/marks.ts";
import { indicatorClaim, narrativeClaim } from "../../../support/builders.ts";
import {
  city,
  decided,
  inspector,
  leader,
  NOON,
  refused,
  withFiled,
} from "../../../support/review-builders.ts";
import {
  confirmedCounty,
  confirms,
  forwards,
  givesBack,
  signs,
  submittedCounty,
} from "../../../support/review-steps.ts";

const other = indicatorClaim("primaryVariationCoefficient", { value: "0.3", evidence: 200 });

test("what the city has confirmed as it is goes to the province, bound to its mark", () => {
  const { gate, status } = confirmedCounty();

  expect(gate.stage).toBe("confirmed");
  expect(gate.forwarded).toEqual({ number: 4, at: NOON, mark: caseMark(status) });
  expect(gate.cityWord).toBe(4);
  expect(saidOfWhole(gate).forwarded).toEqual(gate.forwarded);
});

test("each item that the city has not confirmed is named", () => {
  const some = decided(submittedCounty(), [city, confirms("1.1", "1.2")]);
  const faults = refused(some, [city, forwards]);

  expect(new Set(faults)).toEqual(new Set(["incomplete itemNotConfirmed"]));
  expect(faults).toHaveLength(36);
});

test("the county's own words need no confirmation", () => {
  expect(refused(decided(submittedCounty(), [city, confirms()]), [city, forwards])).toEqual([]);
});

test("what is not what was signed waits for the county", () => {
  const confirmed = decided(submittedCounty(), [city, confirms()]);

  expect(refused(withFiled(confirmed, other), [city, forwards])).toEqual([
    "contentMoved notAsSigned mark",
    "incomplete itemNotConfirmed",
  ]);
  expect(refused(withFiled(confirmed, narrativeClaim(200)), [city, forwards])).toEqual([
    "contentMoved notAsSigned mark",
  ]);
});

test("it names what it forwards", () => {
  const confirmed = decided(submittedCounty(), [city, confirms()]);
  const blind = {
    ...forwards,
    kind: "forwarded",
    mark: "0".repeat(32),
    summary: "同意上报省级核查。。",
  };

  expect(refused(confirmed, [city, blind])).toEqual(["contentMoved caseMoved mark"]);
});

test("it goes once, and again after something moved, was signed and was confirmed anew", () => {
  const forwarded = confirmedCounty();
  const signed = decided(withFiled(forwarded, other), [leader, signs()]);
  const again = decided(signed, [city, confirms("5.1")], [city, forwards]);

  expect(refused(forwarded, [city, forwards])).toEqual(["wrongStage forwardedAlready"]);
  expect(refused(signed, [city, forwards])).toEqual(["incomplete itemNotConfirmed"]);
  expect(again.gate.forwarded?.number).toBe(7);
  expect(again.gate.stage).toBe("confirmed");
});

test("what the province gave back is not forwarded any more", () => {
  const returned = decided(confirmedCounty(), [inspector, givesBack("province", ["1.1"])]);

  expect(saidOfWhole(returned.gate)).toEqual({ signedOff: undefined, forwarded: undefined });
});

test("a body that is none is refused with every fault of it", () => {
  expect(refused(submittedCounty(), [city, { kind: "forwarded", summary: "同意" }])).toEqual([
    "missingField mark",
    "tooShort summary",
  ]);
});
