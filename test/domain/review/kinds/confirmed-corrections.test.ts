import { expect, test } from "vitest";
import { city, refused } from "../../../support/review-builders.ts";
import { corrects, submittedCounty } from "../../../support/review-steps.ts";

const county = submittedCounty();
const reading = { criterion: "primaryVariationCoefficient", reading: "0.7" };

test("what an item does not have is not corrected, each fault with its place", () => {
  const fault = (...adjustments: readonly object[]) =>
    refused(county, [city, corrects("5.1", ...adjustments)]);
  const at = (code: string, field: string) => [
    `invalidRequest ${code} items[0].adjustments[0].${field}`,
  ];

  expect(fault({ criterion: "dropoutCount", reading: "1" })).toEqual(
    at("criterionUnknown", "criterion"),
  );
  expect(fault({ criterion: "primaryVariationCoefficient", points: "1.26" })).toEqual(
    at("pointsAbove", "points"),
  );
  expect(fault({ criterion: "primaryVariationCoefficient", points: "1.25" })).toEqual([]);
  expect(fault({ criterion: "documents", reject: "none" })).toEqual(
    at("documentNotStanding", "reject"),
  );
  expect(fault({ criterion: "primaryVariationCoefficient", reject: "5.1-1" })).toEqual(
    at("documentNotStanding", "reject"),
  );
  expect(fault({ criterion: "documents", reading: "1" })).toEqual(
    at("readingNotOfKind", "reading"),
  );
  expect(fault({ criterion: "documents", reading: "true" })).toEqual(
    at("readingNotOfKind", "reading"),
  );
  expect(fault({ criterion: "primaryVariationCoefficient", reading: "true" })).toEqual(
    at("readingNotOfKind", "reading"),
  );
  expect(refused(county, [city, corrects("narrative", reading)])).toEqual(
    at("criterionUnknown", "criterion"),
  );
});

test("yes or no is corrected by yes or no", () => {
  const ethics = (value: string) =>
    refused(county, [city, corrects("8.1", { criterion: "ethicsVetoInPlace", reading: value })]);

  expect([ethics("true"), ethics("false")]).toEqual([[], []]);
  expect(ethics("1")).toEqual(["invalidRequest readingNotOfKind items[0].adjustments[0].reading"]);
});

test("a criterion is corrected once; of its documents each may be rejected once", () => {
  const [first, second] = county.status.items.find(({ id }) => id === "5.2")?.criteria.at(-1)
    ?.documents ?? [{ id: "" }, { id: "" }];
  const rejects = (document: { readonly id: string } | undefined) => ({
    criterion: "documents",
    reject: document?.id,
  });
  const of = (...adjustments: readonly object[]) =>
    refused(county, [city, corrects("5.2", ...adjustments)]);
  const again = ["invalidRequest criterionRepeated items[0].adjustments[1].criterion"];

  expect(of(rejects(first), rejects(second))).toEqual([]);
  expect(of(rejects(first), rejects(first))).toEqual(again);
  expect(of(rejects(first), { criterion: "documents", points: "0.10" })).toEqual(again);
  expect(
    of({ criterion: "dropoutCount", reading: "1" }, { criterion: "dropoutCount", points: "0.10" }),
  ).toEqual(again);
  expect(
    of(
      { criterion: "dropoutCount", reading: "1" },
      { criterion: "compulsoryRetentionRate", reading: "1" },
    ),
  ).toEqual([]);
});
