import { expect, test } from "vitest";
import type { Fact } from "../../shared/domain/evidence/fact.ts";
import { bodyCharacters } from "../../shared/report/prose/room.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { evidenceIdOf } from "../support/report-builders.ts";
import { lingchuan } from "../support/report-counties.ts";
import { generated, partOf } from "../support/report-parts.ts";

const fact = (text: string): Fact => ({ kind: "honour", item: "6.3", text });

const withFacts = (input: ReportInput, facts: readonly Fact[]): ReportInput => ({
  ...input,
  status: { ...input.status, facts: [evidenceIdOf(1)] },
  facts: new Map([[evidenceIdOf(1), facts]]),
});

test("a fact stands under 成效 with the readings of its priority, and in 附件1", () => {
  const input = withFacts({ ...lingchuan(), narrative: undefined }, [fact("获评县校合作先进县。")]);
  const model = reportModel(input);

  expect(generated(partOf(model, "成效"), input).join("\n")).toContain(
    "县校合作高校3所，达到不少于1所的要求；获评县校合作先进县。",
  );
  expect(JSON.stringify(model.attachments[0])).toContain("荣誉：获评县校合作先进县。");
});

test("a fact that the county's own words tell is not told again", () => {
  const told = "主动对接省校合作12大基地建设";
  const { body } = reportModel(withFacts(lingchuan(), [fact(told)]));

  expect(JSON.stringify(body).split(told)).toHaveLength(2);
});

test("facts without room stand in 附件1 alone", () => {
  const facts = Array.from({ length: 200 }, (_, at) => fact(`第${at}项荣誉由省级主管部门授予`));
  const model = reportModel(withFacts(lingchuan(), facts));

  expect(bodyCharacters(model.body)).toBeLessThanOrEqual(5_000);
  expect(JSON.stringify(model.attachments[0]).match(/项荣誉由省级主管部门授予/g)).toHaveLength(200);
});
