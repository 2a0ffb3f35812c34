import { expect, test } from "vitest";
import { standingClaim } from "../../../shared/domain/scoring/standing-claim.ts";
import { documentClaim, evidenceId, indicatorClaim } from "../../support/builders.ts";

const claim = (evidence: number, value: string, issuer?: string, previous?: string) =>
  indicatorClaim("x", {
    evidence,
    value,
    ...(issuer !== undefined && { issuer }),
    ...(previous !== undefined && { previous }),
  });

test("nothing filed is nothing that counts", () => {
  expect(standingClaim([])).toBeUndefined();
});

test.each([{ order: [1, 2, 3] }, { order: [3, 2, 1] }, { order: [2, 3, 1] }])(
  "the latest of the evidences $order counts, in whatever order they are read",
  ({ order }) => {
    const claims = order.map((evidence) => claim(evidence, String(evidence)));

    expect(standingClaim(claims)).toEqual(claim(3, "3"));
  },
);

test("a document says no more than that it stands", () => {
  const claims = [documentClaim("d", 1), documentClaim("d", 2)];

  expect(standingClaim(claims)).toEqual(documentClaim("d", 2));
});

test("of two departments that differ the latest counts, and says whose figure it took the place of", () => {
  expect(standingClaim([claim(1, "5", "education", "4"), claim(2, "6", "finance", "4")])).toEqual({
    ...claim(2, "6", "finance", "4"),
    compared: 2,
    overrides: { evidenceId: evidenceId(1), issuer: "education", value: "5", previous: "4" },
  });
});

test.each([
  { what: "this year's figure", other: ["6", "4"], overridden: { value: "6", previous: "4" } },
  { what: "last year's figure", other: ["5", "3"], overridden: { value: "5", previous: "3" } },
  { what: "a figure without last year's", other: ["6"], overridden: { value: "6" } },
] as const)("$what of another department that differs is told", ({ other, overridden }) => {
  const [value, previous] = other;

  const standing = standingClaim([claim(1, value, "a", previous), claim(2, "5", "b", "4")]);

  expect(standing?.overrides).toStrictEqual({
    evidenceId: evidenceId(1),
    issuer: "a",
    ...overridden,
  });
});

test.each([
  { what: "agree in both years", other: ["5", "4"], compared: 2 },
  { what: "agree in the year both state", other: ["5"], compared: 1 },
] as const)(
  "departments that $what override nothing, and $compared numbers were compared",
  ({ other, compared }) => {
    const [value, previous] = other;

    expect(standingClaim([claim(1, value, "a", previous), claim(2, "5", "b", "4")])).toEqual({
      ...claim(2, "5", "b", "4"),
      compared,
    });
  },
);

test("a department that corrects itself overrides nobody: no number of another was there", () => {
  expect(standingClaim([claim(1, "5", "a"), claim(2, "6", "a")])).toEqual({
    ...claim(2, "6", "a"),
    compared: 0,
  });
});

test.each([
  { what: "the latest", claims: [claim(1, "5", "a"), claim(2, "6")] },
  { what: "the one before", claims: [claim(1, "5"), claim(2, "6", "a")] },
  { what: "either", claims: [claim(1, "5"), claim(2, "6")] },
])("where $what does not say whose it is, nothing is said to have been compared", ({ claims }) => {
  expect(standingClaim(claims)).toEqual(claims[1]);
});

test("the other department is found behind corrections, among the eight latest and no further back", () => {
  const corrected = (latest: number) => [
    claim(1, "5", "a"),
    ...Array.from({ length: latest - 1 }, (_, at) => claim(at + 2, "6", "b")),
  ];

  expect(standingClaim(corrected(8))?.overrides?.evidenceId).toBe(evidenceId(1));
  expect(standingClaim(corrected(9))?.overrides).toBeUndefined();
  expect(standingClaim(corrected(9))?.compared).toBe(0);
});
