import type { EvidenceId } from "../domain/evidence.ts";
import { Narrative } from "../domain/narrative.ts";
import { type CountyCycle, partitionKey, sortKeys } from "./keys.ts";
import { bodyOf, getRow, type Table } from "./rows.ts";

/** The county's own words, by the evidence that brought them. */
export const narrativeRows = (table: Table) => ({
  narrative: async (place: CountyCycle, evidenceId: EvidenceId): Promise<Narrative | undefined> => {
    const key = { pk: partitionKey(place), sk: sortKeys.narrative(evidenceId) };
    const row = await getRow(table, key);
    return row && bodyOf(row, Narrative);
  },
});
