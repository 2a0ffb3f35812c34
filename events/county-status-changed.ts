import * as z from "zod";
import { DecimalText } from "../shared/domain/decimal.ts";
import { Cycle } from "../shared/domain/place/cycle.ts";
import { CountyCode } from "../shared/domain/place/division.ts";
import { Cause, type HistoryEntry } from "../shared/domain/status/history.ts";

/**
 * Told on the event bus when a county's compliance status has a new version. It comes at least once; `id` is the same
 * each time, so whoever must not act twice remembers ids. Versions may arrive out of order.
 */
export const CountyStatusChanged = z.strictObject({
  schema: z.literal("duxue/county-status-changed@1"),
  id: z.string(),
  county: CountyCode,
  cycle: Cycle,
  version: z.int().positive(),
  at: z.iso.datetime(),
  score: z.strictObject({ from: DecimalText, to: DecimalText }),
  grade: z.strictObject({ from: z.string(), to: z.string() }),
  /** Framework items with a criterion that changed. */
  items: z.array(z.string()),
  cause: Cause,
});
export type CountyStatusChanged = z.infer<typeof CountyStatusChanged>;

/** The announcement of one version, made from its history entry. */
export const countyStatusChanged = (
  { county, cycle }: { readonly county: CountyCode; readonly cycle: Cycle },
  { version, at, score, grade, changes, cause }: HistoryEntry,
): CountyStatusChanged => ({
  schema: "duxue/county-status-changed@1",
  id: `${county}#${cycle}#${version}`,
  county,
  cycle,
  version,
  at,
  score,
  grade,
  items: [...new Set(changes.map(({ item }) => item))],
  cause,
});
