import { expect, test } from "vitest";
import { standingCorrections, toldOfItem } from "../../../shared/console/review/told-of-item.ts";
import { city, decided, leader, office } from "../../support/review-builders.ts";
import { checks, confirms, corrects, openCounty, signs } from "../../support/review-steps.ts";

const correction = { criterion: "headTeacherAllowance", reading: "400" };
const county = decided(
  openCounty(),
  [office, { kind: "selfAssessed", item: "3.1", points: "1.00", note: "预算执行情况良好" }],
  [office, checks()],
  [leader, signs()],
  [city, confirms("1.1")],
  [city, corrects("8.4", correction)],
);
const kindsOf = (item: string) =>
  toldOfItem(county.decisions, item).map(({ decision }) => decision.kind);

test("an item is told of the decisions that name it and of those on the whole county, newest first", () => {
  expect(kindsOf("8.4")).toStrictEqual(["confirmed", "signedOff", "checked"]);
  expect(kindsOf("3.1")).toStrictEqual(["signedOff", "checked", "selfAssessed"]);
});

test("what a decision says of one item is not told of another", () => {
  const words = (item: string) => toldOfItem(county.decisions, item).flatMap((each) => each.words);

  expect(words("3.1")).toContain("预算执行情况良好");
  expect(words("1.1")).not.toContain("预算执行情况良好");
});

test("corrections stand as the city's last word has them", () => {
  const standing = (decisions: typeof county.decisions, item: string) =>
    standingCorrections(toldOfItem(decisions, item));
  const again = decided(county, [city, confirms("8.4")]);

  expect(standing(county.decisions, "8.4")).toMatchObject([correction]);
  expect(standing(county.decisions, "1.1")).toStrictEqual([]);
  expect(standing(again.decisions, "8.4")).toStrictEqual([]);
});
