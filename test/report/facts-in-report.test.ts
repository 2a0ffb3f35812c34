import { expect, test } from "vitest";
import type { Fact } from "../../shared/domain/evidence/fact.ts";
import { evidenceIdsOf } from "../../shared/report/report-input.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { evidenceId } from "../support/builders.ts";
import { lingchuan } from "../support/report-counties.ts";

const told: Fact = {
  kind: "partner",
  item: "6.3",
  text: "与山西大学等3所高校共建优质生源基地",
  number: "3",
  unit: "所",
};

const withFacts = (...facts: readonly Fact[]) => {
  const input = lingchuan();
  return {
    ...input,
    status: { ...input.status, facts: [evidenceId(7)] },
    facts: new Map([[evidenceId(7), facts]]),
  };
};

test("a fact stands with its item, and names the evidence that told it", () => {
  const { overview } = reportModel(withFacts(told));

  const items = overview.priorities.flatMap((priority) => priority.items);
  expect(items.filter(({ facts }) => facts).map(({ id, facts }) => [id, facts])).toEqual([
    [
      "6.3",
      [
        {
          kind: "partner",
          kindName: "合作",
          text: "与山西大学等3所高校共建优质生源基地",
          number: "3",
          unit: "所",
          evidenceId: evidenceId(7),
        },
      ],
    ],
  ]);
});

test("the evidence of facts is of those that the report rests on", () => {
  expect(evidenceIdsOf(withFacts(told).status)).toContain(evidenceId(7));
});

test("facts of an evidence that no longer stands are not told", () => {
  const input = withFacts(told);
  const { overview } = reportModel({ ...input, status: { ...input.status, facts: [] } });

  const items = overview.priorities.flatMap((priority) => priority.items);
  expect(items.filter(({ facts }) => facts)).toEqual([]);
});
