import { LedgerObject, rowsHash } from "../../shared/domain/ledger/ledger-object.ts";
import { ledgerPrefix } from "../../shared/domain/ledger/ledger-place.ts";
import { NONE_BEFORE, Seal, sealHash, textHash } from "../../shared/domain/ledger/seal.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import type { Kept } from "./kept-state.ts";

/**
 * Each version and each settled receipt has its object in the ledger, sound by its own hash and about that very row; there is
 * no object of a version or an evidence that the table does not know; and every object stands in the county's chain of seals.
 */
export const ledgerFaults = (
  place: CountyCycle,
  { ledger, ...kept }: Pick<Kept, "ledger" | "history" | "receipts">,
): readonly string[] => {
  const parts = Map.groupBy(ledger, ([file]) => (file.startsWith(SEALS) ? "seals" : "objects"));
  const objects = new Map(parts.get("objects"));
  return [
    ...objectFaults(place, { ...kept, ledger: objects }),
    ...sealingFaults(place, new Map(parts.get("seals")), objects),
  ];
};

const SEALS = "seals/";

const objectFaults = (
  { county }: CountyCycle,
  { ledger, history, receipts }: Pick<Kept, "ledger" | "history" | "receipts">,
): readonly string[] => {
  const settled = receipts.filter(({ state }) => state !== "requested");
  const expected = new Map<string, string>([
    ...history.map(({ version }) => [`history/${version}`, "HISTORY#"] as const),
    ...settled.map(
      ({ evidenceId, revision, state }) =>
        [
          `${state === "withdrawn" ? "withdrawals" : "receipts"}/${evidenceId}/${revision}`,
          `EVIDENCE#${evidenceId}`,
        ] as const,
    ),
  ]);
  const known = new Set(receipts.map(({ evidenceId }) => evidenceId.toString()));
  return [
    ...[...expected].flatMap(([name, row]) => {
      const fault = faultOf(ledger.get(`${name}.json`), county, row);
      return fault === undefined ? [] : [`ledger ${name}: ${fault}`];
    }),
    ...[...ledger.keys()].flatMap((file) =>
      expected.has(file.replace(/\.json$/, "")) || isEarlier(file, known)
        ? []
        : [`ledger ${file}: the table knows no such row`],
    ),
  ];
};

/** What an object does not say as it has to. */
const faultOf = (text: string | undefined, county: string, row: string): string | undefined => {
  if (text === undefined) return "none";
  const parsed = LedgerObject.safeParse(jsonOf(text));
  if (!parsed.success) return "unreadable";
  const { rows, sha256 } = parsed.data;
  if (rowsHash(rows) !== sha256) return "its rows do not give its hash";
  return rows[0]?.pk.startsWith(`${county}#`) && rows[0].sk.startsWith(row)
    ? undefined
    : `about ${rows[0]?.pk} ${rows[0]?.sk}`;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** An earlier settlement of an evidence stays in the ledger for good. */
const isEarlier = (file: string, known: ReadonlySet<string>): boolean => {
  const [, evidenceId = ""] = /^(?:receipts|withdrawals)\/([^/]+)\/\d+\.json$/.exec(file) ?? [];
  return known.has(evidenceId);
};

/** Numbered without a gap, each bound to the one before, each naming objects that are there as they were. */
const sealingFaults = (
  { county, cycle }: CountyCycle,
  files: ReadonlyMap<string, string>,
  objects: ReadonlyMap<string, string>,
): readonly string[] => {
  const seals = [...files.values()]
    .map((text) => Seal.parse(jsonOf(text)))
    .toSorted((one, other) => one.number - other.number);
  const prefix = ledgerPrefix({ division: county, cycle });
  const hashes = new Map(
    [...objects].map(([file, text]) => [`${prefix}${file}`, textHash(text)] as const),
  );
  const sealed = seals.flatMap((seal) => seal.objects);
  const named = new Set(sealed.map(({ key }) => key));
  return [
    ...seals.flatMap((seal, at) => {
      const follows =
        seal.number === at + 1 && seal.previous === (seals[at - 1]?.hash ?? NONE_BEFORE);
      return follows && seal.hash === sealHash(seal)
        ? []
        : [`seal ${seal.number}: breaks the chain`];
    }),
    ...sealed.flatMap(({ key, sha256 }) =>
      hashes.get(key) === sha256 ? [] : [`seal of ${key}: that object is not there as it was`],
    ),
    ...[...hashes.keys()].flatMap((key) => (named.has(key) ? [] : [`ledger ${key}: not sealed`])),
  ];
};
