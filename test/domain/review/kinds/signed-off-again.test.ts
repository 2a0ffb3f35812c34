import { expect, test } from "vitest";
import { itemsOf } from "../../../../shared/domain/framework/framework-items.ts";
import { itemState } from "../../../../shared/domain/review/item-state.ts";
import { caseMark, marksOf } from "../../../../shared/domain/status/marks.ts";
import { framework2021, indicatorClaim, narrativeClaim } from "../../../support/builders.ts";
import {
  city,
  decided,
  inspector,
  leader,
  office,
  refused,
  withFiled,
} from "../../../support/review-builders.ts";
import {
  checks,
  confirmedCounty,
  confirms,
  givesBack,
  openCounty,
  provinceGivesBack,
  returnedCounty,
  signs,
  submittedCounty,
} from "../../../support/review-steps.ts";

const county = openCounty();
const ids = itemsOf(framework2021()).map(({ id }) => id);
const _without = (...items: readonly string[]) => ids.filter((id) => !items.includes(id));
const other = (value: string) =>
  indicatorClaim("primaryVariationCoefficient", { value, evidence: 200 });

test("it is signed once, and again when something moved: then the evaluation stays where it is", () => {
  const submitted = submittedCounty();
  const confirmed = confirmedCounty();
  const moved = withFiled(confirmed, other("0.3"));
  const again = decided(moved, [leader, signs()]);

  expect(refused(submitted, [leader, signs()])).toEqual(["wrongStage signedAlready"]);
  expect(refused(confirmed, [leader, signs()])).toEqual(["wrongStage signedAlready"]);
  expect(itemState(moved.gate, "5.1", marksOf(moved.status).get("5.1"))).toBe("moved");
  expect(itemState(again.gate, "5.1", marksOf(again.status).get("5.1"))).toBe("submitted");
  expect(again.gate.stage).toBe("confirmed");
  expect(again.gate.signOff?.mark).toBe(caseMark(moved.status));
  expect(again.gate.before).toEqual(submitted.gate.before);
});

test("own words that moved are signed again too", () => {
  expect(refused(withFiled(submittedCounty(), narrativeClaim(200)), [leader, signs()])).toEqual([]);
});

test("what was given back is checked anew, whether it was mended or not; what was not needs no second check", () => {
  const returned = returnedCounty("5.1");

  expect(refused(returned, [leader, signs()])).toEqual(["incomplete itemNotChecked acknowledged"]);
  expect(refused(decided(returned, [office, checks("5.1")]), [leader, signs()])).toEqual([]);
  expect(refused(returned, [leader, signs("5.1")])).toEqual([]);
});

test("what was knowingly handed in without a check needs none when others are given back", () => {
  const signed = decided(county, [leader, signs(...ids)], [city, confirms("1.1")]);
  const returned = decided(signed, [city, givesBack("city", ["5.1"])]);

  // 1.1 is confirmed, 1.2 is as it was signed
  expect(refused(decided(returned, [office, checks("5.1")]), [leader, signs()])).toEqual([]);
});

test("what the city gave back comes to it again, and what the sign-off ended can be brought back", () => {
  const returned = returnedCounty("5.1");
  const again = decided(returned, [office, checks("5.1")], [leader, signs()]);

  expect(again.gate.stage).toBe("submitted");
  expect(again.gate.standingReturn).toBeUndefined();
  expect(again.gate.before).toEqual({
    stage: "returned",
    submitted: 5,
    signOff: returned.gate.signOff,
    standingReturn: returned.gate.standingReturn,
  });
});

test("what the province gave back comes to the city, or straight to the province where it says so", () => {
  const confirmed = confirmedCounty();
  const byCity = decided(
    confirmed,
    provinceGivesBack("5.1"),
    [office, checks("5.1")],
    [leader, signs()],
  );
  const straight = givesBack("province", ["5.1"], { due: "2021-12-15", skipCity: true });
  const skipping = decided(
    confirmed,
    [inspector, straight],
    [office, checks("5.1")],
    [leader, signs()],
  );

  expect(byCity.gate.stage).toBe("submitted");
  expect(skipping.gate.stage).toBe("confirmed");
});
