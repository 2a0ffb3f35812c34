import { expect, test } from "vitest";
import type { Criterion } from "../../../shared/domain/framework/framework.ts";
import { latestClaims, scoreItem } from "../../../shared/domain/scoring/scoring.ts";
import { documentClaim, evidenceId, indicatorClaim, itemWith } from "../../support/builders.ts";

const documents: Criterion = { kind: "documents", points: "3.00" };
const reading: Criterion = {
  kind: "atLeast",
  indicator: "x",
  points: "1.00",
  threshold: "90",
  allowance: "10",
};

test.each([
  { filed: [], score: "0.00", state: "missing" },
  { filed: ["a"], score: "1.00", state: "partial" },
  { filed: ["a", "b"], score: "2.00", state: "partial" },
  { filed: ["a", "b", "c"], score: "3.00", state: "met" },
])("of three documents $filed earn $score of 3.00 and are $state", ({ filed, score, state }) => {
  const item = itemWith(documents, ["a", "b", "c"]);

  const scored = scoreItem(item, latestClaims(filed.map((id) => documentClaim(id))));

  expect(scored.criteria).toMatchObject([{ score, state }]);
  expect(scored).toMatchObject({ score, state });
});

test("an item that asks for no document earns nothing by them", () => {
  const scored = scoreItem(itemWith(documents), latestClaims([]));

  expect(scored.criteria).toMatchObject([{ score: "0.00", documents: [] }]);
});

test("a document says its evidence, and its issuer and bytes where the claim does", () => {
  const bytes = "a".repeat(64);
  const claims = [documentClaim("a", 1, bytes), { ...documentClaim("b", 2), issuer: "finance" }];

  const scored = scoreItem(itemWith(documents, ["a", "b", "c"]), latestClaims(claims));

  expect(scored.criteria[0]?.documents).toStrictEqual([
    { id: "a", evidenceId: evidenceId(1), sha256: "aaaaaaaaaaaaaaaa" },
    { id: "b", evidenceId: evidenceId(2), issuer: "finance" },
    { id: "c" },
  ]);
});

test("a figure says all that its claim does, and nothing that it does not", () => {
  const plain = indicatorClaim("x", { value: "95" });
  const whole = { ...plain, issuer: "finance", checks: { partsDoNotSum: { judged: 1 } } };
  const scoredOf = (claim: typeof plain) =>
    scoreItem(itemWith(reading), latestClaims([claim])).criteria[0];

  expect(scoredOf(plain)).toStrictEqual({
    kind: "atLeast",
    indicator: "x",
    points: "1.00",
    threshold: "90",
    score: "1.00",
    reading: "95",
    evidenceId: evidenceId(1),
    findings: [],
    state: "met",
  });
  expect(scoredOf(whole)).toMatchObject({
    issuer: "finance",
    checks: { partsDoNotSum: { judged: 1 } },
    compared: 0,
  });
});

test("last year's figure is told where it was filed", () => {
  const claim = indicatorClaim("x", { value: "95", previous: "94" });

  expect(scoreItem(itemWith(reading), latestClaims([claim])).criteria[0]?.previous).toBe("94");
});

test("a document filed where a figure is asked for is no figure", () => {
  const scored = scoreItem(itemWith(reading), latestClaims([documentClaim("x")]));

  expect(scored.criteria).toMatchObject([{ score: "0.00", state: "missing" }]);
});

test("what is odd about each of two files is told of both", () => {
  const odd = { code: "blank", severity: "warning", path: "", values: {} } as const;
  const claims = [1, 2].map((at) => ({ ...documentClaim(`d${at}`, at), findings: [odd] }));

  const scored = scoreItem(itemWith(documents, ["d1", "d2"]), latestClaims(claims));

  expect(scored.criteria[0]?.findings.map(({ evidenceId: by }) => by)).toEqual([
    evidenceId(1),
    evidenceId(2),
  ]);
});
