import { expect } from "vitest";
import { isOutForGood } from "../../../shared/domain/evidence/receipt-lifecycle.ts";
import type { County } from "./county.ts";
import { idOf } from "./files.ts";
import type { Program } from "./program.ts";

/** What somebody was told to be withdrawn and nobody brought back is out for good, whatever came under its key. */
export const expectWithdrawnOut = async (program: Program, county: County): Promise<void> => {
  const { place, table, bucket } = county;
  const restored = new Set(
    program.steps.flatMap((step) => (step.do === "restore" ? [step.evidence] : [])),
  );
  const claims = await table.claims(place);
  for (const which of county.answeredWithdrawn) {
    if (restored.has(which)) continue;
    const evidenceId = idOf(which);
    const prefix = `evidence/${place.cycle}/${place.county}/${evidenceId}/`;

    expect(isOutForGood(await table.receipt({ ...place, evidenceId }))).toBe(true);
    expect(claims.filter((claim) => claim.evidenceId === evidenceId)).toEqual([]);
    expect(await Array.fromAsync(bucket.objects(prefix))).toEqual([]);
  }
};
