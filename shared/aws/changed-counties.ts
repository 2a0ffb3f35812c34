import type { RecomputeRequest } from "../../events/recompute-request.ts";
import type { TableChanges } from "../../events/table-change.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import type { Cause } from "../domain/status/history.ts";
import { parseChangedRow, parsePartitionKey } from "./keys.ts";

/** What has to be looked at again in one county: the claim subjects that changed, or all of them. */
export interface Touched {
  readonly place: CountyCycle;
  readonly subjects: ReadonlySet<string> | "all";
  readonly cause: Cause;
  /** The records or messages this came from: they are handed back together if it fails. */
  readonly identifiers: readonly string[];
}

/** Stream records by county, so that a batch costs one recompute a county. Rows that are none of ours are left out. */
export const changedCounties = ({ Records }: TableChanges): readonly Touched[] =>
  [...Map.groupBy(Records, ({ dynamodb }) => dynamodb.Keys.pk.S)].flatMap(([pk, records]) => {
    const place = parsePartitionKey(pk);
    if (!place) return [];
    const rows = records.flatMap(({ dynamodb }) => parseChangedRow(dynamodb.Keys.sk.S) ?? []);
    const claims = rows.flatMap((row) => (row.kind === "claim" ? row : []));
    const decisions = rows.flatMap((row) => (row.kind === "decision" ? row.id : []));
    return {
      place,
      subjects: new Set(claims.map(({ subject }) => subject)),
      cause: {
        evidence: distinct(claims.map(({ evidenceId }) => evidenceId)),
        decisions: distinct(decisions),
        reconciled: false,
      },
      identifiers: records.map(({ dynamodb }) => dynamodb.SequenceNumber),
    };
  });

export const requestedCounty = (place: RecomputeRequest, messageId: string): Touched => ({
  place,
  subjects: "all",
  cause: { evidence: [], decisions: [], reconciled: true },
  identifiers: [messageId],
});

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();
