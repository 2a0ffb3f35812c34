import { expect, test } from "vitest";
import type { Narrative } from "../../../shared/domain/evidence/narrative.ts";
import {
  charactersOf,
  narrativeLengthFindings,
  ruledLengthFindings,
} from "../../../shared/domain/status/ruled-length.ts";
import { evidenceId } from "../../support/builders.ts";

const words = (...lengths: readonly number[]): Narrative => ({
  sections: lengths.map((length) => ({
    part: "problems",
    title: "问题",
    text: "字".repeat(length),
  })),
});

test("titles and texts of all sections are counted, blanks are not", () => {
  const section = { part: "problems", title: "问 题", text: "一二\n三" };

  expect(charactersOf([section, section])).toBe(10);
  expect(charactersOf([])).toBe(0);
});

test("5000 characters are as many as a report may have, and one more is told", () => {
  expect(ruledLengthFindings(words(2_498, 2_498))).toEqual([]);
  expect(ruledLengthFindings(words(2_498, 2_499))).toEqual([
    {
      code: "narrativeLong",
      severity: "warning",
      path: "",
      values: { count: "5001", most: "5000" },
    },
  ]);
});

test("words that are too long are told of the evidence they stand in", () => {
  const status = { narrative: evidenceId(3) };
  const told = narrativeLengthFindings({ status, narrative: words(5_000) });

  expect(told.map(({ code, evidenceId: by }) => [code, by])).toEqual([
    ["narrativeLong", evidenceId(3)],
  ]);
});

test("of words that nobody filed or that are not at hand nothing is told", () => {
  const status = { narrative: evidenceId(3) };

  expect(narrativeLengthFindings({ status, narrative: undefined })).toEqual([]);
  expect(narrativeLengthFindings({ status: {}, narrative: words(5_000) })).toEqual([]);
});
