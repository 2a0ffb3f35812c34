import { expect, test } from "vitest";
import {
  givesRateAsDenominator,
  givesRateAsNumerator,
} from "../../../../shared/domain/integrity/rules/whole-counterpart.ts";
import { safeCampus, told } from "../../../support/integrity-figures.ts";

const amounts = "trainingFundShare";

test.each([
  // 100 of 114 is 87.719…; 100 of 113 is 88.495…: 87.8 lies between
  ["87.7", "100", true],
  ["87.8", "100", false],
  ["88.4", "100", true],
  ["88.5", "100", true],
  ["100", "3", true],
  ["0", "3", true],
  ["0.04", "0", false],
])("a rate of %s with the numerator %s has a whole denominator: %s", (stated, numerator, gives) => {
  expect(givesRateAsNumerator(stated, numerator)).toBe(gives);
});

test.each([
  // of 8: 12.5, 25, 37.5 …
  ["12.5", "8", true],
  ["13", "8", true],
  ["12", "8", true],
  ["12.6", "8", false],
  ["0", "8", true],
  ["0.04", "8", false],
  ["100", "8", true],
])(
  "a rate of %s with the denominator %s has a whole numerator: %s",
  (stated, denominator, gives) => {
    expect(givesRateAsDenominator(stated, denominator)).toBe(gives);
  },
);

test("a rate of counted things whose numbers cannot be whole is said, whichever of them is filed", () => {
  expect(told({ id: safeCampus, value: "87.8", numerator: "100" })).toEqual([
    "warning safeCampusRate.value noWholeDenominator",
  ]);
  expect(told({ id: safeCampus, value: "12.6", denominator: "8" })).toEqual([
    "warning safeCampusRate.value noWholeNumerator",
  ]);
});

test("a share of amounts of money is never asked for whole numbers", () => {
  expect(told({ id: amounts, value: "87.8", numerator: "100" })).toEqual([]);
  expect(told({ id: amounts, value: "12.6", denominator: "8" })).toEqual([]);
});

test.each(["100.5", "-100"])(
  "a numerator of %s counts nothing and is not judged by it",
  (numerator) => {
    expect(told({ id: safeCampus, value: "87.8", numerator }).filter(isOfWholes)).toEqual([]);
  },
);

test.each(["8.5", "-8", "0"])(
  "a denominator of %s counts nothing and is not judged by it",
  (denominator) => {
    expect(told({ id: safeCampus, value: "12.6", denominator }).filter(isOfWholes)).toEqual([]);
  },
);

const isOfWholes = (line: string): boolean => /noWhole/.test(line);
