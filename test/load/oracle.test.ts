import { expect, test } from "vitest";
import { CountyCode } from "../../shared/domain/place/division.ts";
import { createOracle } from "./oracle.ts";
import { FIRST_UPLOADS, type PlannedUpload, plannedUpload } from "./planned-upload.ts";

const county = CountyCode.parse("140524");
const upload = (says: readonly (readonly [string, string])[], isSound = true): PlannedUpload => ({
  ...plannedUpload(county, 0),
  says: new Map(says),
  isSound,
});

test("of two figures of one indicator the one registered last has to count, whichever was sent first", () => {
  const oracle = createOracle();
  oracle.sent(upload([["dropoutCount", "2"]]), "B");
  oracle.sent(upload([["dropoutCount", "1"]]), "A");

  const { standing, claims } = oracle.expected(county);

  expect(standing).toEqual(new Map([["dropoutCount", { evidenceId: "B", reading: "2" }]]));
  expect(claims).toEqual(new Set(["dropoutCount A", "dropoutCount B"]));
});

test("a file that is no good has to be refused, and claims nothing", () => {
  const oracle = createOracle();
  oracle.sent(upload([["dropoutCount", "2"]], false), "A");

  const { receipts, claims, standing } = oracle.expected(county);

  expect(receipts).toEqual(new Map([["A", "rejected"]]));
  expect([claims.size, standing.size]).toEqual([0, 0]);
});

test("after its first uploads a county has filed something of everything that later ones change", () => {
  const saidBy = (from: number, to: number) =>
    new Set(
      Array.from({ length: to - from }, (_, nth) => [
        ...plannedUpload(county, from + nth).says.keys(),
      ]).flat(),
    );

  expect(saidBy(FIRST_UPLOADS, 1000).difference(saidBy(0, FIRST_UPLOADS))).toEqual(new Set());
});

test("no two of a county's uploads within reach of each other say something of the same subject", () => {
  const AT_ONCE = 6;
  const clashes = Array.from({ length: 1000 }, (_, nth) => FIRST_UPLOADS + nth).flatMap((nth) =>
    Array.from({ length: AT_ONCE }, (_, later) => nth + 1 + later).filter(
      (later) =>
        !new Set(plannedUpload(county, nth).says.keys()).isDisjointFrom(
          new Set(plannedUpload(county, later).says.keys()),
        ),
    ),
  );

  expect(clashes).toEqual([]);
});
