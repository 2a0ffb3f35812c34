import { expect, test } from "vitest";
import { known } from "../../../shared/domain/known.ts";
import { unusualScale } from "../../../shared/intake/indicators/unusual-scale.ts";
import { figuresOf } from "../../support/integrity-figures.ts";
import { indicatorOf } from "./entries.ts";

const saidOf = (id: string, value: string, threshold?: string) => {
  const [figure] = figuresOf([{ id, value }]);
  const thresholds = new Map(threshold === undefined ? [] : [[id, threshold]]);
  return unusualScale(known(figure, id), thresholds).map(({ values }) => [
    values.value,
    values.least,
    values.most,
  ]);
};

test("a figure fifty times its threshold or a fiftieth of it is still usual, and no further", () => {
  expect(saidOf("headTeacherAllowance", "25000", "500")).toStrictEqual([]);
  expect(saidOf("headTeacherAllowance", "10", "500")).toStrictEqual([]);
  expect(saidOf("headTeacherAllowance", "25001", "500")).toStrictEqual([["25001", "10", "25000"]]);
  expect(saidOf("headTeacherAllowance", "9", "500")).toStrictEqual([["9", "10", "25000"]]);
});

test("without a threshold above nothing there is nothing to measure by", () => {
  expect(saidOf("headTeacherAllowance", "900000")).toStrictEqual([]);
  expect(saidOf("headTeacherAllowance", "900000", "0")).toStrictEqual([]);
});

test("a count is measured by no threshold", () => {
  expect(saidOf("patentsGranted", "900000", "5")).toStrictEqual([]);
});

test("what cannot be true at all is an error of its own", () => {
  expect(saidOf("headTeacherAllowance", "-5", "500")).toStrictEqual([]);
  expect(saidOf("seniorGrossEnrolmentRate", "-5")).toStrictEqual([]);
  const share = indicatorOf("safeCampusRate");
  expect(share.maximum).toBe("100");
  expect(saidOf(share.id, "973")).toStrictEqual([]);
});

test("a change may be a fall, though not by more than all there was", () => {
  expect(saidOf("fitnessGoodRateChange", "-100")).toStrictEqual([]);
  expect(saidOf("fitnessGoodRateChange", "-150")).toStrictEqual([["-150", "-100", "100"]]);
});
