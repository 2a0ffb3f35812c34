import * as z from "zod";
import type { LedgerFault } from "../../domain/ledger/ledger-fault.ts";
import { type LedgerRoom, ledgerKey } from "../../domain/ledger/ledger-place.ts";
import { versionHash } from "../../domain/ledger/version-chain.ts";
import { Cycle } from "../../domain/place/cycle.ts";
import { CountyCode } from "../../domain/place/division.ts";
import { brokenLink, NO_HASH } from "../../domain/review/chain.ts";
import { Decision } from "../../domain/review/decision.ts";
import { HistoryEntry } from "../../domain/status/history.ts";
import type { KeptObject } from "./kept-object.ts";

/** Where what is numbered does not follow each other. */
export const chainFaults = (objects: readonly KeptObject[]): readonly LedgerFault[] => [
  ...versionFaults(objects),
  ...decisionFaults(objects, "decisions"),
  ...decisionFaults(objects, "calendar"),
];

/** Objects of one folder whose names are numbers, in their order. */
const numbered = (objects: readonly KeptObject[], room: LedgerRoom): readonly KeptObject[] =>
  objects
    .filter(({ place }) => place.room === room)
    .toSorted((one, other) => Number(one.place.name) - Number(other.place.name));

/** Numbers that are missing below the highest; what is missing above it nothing but a seal can tell. */
const gaps = (objects: readonly KeptObject[]): readonly LedgerFault[] => {
  const there = new Set(objects.map(({ place }) => Number(place.name)));
  const [first] = objects;
  const highest = Math.max(0, ...there);
  if (!first) return [];
  return Array.from({ length: highest }, (_, index) => index + 1)
    .filter((number) => !there.has(number))
    .map((number) => ({ kind: "gap", at: ledgerKey({ ...first.place, name: String(number) }) }));
};

const VersionRow = z.object({
  body: HistoryEntry,
  snapshot: z.object({ base64: z.string() }),
  packing: z.string(),
  previous: z.string(),
  hash: z.string(),
});

/** Where the versions of a county do not follow each other. */
const versionFaults = (objects: readonly KeptObject[]): readonly LedgerFault[] => {
  const kept = numbered(objects, "history");
  const versions = kept.map(versionIn);
  const faults = versions.flatMap((version, index) =>
    version === undefined
      ? kept.slice(index, index + 1).map(({ key: at }): LedgerFault => ({ kind: "unreadable", at }))
      : linkFaults(version, versions[index - 1]),
  );
  return [...gaps(kept), ...faults];
};

type Version = NonNullable<ReturnType<typeof versionIn>>;

const versionIn = ({ key, place, object }: KeptObject) => {
  const row = VersionRow.safeParse(object.rows[0]).data;
  if (!row) return undefined;
  const { body: entry, snapshot, packing, previous, hash } = row;
  const county = CountyCode.parse(place.division);
  const own = versionHash(
    { county, cycle: Cycle.parse(place.cycle) },
    { entry, snapshot: snapshot.base64, packing, previous },
  );
  return { key, number: Number(place.name), at: entry.at, previous, hash, isOwn: own === hash };
};

const linkFaults = (version: Version, before: Version | undefined): readonly LedgerFault[] => {
  const { key: at, isOwn, previous } = version;
  const faults: LedgerFault[] = [];
  if (!isOwn) faults.push({ kind: "changed", at });
  if (previous !== hashBefore(version, before)) faults.push({ kind: "unchained", at });
  if (before && version.at < before.at) faults.push({ kind: "order", at });
  return faults;
};

/** After a gap nobody can say what came before. */
const hashBefore = ({ number, previous }: Version, before: Version | undefined): string => {
  if (number === 1) return NO_HASH;
  return before?.number === number - 1 ? before.hash : previous;
};

/** Where decisions, of a county or on a calendar, do not follow each other. */
const decisionFaults = (
  objects: readonly KeptObject[],
  room: "decisions" | "calendar",
): readonly LedgerFault[] => {
  const kept = numbered(objects, room);
  const missing = gaps(kept);
  if (missing.length > 0) return missing;
  const [first] = kept;
  if (!first) return [];
  const decisions = kept.map(({ object }) => Decision.safeParse(object.rows[0]?.body).data);
  const unreadable = kept.filter((_, index) => decisions[index] === undefined);
  if (unreadable.length > 0) return unreadable.map(({ key: at }) => ({ kind: "unreadable", at }));
  const { division, cycle } = first.place;
  const broken = brokenLink(
    { division, cycle },
    decisions.flatMap((decision) => decision ?? []),
  );
  if (!broken) return [];
  const at = ledgerKey({ ...first.place, name: String(broken.number) });
  return [{ kind: broken.kind === "hash" ? "unchained" : broken.kind, at }];
};
