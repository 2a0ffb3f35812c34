// biome-ignore lint/correctness/noNodejsModules: a hash is as pure as the rules, and no hand-made one comes in its place
import { createHash } from "node:crypto";
import { canonicalJson } from "../canonical-json.ts";
import type { CountyCycle } from "../place/county-cycle.ts";
import type { HistoryEntry } from "../status/history.ts";

/** A version of a county's status as it is kept: what changed, and the whole status, packed. */
export interface KeptVersion {
  readonly entry: HistoryEntry;
  /** Base64. */
  readonly snapshot: string;
  readonly packing: string;
  /** The hash of the version before; 64 zeros for the first. */
  readonly previous: string;
}

/** Hex. Whoever changes, removes or moves one version of a county changes every hash after it. */
export const versionHash = (
  { county, cycle }: CountyCycle,
  { entry, snapshot, packing, previous }: KeptVersion,
): string =>
  createHash("sha256")
    .update(canonicalJson({ county, cycle, entry, snapshot, packing, previous }))
    .digest("hex");
