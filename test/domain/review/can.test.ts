import { expect, test } from "vitest";
import type { Caller } from "../../../shared/domain/access.ts";
import { countyKinds } from "../../../shared/domain/review/county-kinds.ts";
import { openKinds } from "../../../shared/domain/review/permit.ts";
import { indicatorClaim } from "../../support/builders.ts";
import {
  city,
  decided,
  director,
  filedCounty,
  inspector,
  kindNamed,
  leader,
  type ReviewedCounty,
  situationOf,
  withFiled,
} from "../../support/review-builders.ts";
import {
  confirmedCounty,
  confirms,
  declares,
  lifts,
  openCounty,
  returnedCounty,
  signs,
  submittedCounty,
} from "../../support/review-steps.ts";

const can = (county: ReviewedCounty, caller: Caller) =>
  openKinds(countyKinds, situationOf(county, caller));
const other = indicatorClaim("primaryVariationCoefficient", { value: "0.3", evidence: 200 });

test("a leader signs what is not handed in, and what moved since; he recalls until the city has spoken", () => {
  expect(can(openCounty(), leader)).toEqual(["signedOff"]);
  expect(can(returnedCounty(), leader)).toEqual(["signedOff"]);
  expect(can(submittedCounty(), leader)).toEqual(["recalled"]);
  expect(can(withFiled(submittedCounty(), other), leader)).toEqual(["signedOff", "recalled"]);
  expect(can(decided(submittedCounty(), [city, confirms("1.1")]), leader)).toEqual([]);
  expect(can(confirmedCounty(), leader)).toEqual([]);
  expect(can(withFiled(confirmedCounty(), other), leader)).toEqual(["signedOff"]);
});

test("a city forwards once all is confirmed, and confirms after that only what moved", () => {
  const confirmed = decided(submittedCounty(), [city, confirms()]);
  const moved = withFiled(confirmedCounty(), other);
  const signed = decided(moved, [leader, signs()]);

  expect(can(openCounty(), city)).toEqual(["urged"]);
  expect(can(submittedCounty(), city)).toEqual(["returned", "confirmed", "urged"]);
  expect(can(confirmed, city)).toEqual(["returned", "confirmed", "forwarded", "urged"]);
  expect(can(withFiled(confirmed, other), city)).toEqual(["returned", "confirmed", "urged"]);
  expect(can(confirmedCounty(), city)).toEqual(["urged"]);
  expect(can(moved, city)).toEqual(["confirmed", "urged"]);
  expect(can(decided(signed, [city, confirms("5.1")]), city)).toEqual(["forwarded", "urged"]);
});

test("the province gives back what was forwarded", () => {
  expect(can(submittedCounty(), inspector)).toEqual([]);
  expect(can(confirmedCounty(), inspector)).toEqual(["returned"]);
});

test("a director moves a day where one runs, and lifts what was declared", () => {
  const vetoed = decided(confirmedCounty(), declares("V1"));

  expect(can(openCounty(), director)).toEqual(["urged", "extended"]);
  expect(can(filedCounty(), director)).toEqual(["urged"]);
  expect(can(submittedCounty(), director)).toEqual(["urged"]);
  expect(can(returnedCounty(), director)).toEqual(["urged", "extended"]);
  expect(can(confirmedCounty(), director)).toEqual(["urged", "vetoDeclared"]);
  expect(can(vetoed, director)).toEqual(["urged", "vetoDeclared", "vetoLifted"]);
  expect(can(decided(vetoed, lifts("V1")), director)).toEqual(["urged", "vetoDeclared"]);
});

test("pending uploads are looked up for a sign-off, who filed for a confirmation, nothing for the rest", () => {
  expect(countyKinds.filter(({ looksUp }) => looksUp.length > 0).map(({ kind }) => kind)).toEqual([
    "signedOff",
    "confirmed",
  ]);
  expect(kindNamed("signedOff").looksUp).toEqual(["pending"]);
  expect(kindNamed("confirmed").looksUp).toEqual(["uploads"]);
});
