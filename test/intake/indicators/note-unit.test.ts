import { expect, test } from "vitest";
import { known } from "../../../shared/domain/known.ts";
import { noteUnit } from "../../../shared/intake/indicators/note-unit.ts";
import { budget, figuresOf } from "../../support/integrity-figures.ts";
import { entryOf } from "./entries.ts";

const saidOf = (note: string | undefined, id = budget) => {
  const [figure] = figuresOf([{ id, value: "33321" }]);
  const entry = entryOf(note === undefined ? {} : { note });
  return noteUnit(known(figure, "the figure"), entry).map(({ code, path, values }) => [
    code,
    path,
    values.noted,
  ]);
};

test("a note that speaks of another unit of money asks its reader", () => {
  expect(saidOf("其中专项以元计")).toStrictEqual([["noteUnit", "value", "元"]]);
});

test.each([
  ["no note", undefined, budget],
  ["a note without a unit", "据实填报", budget],
  ["a note that is the unit", "单位：元", budget],
  ["a note that tells of the indicator's own unit", "其中专项以万元计", budget],
  ["a note that tells of no money", "其中专项以人计", budget],
  ["a figure that is no money", "其中专项以元计", "patentsGranted"],
])("nothing is said of %s", (_, note, id) => {
  expect(saidOf(note, id)).toStrictEqual([]);
});
