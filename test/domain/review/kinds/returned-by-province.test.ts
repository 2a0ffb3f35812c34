import { expect, test } from "vitest";
import { countyKinds } from "../../../../shared/domain/review/county-kinds.ts";
import { outlineOf } from "../../../../shared/domain/review/outline.ts";
import { openKinds } from "../../../../shared/domain/review/permit.ts";
import { outlineTodo } from "../../../../shared/domain/review/todo.ts";
import { indicatorClaim } from "../../../support/builders.ts";
import {
  city,
  decided,
  inspector,
  leader,
  office,
  reason,
  refused,
  situationOf,
  withFiled,
} from "../../../support/review-builders.ts";
import {
  asSeen,
  checks,
  confirms,
  forwards,
  signs,
  submittedCounty,
} from "../../../support/review-steps.ts";

const items = (of: Parameters<typeof situationOf>[0]) =>
  situationOf(of, city).status.items.map(({ id }) => id);

/** Confirmed by the city, given back by the province, mended and signed again. */
const back = (skipCity: boolean) => {
  const county = submittedCounty();
  const sentOn = decided(county, [city, confirms(...items(county))], [city, forwards]);
  const seen = asSeen(["5.1"], situationOf(sentOn, inspector), { reason });
  const returning = { kind: "returned", level: "province", items: seen, due: "2099-01-31" };
  const returned = decided(sentOn, [inspector, { ...returning, ...(skipCity && { skipCity }) }]);
  const mended = withFiled(
    returned,
    indicatorClaim("primaryVariationCoefficient", { value: "0.55", evidence: 300 }),
  );
  return decided(mended, [office, checks("5.1")], [leader, signs()]);
};
const cityOf = (of: Parameters<typeof situationOf>[0]) => {
  const situation = situationOf(of, city);
  const { calendar, now } = situation;
  return {
    todo: outlineTodo(outlineOf(situation, 9), { calendar, now, post: "city" }).map(
      ({ kind }) => kind,
    ),
    can: openKinds(countyKinds, situation),
  };
};

test("what the province gives back comes by the city again", () => {
  const county = back(false);

  expect(county.gate.stage).toBe("submitted");
  expect(cityOf(county)).toEqual({
    todo: ["confirmed"],
    can: expect.arrayContaining(["confirmed"]),
  });
});

test("unless the province has it come straight back: then nothing of it waits for the city", () => {
  const county = back(true);

  expect(county.gate.stage).toBe("confirmed");
  expect(cityOf(county)).toEqual({ todo: [], can: ["urged"] });
  expect(refused(county, [city, confirms("5.1")])).toEqual(["wrongStage withProvince items[0]"]);
  expect(refused(county, [city, confirms("1.1")])).toEqual([
    "wrongStage confirmedAlready items[0]",
  ]);
});

test("whoever confirmed for the city acts for the county in nothing, whatever the token says now", () => {
  const county = decided(submittedCounty(), [city, confirms("1.1")]);
  const asOffice = { ...office, subject: city.subject };
  const asLeader = { ...leader, subject: city.subject };
  const returned = decided(county, [
    city,
    {
      kind: "returned",
      level: "city",
      items: asSeen(["5.1"], situationOf(county, city), { reason }),
      due: "2099-01-31",
    },
  ]);

  expect(refused(returned, [asOffice, checks("5.1")])).toEqual(["fourEyes reviewedBefore"]);
  expect(
    refused(returned, [asOffice, { kind: "selfAssessed", item: "5.1", points: "1.00" }]),
  ).toEqual(["fourEyes reviewedBefore"]);
  expect(refused(decided(returned, [office, checks("5.1")]), [asLeader, signs()])).toEqual([
    "fourEyes reviewedBefore",
  ]);
  expect(
    refused(returned, [
      asOffice,
      { kind: "sentBack", items: asSeen(["5.1"], situationOf(returned, office), { reason }) },
    ]),
  ).toEqual(["fourEyes reviewedBefore"]);
});
