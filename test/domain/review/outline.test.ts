import { expect, test } from "vitest";
import { Outline, outlineOf } from "../../../shared/domain/review/outline.ts";
import { saidOfWhole } from "../../../shared/domain/review/standing.ts";
import { indicatorClaim, narrativeClaim } from "../../support/builders.ts";
import {
  city,
  decided,
  filedCounty,
  leader,
  office,
  type ReviewedCounty,
  reason,
  situationOf,
  withFiled,
} from "../../support/review-builders.ts";
import {
  checks,
  confirmedCounty,
  confirms,
  declares,
  givesBack,
  openCounty,
  returnedCounty,
  signs,
  submittedCounty,
} from "../../support/review-steps.ts";

const outline = (county: ReviewedCounty) =>
  outlineOf(situationOf(county, city), county.decisions.length);
const ids = openCounty().status.items.map(({ id }) => id);
const other = indicatorClaim("primaryVariationCoefficient", { value: "0.3", evidence: 200 });

test("of a county on which nobody decided little is told: what is open is named by no state", () => {
  expect(outline(filedCounty())).toEqual({
    ...{ stage: "open", decisions: 0, score: "100.00", grade: "优秀" },
    ...{ states: {}, moved: false, forwarded: false },
  });
});

test("items and the county's own words stand by their state", () => {
  const checked = decided(openCounty(), [office, checks("5.1", "1.1", "narrative")]);
  const some = decided(submittedCounty(), [city, confirms("1.1", "narrative")]);

  expect(outline(checked).states).toEqual({ checked: ["1.1", "5.1", "narrative"] });
  expect(outline(some).states).toEqual({
    confirmed: ["1.1", "narrative"],
    submitted: ids.filter((id) => id !== "1.1"),
  });
  expect(Outline.parse(outline(some))).toEqual(outline(some));
});

test("what is not what was signed is told, be it an item or own words", () => {
  expect(outline(withFiled(submittedCounty(), other))).toMatchObject({
    ...{ moved: true, states: { moved: ["5.1"] } },
  });
  expect(outline(withFiled(submittedCounty(), narrativeClaim(200)))).toMatchObject({
    ...{ moved: true, states: { moved: ["narrative"] } },
  });
  expect(outline(submittedCounty()).moved).toBe(false);
});

test("forwarded is what the city sent on, as it is now", () => {
  const moved = withFiled(confirmedCounty(), other);

  expect(outline(confirmedCounty()).forwarded).toBe(true);
  expect(outline(decided(moved, [leader, signs()])).forwarded).toBe(false);
  expect(outline(submittedCounty()).forwarded).toBe(false);
});

test("the first day by which something given back has to be mended is told while it is", () => {
  const later = decided(returnedCounty("1.1", "1.2"), [
    { ...city, role: "director", subject: "director-1" },
    { kind: "extended", of: "return", items: ["1.1"], until: "2021-12-20", reason },
  ]);
  const again = decided(later, [office, checks("1.1", "1.2")], [leader, signs()]);

  expect(outline(later)).toMatchObject({ stage: "returned", due: "2021-12-15" });
  expect(outline(again)).not.toHaveProperty("due");
});

test("the last urging is told, of all or of an item", () => {
  const urges = (...items: readonly string[]) =>
    [office, { kind: "urged", text: reason, ...(items.length > 0 && { items }) }] as const;
  const urged = (...steps: readonly ReturnType<typeof urges>[]) =>
    outline(decided(openCounty(), ...steps)).urged;

  expect(urged(urges())).toBe(1);
  expect(urged(urges("1.1"), urges())).toBe(2);
  expect(urged(urges(), urges("1.1"), urges("1.2"))).toBe(3);
  expect(outline(openCounty())).not.toHaveProperty("urged");
});

test("points and grade are those of the result, vetoes and the city's corrections in them", () => {
  expect(outline(decided(confirmedCounty(), declares("V1")))).toMatchObject({
    ...{ decisions: 5, score: "100.00", grade: "不合格" },
  });
});

test("a status names the sign-off and the forwarding that hold", () => {
  const given = decided(submittedCounty(), [city, givesBack("city", ["1.1"])]);
  const submitted = submittedCounty();
  const confirmed = confirmedCounty();

  expect(saidOfWhole(submitted.gate)).toEqual({
    ...{ signedOff: submitted.gate.signOff, forwarded: undefined },
  });
  expect(saidOfWhole(confirmed.gate)).toEqual({
    ...{ signedOff: confirmed.gate.signOff, forwarded: confirmed.gate.forwarded },
  });
  expect(saidOfWhole(given.gate)).toEqual({ signedOff: undefined, forwarded: undefined });
});
