import { expect, test } from "vitest";
import { shownReading } from "../../../shared/domain/scoring/shown-reading.ts";

test.each([
  { what: "a typed number", reading: "87.8125", against: ["90"], shown: "87.8125" },
  { what: "a computed rate", reading: "87.719298245614", against: ["85"], shown: "87.72" },
  { what: "one just below", reading: "89.996666666667", against: ["90"], shown: "89.997" },
  { what: "one just above", reading: "5.000012345678", against: ["5"], shown: "5.00001" },
  { what: "one that is there", reading: "66.666666666667", against: [undefined], shown: "66.67" },
  { what: "a gap next to nothing", reading: "0.000003333333", against: ["0"], shown: "0.000003" },
  {
    what: "one between two",
    reading: "12907.204444444444",
    against: ["12907.2", "12907.21"],
    shown: "12907.204",
  },
])("$what, $reading, is shown as $shown", ({ reading, against, shown }) => {
  expect(shownReading(reading, ...against)).toBe(shown);
});
