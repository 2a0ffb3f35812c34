import { expect, test } from "vitest";
import { ofOpenItems } from "../../shared/aws/open-items.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { evidenceId, framework2021, indicatorClaim } from "../support/builders.ts";
import { lingchuan, registration } from "../support/evidence-builders.ts";

const framework = framework2021();
const ref = { ...lingchuan, evidenceId: evidenceId(5) };
const claim = (value: string, evidence: number): Claim =>
  indicatorClaim("headTeacherAllowance", { value, evidence });
const outcome = { kind: "accepted", claims: [claim("500", 5)], findings: [] } as const;

/** What comes of a file whose figure is of item 8.4, while only 8.5 was open; and what was looked at. */
const judged = async (
  standing: readonly Claim[],
  change: Readonly<Record<string, unknown>> = {
    seen: { decisions: 3, calendar: 0, items: ["8.5"] },
  },
) => {
  const looks: string[] = [];
  const registered = registration({ kind: "indicators", ...change });
  const of = await ofOpenItems(
    outcome,
    { ref, registration: registered, framework },
    {
      latestClaims: async (_, subject) => {
        looks.push(subject);
        return standing;
      },
    },
  );
  return { of, looks };
};

test.each<[string, Readonly<Record<string, unknown>>]>([
  ["that saw no decisions", {}],
  ["to which all was open", { seen: { decisions: 3, calendar: 0 } }],
  ["of documents", { kind: "document", seen: { decisions: 3, calendar: 0, items: ["8.5"] } }],
])("a file %s is taken as it was read, and costs no look", async (_, change) => {
  expect(await judged([], change)).toEqual({ of: outcome, looks: [] });
});

test("a file that was refused stays refused for what it was", async () => {
  const refused = { kind: "rejected", findings: [] } as const;
  const seen = { decisions: 3, calendar: 0, items: ["8.5"] };
  const read = { ref, registration: registration({ kind: "indicators", seen }), framework };

  expect(await ofOpenItems(refused, read, { latestClaims: async () => [] })).toBe(refused);
});

test("a locked figure that says what stood before it is left to that", async () => {
  const { of, looks } = await judged([claim("500", 4)]);

  expect(of).toEqual({ ...outcome, claims: [] });
  expect(looks).toEqual(["headTeacherAllowance"]);
});

test("what stands is the latest before this evidence: its own claim of an earlier look, and later ones, do not count", async () => {
  const later = await judged([claim("500", 6), claim("500", 5), claim("400", 4)]);
  const same = await judged([claim("400", 6), claim("500", 4), claim("400", 3)]);

  expect(later.of.kind).toBe("rejected");
  expect(same.of.kind).toBe("accepted");
});

test("where nothing stood a locked figure is new, and refuses the file", async () => {
  expect((await judged([])).of).toMatchObject({
    kind: "rejected",
    findings: [{ code: "indicatorLocked", values: { value: "500", standing: "–" } }],
  });
});
