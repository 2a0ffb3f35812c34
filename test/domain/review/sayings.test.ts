import { expect, test } from "vitest";
import { sayings } from "../../../shared/domain/review/sayings.ts";
import { itemOf } from "../../support/builders.ts";
import { city, decided, education, office, reason } from "../../support/review-builders.ts";
import {
  confirms,
  corrects,
  givesBack,
  openCounty,
  sendsBack,
  submittedCounty,
} from "../../support/review-steps.ts";

const assesses = (points: string, note?: string) => ({
  ...{ kind: "selfAssessed", item: "5.1", points },
  ...(note !== undefined && { note }),
});
const other = "第二个理由：以统计年鉴为准。";

test("of nothing nothing is said", () => {
  expect(sayings([])).toEqual(new Map());
});

test("the last note of an assessment stands; one without a note takes it back", () => {
  const noted = decided(openCounty(), [education, assesses("1.00", "差异系数达标")]);
  const silent = decided(noted, [education, assesses("1.50")]);

  expect(sayings(noted.decisions).get("5.1")).toEqual({
    corrections: new Map(),
    selfNote: "差异系数达标",
  });
  expect(sayings(silent.decisions).get("5.1")?.selfNote).toBe("");
});

test("why an item was last given back is told with the decision that says so, and what else is said stays", () => {
  const back = decided(
    openCounty(),
    [education, assesses("1.00", "差异系数达标")],
    [office, sendsBack("5.1")],
  );
  const returned = decided(submittedCounty(), [city, givesBack("city", ["5.1", "narrative"])]);

  expect(sayings(back.decisions).get("5.1")).toEqual({
    corrections: new Map(),
    selfNote: "差异系数达标",
    lastReason: { decision: 2, reason },
  });
  expect([...sayings(returned.decisions)]).toEqual(
    ["5.1", "narrative"].map((item) => [
      item,
      { corrections: new Map(), lastReason: { decision: 3, reason } },
    ]),
  );
});

test("reasons stand with what they correct, all of one criterion, under the decision that has them", () => {
  const corrected = decided(submittedCounty(), [
    city,
    corrects(
      "5.2",
      { criterion: "documents", reject: itemOf("5.2").documents[0]?.id },
      { criterion: "dropoutCount", reading: "1", reason: other },
    ),
  ]);
  const again = decided(corrected, [city, confirms("5.2")]);

  const corrections = new Map([
    [
      3,
      new Map([
        ["documents", [reason]],
        ["dropoutCount", [other]],
      ]),
    ],
  ]);
  expect(sayings(corrected.decisions).get("5.2")).toEqual({ corrections });
  expect(sayings(again.decisions).get("5.2")).toEqual({ corrections });
});

test("who only checks, assigns or urges says nothing of an item in words", () => {
  const { decisions } = decided(
    openCounty(),
    [office, { kind: "assigned", items: ["5.1"], lead: "education", note: "请牵头" }],
    [office, { kind: "urged", items: ["5.1"], text: reason }],
  );

  expect(sayings([...decisions, ...submittedCounty().decisions])).toEqual(new Map());
});
