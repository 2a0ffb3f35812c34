import type { EvidenceId } from "../domain/evidence/evidence.ts";
import type { Fact } from "../domain/evidence/fact.ts";
import type { Narrative } from "../domain/evidence/narrative.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { factsKind } from "./row-kinds/facts.ts";
import { narrativeKind } from "./row-kinds/narrative.ts";
import { getRow, type Row, type Table } from "./rows.ts";

/** What a county tells in words, by the evidence that brought it; it outlives the evidence, as earlier reports do. */
export const narrativeRows = (table: Table) => ({
  narrative: async (place: CountyCycle, evidenceId: EvidenceId): Promise<Narrative | undefined> => {
    const row = await getRow(table, narrativeKind.rowKey(place, { evidenceId }));
    return row && narrativeKind.read(row);
  },

  /** The facts of several evidences, those of the first evidence first. */
  facts: async (
    place: CountyCycle,
    ids: readonly EvidenceId[],
  ): Promise<ReadonlyMap<EvidenceId, readonly Fact[]>> => {
    const keys = ids.map((evidenceId) => factsKind.rowKey(place, { evidenceId }));
    const rows = await Promise.all(keys.map((key) => getRow(table, key)));
    return new Map(ids.map((id, at) => [id, factsIn(rows[at])]));
  },
});

const factsIn = (row: Row | undefined): readonly Fact[] =>
  row === undefined ? [] : factsKind.read(row).facts;
