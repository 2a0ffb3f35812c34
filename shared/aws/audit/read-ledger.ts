import pMap from "p-map";
import type { LedgerFault } from "../../domain/ledger/ledger-fault.ts";
import { ledgerPrefix, parseLedgerKey } from "../../domain/ledger/ledger-place.ts";
import { Seal, sealNumber, textHash } from "../../domain/ledger/seal.ts";
import type { Sealing } from "../../domain/ledger/seal-faults.ts";
import type { LedgerDivision } from "../ledger-bucket.ts";
import type { AuditSource } from "./audit-source.ts";
import { type KeptObject, readKept } from "./kept-object.ts";

/** Objects read at a time. */
const CONCURRENCY = 16;

/** A division's ledger as it was read. */
export interface ReadLedger {
  /** What each key says. */
  readonly texts: ReadonlyMap<string, string>;
  /** Objects that are whole in themselves. */
  readonly kept: readonly KeptObject[];
  readonly sealing: Sealing;
  /** Objects that are not. */
  readonly faults: readonly LedgerFault[];
}

/** Every object of the ledger of a county, or of a province, each by itself; `look` is told of each. */
export const readLedger = async (
  place: LedgerDivision,
  source: AuditSource,
  look: () => void = () => undefined,
): Promise<ReadLedger> => {
  const keys = (await Array.fromAsync(source.keys(ledgerPrefix(place)))).toSorted();
  const entries = await pMap(
    keys,
    async (key) => {
      const text = new TextDecoder().decode(await source.bytes(key));
      look();
      return [key, text] as const;
    },
    { concurrency: CONCURRENCY },
  );
  const { seals, ...read } = readAll(entries);
  const hashes = entries
    .filter(([key]) => parseLedgerKey(key)?.room !== "seals")
    .map(([key, text]) => [key, textHash(text)] as const);
  return { ...read, texts: new Map(entries), sealing: { seals, hashes: new Map(hashes) } };
};

interface KeptSeal {
  readonly key: string;
  readonly seal: Seal;
}

const readAll = (entries: readonly (readonly [string, string])[]) => {
  const read = entries.map(([key, text]) => readOne(key, text));
  return {
    kept: read.flatMap((each) => ("object" in each ? [each] : [])),
    seals: read
      .flatMap((each) => ("seal" in each ? [each] : []))
      .toSorted((one, other) => one.seal.number - other.seal.number),
    faults: read.flatMap((each) => ("kind" in each ? [each] : [])),
  };
};

const readOne = (key: string, text: string): KeptObject | KeptSeal | LedgerFault => {
  const place = parseLedgerKey(key);
  if (!place) return { kind: "misplaced", at: key };
  if (place.room !== "seals") return readKept(place, text);
  const seal = sealIn(text);
  if (!seal) return { kind: "unreadable", at: key };
  const isOwn = seal.number === sealNumber(place.name);
  return isOwn ? { key, seal } : { kind: "misplaced", at: key };
};

const sealIn = (text: string): Seal | undefined => {
  try {
    return Seal.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
