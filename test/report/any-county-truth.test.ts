import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion, Framework } from "../../shared/domain/framework/framework.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { bodyCharacters } from "../../shared/report/prose/room.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { framework2021 } from "../support/builders.ts";
import { type FiledFigure, filedFigures } from "../support/filed-figures.ts";
import {
  documentClaim,
  evidenceIdOf,
  receiptOf,
  signedOff,
  statusOf,
} from "../support/report-builders.ts";
import { truths } from "../support/report-truths.ts";

type Measured = Exclude<Criterion, { kind: "documents" }>;

/** On, just beside and far from what is asked. */
const readingsOf = (criterion: Measured): readonly Omit<FiledFigure, "id">[] => {
  switch (criterion.kind) {
    case "yes":
      return [{ value: "true" }, { value: "false" }];
    case "notBelowPreviousYear":
      return ["0", "99.99", "100", "123456789.5"].flatMap((value) => [
        { value },
        { value, previous: "0" },
        { value, previous: "100" },
      ]);
    case "reported":
    case "deductPerCase":
      return ["0", "1", "39"].map((value) => ({ value }));
    case "deductPerMissing":
      return ["0", "1", "2", criterion.required].map((value) => ({ value }));
    case "atLeast":
    case "atMost":
      return [
        criterion.threshold,
        `${criterion.threshold.replace(/\..*/, "")}.0000001`,
        "0",
        "97.3",
      ].map((value) => ({ value }));
  }
};

const measuredIn = (framework: Framework): readonly Measured[] =>
  itemsOf(framework).flatMap(({ criteria }) =>
    criteria.filter((each) => each.kind !== "documents"),
  );

const framework = framework2021();
const places = fc.record({
  figures: fc.array(fc.option(fc.nat(11), { freq: 3 }), {
    minLength: measuredIn(framework).length,
    maxLength: measuredIn(framework).length,
  }),
  documents: fc.subarray(itemsOf(framework).flatMap(({ documents }) => documents)),
  county: fc.constantFrom("140524", "140109", "140181"),
  isSigned: fc.boolean(),
});

const countyOf = (drawn: typeof places extends fc.Arbitrary<infer T> ? T : never): ReportInput => {
  const [file, paper] = [evidenceIdOf(1), evidenceIdOf(2)];
  const lines = measuredIn(framework).flatMap((criterion, at): readonly FiledFigure[] => {
    const place = drawn.figures[at];
    const readings = readingsOf(criterion);
    const reading =
      place === null || place === undefined ? undefined : readings[place % readings.length];
    return reading === undefined ? [] : [{ id: criterion.indicator, ...reading }];
  });
  const input: ReportInput = {
    framework,
    status: statusOf({
      framework,
      county: drawn.county,
      claims: [
        ...filedFigures(lines, file),
        ...drawn.documents.map(({ id }) => documentClaim(id, paper)),
      ],
    }),
    receipts: [
      receiptOf(file, drawn.county, { kind: "indicators" }),
      receiptOf(paper, drawn.county),
    ],
    narrative: undefined,
  };
  return drawn.isSigned ? signedOff(input) : input;
};

test("whatever a county files, its report is true and short", { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(places, (drawn) => {
      const input = countyOf(drawn);
      const model = reportModel(input);
      const faults = Object.entries(truths).flatMap(([rule, faultsOf]) =>
        faultsOf(input, model).map((fault) => `${rule}: ${fault}`),
      );

      expect(faults).toEqual([]);
      expect(bodyCharacters(model.body)).toBeLessThanOrEqual(5_000);
    }),
    { numRuns: 150 },
  );
});
