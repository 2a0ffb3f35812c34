import { expect, test } from "vitest";
import { budget, checked, type Filed, safeCampus } from "../../support/integrity-figures.ts";

/** Every rule looks for a sign; what only some figures have is judged only where they have it. */
test.each<{ what: string; figure: Filed; checks: object }>([
  {
    what: "a bare rate",
    figure: { id: safeCampus, value: "87.8" },
    checks: { negativeImpossible: { judged: 1 }, aboveMaximum: { judged: 1 } },
  },
  {
    what: "a rate with its numerator, which no whole denominator gives",
    figure: { id: safeCampus, value: "87.8", numerator: "100" },
    checks: {
      negativeImpossible: { judged: 2 },
      aboveMaximum: { judged: 1 },
      noWholeDenominator: { judged: 1, found: 1 },
    },
  },
  {
    what: "a rate with both and with parts that miss",
    figure: {
      id: safeCampus,
      value: "87.7",
      numerator: "100",
      denominator: "114",
      parts: ["2", "24", "73"],
    },
    checks: {
      negativeImpossible: { judged: 6 },
      aboveMaximum: { judged: 1 },
      numeratorAboveDenominator: { judged: 1 },
      rateDiffers: { judged: 1 },
      partsDoNotSum: { judged: 1, found: 1 },
    },
  },
  {
    what: "money of two years with its growth",
    figure: { id: budget, value: "33321", previous: "33311", statedGrowth: "0.03" },
    checks: {
      negativeImpossible: { judged: 2 },
      growthDiffers: { judged: 1 },
      orderOfMagnitude: { judged: 1 },
    },
  },
  {
    what: "growth from nothing, which cannot be judged",
    figure: { id: budget, value: "5", previous: "0", statedGrowth: "100" },
    checks: { negativeImpossible: { judged: 2 } },
  },
  {
    what: "a growth without last year's figure",
    figure: { id: budget, value: "5", statedGrowth: "100" },
    checks: { negativeImpossible: { judged: 1 } },
  },
  {
    what: "a count of two years",
    figure: { id: "leaderSchoolVisits", value: "8", previous: "6" },
    checks: {
      negativeImpossible: { judged: 2 },
      countNotWhole: { judged: 2 },
      orderOfMagnitude: { judged: 1 },
    },
  },
  {
    what: "a change, which may be below zero",
    figure: { id: "myopiaRateChange", value: "-0.7" },
    checks: {},
  },
])("$what: only what is there is judged", ({ figure, checks }) => {
  expect(checked(figure)).toEqual({ [figure.id]: checks });
});

test("a part is judged against its whole where both are in the file", () => {
  const part = { id: "publicKindergartenShare", value: "93" };
  const whole = { id: "inclusiveKindergartenCoverage", value: "92.2" };

  expect(checked(part)[part.id]).not.toHaveProperty("largerThanWhole");
  expect(checked(part, whole)[part.id]).toHaveProperty("largerThanWhole", { judged: 1, found: 1 });
  expect(checked(part, whole)[whole.id]).not.toHaveProperty("largerThanWhole");
});
