import { expect, test } from "vitest";
import { judgeNarrative } from "../../../../../shared/domain/integrity/narrative/check-narrative.ts";
import changes from "./changes.json" with { type: "json" };
import enumerations from "./enumerations.json" with { type: "json" };
import partitions from "./partitions.json" with { type: "json" };
import repeats from "./repeats.json" with { type: "json" };
import shares from "./shares.json" with { type: "json" };
import subsets from "./subsets.json" with { type: "json" };
import tables from "./tables.json" with { type: "json" };
import totals from "./totals.json" with { type: "json" };
import twoSigns from "./two-signs.json" with { type: "json" };

const cases = [
  changes,
  enumerations,
  partitions,
  repeats,
  shares,
  subsets,
  tables,
  totals,
  twoSigns,
];

const findingsOf = (text: string) =>
  judgeNarrative({ sections: [{ part: "achievements", title: "", text }] }).findings.map(
    ({ code, values }) => ({ code, phrase: values.phrase }),
  );

test.each(cases.flatMap((each) => each.true.map((text) => ({ about: each.about, text }))))(
  "of $about, this is left alone: $text",
  ({ text }) => {
    expect(findingsOf(text)).toEqual([]);
  },
);

test.each(cases.flatMap((each) => each.altered.map((one) => ({ about: each.about, ...one }))))(
  "of $about, this is found and quoted in whole clauses: $text",
  ({ text, code, phrase }) => {
    expect(findingsOf(text)).toContainEqual({ code, phrase });
  },
);
