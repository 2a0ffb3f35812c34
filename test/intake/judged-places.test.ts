import { expect, test } from "vitest";
import { Claim } from "../../shared/domain/evidence/claim.ts";
import { intake } from "../../shared/intake/intake.ts";
import { upload } from "../support/intake-builders.ts";

const table = [
  "指标,数值,上年值,分子,分母,分项,增长率",
  "平安校园创建率,87.7,,100,114,2+24+74,",
  "一般公共预算教育支出,33321,33311,,,,0.5",
  "师德师风一票否决制度建立,是,,,,,",
].join("\n");

test("a claim carries what the checks judged of its reading, and a yes that there was nothing to judge", async () => {
  const outcome = await intake(upload("indicators", "a.csv", table));

  const claims = outcome.kind === "accepted" ? outcome.claims : [];
  expect(claims.map((claim) => claim.kind === "indicator" && claim.checks)).toEqual([
    {
      negativeImpossible: { judged: 6 },
      aboveMaximum: { judged: 1 },
      numeratorAboveDenominator: { judged: 1 },
      rateDiffers: { judged: 1 },
      partsDoNotSum: { judged: 1 },
    },
    {
      negativeImpossible: { judged: 2 },
      growthDiffers: { judged: 1, found: 1 },
      orderOfMagnitude: { judged: 1 },
    },
    {},
  ]);
});

test("a claim of earlier days is read without it", async () => {
  const outcome = await intake(upload("indicators", "a.csv", table));
  const stored: readonly unknown[] = outcome.kind === "accepted" ? [...outcome.claims] : [];

  for (const claim of stored) {
    const { checks: _, ...earlier } = Object(claim);
    expect(Claim.parse(earlier)).not.toHaveProperty("checks");
  }
});
