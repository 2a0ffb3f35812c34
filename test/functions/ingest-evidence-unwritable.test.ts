import { afterAll, beforeAll, expect, test } from "vitest";
import type { Deps } from "../../functions/ingest-evidence/handler.ts";
import { functions } from "../../infra/topology/functions.ts";
import type { IntakeOutcome } from "../../shared/domain/evidence/intake-outcome.ts";
import { documentClaim, indicatorClaim } from "../support/builders.ts";
import { figures, type Ingestion, keyOf, startIngestion } from "../support/ingestion.ts";

let ingestion: Ingestion;
beforeAll(async () => {
  ingestion = await startIngestion();
});
afterAll(() => ingestion.stop());

/** An intake that lets through what no row can hold. */
const letting =
  (outcome: Partial<Extract<IntakeOutcome, { kind: "accepted" }>>): Deps["intake"] =>
  async () => ({ kind: "accepted", claims: [], findings: [], ...outcome });
const noted = (note: string) => {
  const claim = indicatorClaim("headTeacherAllowance", { value: "500" });
  return claim.kind === "indicator" ? [{ ...claim, reading: { ...claim.reading, note } }] : [];
};
const narrative = (text: string) => ({
  sections: [{ part: "problems" as const, title: "", text }],
});

test.each<{ what: string; outcome: Parameters<typeof letting>[0] }>([
  { what: "half of an emoji", outcome: { claims: noted("\ud83d") } },
  { what: "a row above 400 KB", outcome: { narrative: narrative("长".repeat(150_000)) } },
  {
    what: "rows above 4 MB together",
    outcome: {
      claims: Array.from({ length: 16 }, () => noted("a".repeat(390_000)))
        .flat()
        .map((claim, at) => ({ ...claim, subject: `s${at}` })),
    },
  },
  {
    what: "more than a hundred rows",
    outcome: { claims: Array.from({ length: 120 }, (_, at) => documentClaim(`d${at}`)) },
  },
])(
  "what came of a file has $what: its receipt is rejected, and the log says so",
  async ({ outcome }) => {
    const id = await ingestion.put(figures("500"));

    const { answer, log } = await ingestion.ingest([keyOf(id)], { intake: letting(outcome) });

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(await ingestion.receiptOf(id)).toMatchObject({
      state: "rejected",
      findings: [{ code: "cannotBeKept", severity: "error" }],
      subjects: [],
    });
    const [alert] = functions["ingest-evidence"].alerts;
    expect(log.lines.map(({ message }) => message)).toEqual([alert.message, "evidence settled"]);
  },
);

test("claims of an earlier look go with it, and the same event again changes nothing", async () => {
  const id = await ingestion.put(figures("510"));
  await ingestion.ingest([keyOf(id)]);
  await ingestion.put(figures("511"), { id });
  const intake = letting({ claims: noted("\ude00") });

  await ingestion.ingest([keyOf(id)], { intake });
  const once = await ingestion.receiptOf(id);
  await ingestion.ingest([keyOf(id)], { intake });

  expect(once).toMatchObject({ state: "rejected", revision: 3 });
  expect((await ingestion.claimOf())?.evidenceId).not.toBe(id);
  expect(await ingestion.receiptOf(id)).toEqual(once);
});

test.each(["\ud83d", "\u0000", "\uffff", "\ufffe", "\ud83d\ude00", "\u202e"])(
  "a file with %j in a note settles",
  async (character) => {
    const content = JSON.stringify({
      schema: "duxue/indicators@1",
      county: "140524",
      cycle: "2021",
      indicators: [{ id: "headTeacherAllowance", value: "500", note: `a${character}b` }],
    });
    const id = await ingestion.put(content);

    const { answer } = await ingestion.ingest([keyOf(id)]);

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(["accepted", "rejected"]).toContain((await ingestion.receiptOf(id))?.state);
  },
);
