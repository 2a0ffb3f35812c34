import type { EvidenceId } from "../domain/evidence/evidence.ts";
import { type Fact, Facts } from "../domain/evidence/fact.ts";
import { Narrative } from "../domain/evidence/narrative.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { partitionKey, sortKeys } from "./keys.ts";
import { bodyOf, getRow, type Row, type Table } from "./rows.ts";

/** What a county tells in words, by the evidence that brought it; it outlives the evidence, as earlier reports do. */
export const narrativeRows = (table: Table) => ({
  narrative: async (place: CountyCycle, evidenceId: EvidenceId): Promise<Narrative | undefined> => {
    const key = { pk: partitionKey(place), sk: sortKeys.narrative(evidenceId) };
    const row = await getRow(table, key);
    return row && bodyOf(row, Narrative);
  },

  /** The facts of several evidences, those of the first evidence first. */
  facts: async (
    place: CountyCycle,
    ids: readonly EvidenceId[],
  ): Promise<ReadonlyMap<EvidenceId, readonly Fact[]>> => {
    const pk = partitionKey(place);
    const rows = await Promise.all(ids.map((id) => getRow(table, { pk, sk: sortKeys.facts(id) })));
    return new Map(ids.map((id, at) => [id, factsIn(rows[at])]));
  },
});

const factsIn = (row: Row | undefined): readonly Fact[] =>
  row === undefined ? [] : bodyOf(row, Facts).facts;
