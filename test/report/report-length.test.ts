import fc from "fast-check";
import { expect, test } from "vitest";
import { ruledLengthFindings } from "../../shared/domain/status/ruled-length.ts";
import { characters } from "../../shared/domain/text/characters.ts";
import { statusView } from "../../shared/http/status-view.ts";
import { bodyCharacters } from "../../shared/report/prose/room.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { goldenCounties } from "../support/golden-counties.ts";
import { blockLines } from "../support/report-lines.ts";
import { generated, partOf } from "../support/report-parts.ts";

const { lingchuan, "complete-county": completeCounty, contradictory } = goldenCounties;

/** The county with words of this length, spread over the four parts. */
const wordy = (input: ReportInput, length: number): ReportInput => ({
  ...input,
  narrative: {
    sections: (["achievements", "practices", "problems", "measures"] as const).map(
      (part, index) => ({
        part,
        title: "",
        text: "字".repeat(Math.floor((length + index) / 4)),
      }),
    ),
  },
});

const lengthOf = (input: ReportInput): number => bodyCharacters(reportModel(input).body);

const tooLong = (input: ReportInput): boolean =>
  JSON.stringify(reportModel(input).attachments.find(({ number }) => number === 3)).includes(
    "不含表格",
  );

test("a report keeps within 5000 characters as far as the county's own words leave 500 for the rest", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(lingchuan, completeCounty, contradictory),
      fc.integer({ min: 4, max: 4_500 }),
      (county, length) => {
        const input = wordy(county(), length);

        expect(lengthOf(input)).toBeLessThanOrEqual(5_000);
        expect(tooLong(input)).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  [lingchuan, 4_900],
  [contradictory, 4_990],
])(
  "a report of %o that is too long with its county's %i characters says so in 附件3",
  (county, own) => {
    const input = wordy(county(), own);
    const count = lengthOf(input);

    expect(count).toBeGreaterThan(5_000);
    expect(JSON.stringify(reportModel(input).attachments)).toContain(
      `报告正文（不含表格）共${count}字，其中自评文字${own}字，超过5000字`,
    );
  },
);

test.each([
  [5_000, 0],
  [5_001, 1],
  [5_300, 1],
])(
  "own words of %i characters have %i findings of their length, in status and 附件3 alike",
  (own, findings) => {
    const input = wordy(lingchuan(), own);
    const view = statusView(input.status, input.framework, "zh", input.narrative);
    const told = `自评文字共${own}字，自评报告一般不超过5000字（国教督办函〔2018〕16号）。`;

    expect(ruledLengthFindings(input.narrative ?? { sections: [] })).toHaveLength(findings);
    expect(view.findings.filter(({ message }) => message === told)).toHaveLength(findings);
    expect(JSON.stringify(reportModel(input).attachments).split(told)).toHaveLength(findings + 1);
  },
);

test("achievements shrink with the room that is left, problems last", () => {
  const counts = [1_000, 3_000, 4_200, 4_500, 4_800].map((own) => {
    const input = wordy(completeCounty(), own);
    const model = reportModel(input);
    return {
      achieved: generated(partOf(model, "成效"), input).join("").length,
      problems: generated(partOf(model, "问题"), input).join("").length,
    };
  });

  expect(counts.map(({ achieved }) => achieved)).toEqual(
    counts.map(({ achieved }) => achieved).toSorted((a, b) => b - a),
  );
  expect(counts.at(-1)?.achieved).toBe(0);
  expect(counts.at(-1)?.problems).toBeGreaterThan(40);
});

test("what is left out of 成效 is counted and pointed to", () => {
  const input = wordy(completeCounty(), 4_300);

  expect(generated(partOf(reportModel(input), "成效"), input).at(-1)).toMatch(
    /^其余\d+项达标指标见附件1。$/,
  );
});

test("the length is counted as Word counts: headings, leads and text, no blanks, no tables", () => {
  const body = reportModel(lingchuan()).body.filter(({ kind }) => kind !== "table");

  expect(bodyCharacters(reportModel(lingchuan()).body)).toBe(
    characters(body.flatMap(blockLines).join("\n")),
  );
});
