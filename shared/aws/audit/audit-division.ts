import pMap from "p-map";
import type { LedgerFault } from "../../domain/ledger/ledger-fault.ts";
import { type LedgerRoom, ledgerPrefix, parseLedgerKey } from "../../domain/ledger/ledger-place.ts";
import { Seal, sealNumber, textHash } from "../../domain/ledger/seal.ts";
import { sealFaults, unsealed } from "../../domain/ledger/seal-faults.ts";
import type { LedgerDivision } from "../ledger-bucket.ts";
import type { AuditSource } from "./audit-source.ts";
import { decisionFaults, versionFaults } from "./chain-checks.ts";
import { evidenceFaults, latestReceipts, namedWithoutReceipt } from "./evidence-checks.ts";
import { type KeptObject, readKept } from "./kept-object.ts";

/** Objects read at a time. */
const CONCURRENCY = 16;

/** What was looked at, and everything that is wrong, the first broken link of each chain first. */
export interface Audited {
  /** Objects by folder. */
  readonly counts: Readonly<Partial<Record<LedgerRoom, number>>>;
  /** Accepted files whose bytes were hashed. */
  readonly evidence: number;
  /** Objects that came so lately that no seal names them yet. */
  readonly unsealed: readonly string[];
  readonly faults: readonly LedgerFault[];
  /** What each key says, for whoever compares a table with it. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Law 1: holds the ledger of a county, or of a province, against its chains, its seals and its evidence. */
export const auditDivision = async (
  place: LedgerDivision,
  source: AuditSource,
  progress: (looked: number) => void = () => undefined,
): Promise<Audited> => {
  const keys = (await Array.fromAsync(source.keys(ledgerPrefix(place)))).toSorted();
  let looked = 0;
  const look = () => progress(++looked);
  const entries = await pMap(
    keys,
    async (key) => {
      const text = new TextDecoder().decode(await source.bytes(key));
      look();
      return [key, text] as const;
    },
    { concurrency: CONCURRENCY },
  );
  const texts = new Map(entries);
  const found = readAll(texts);
  const receipts = latestReceipts(found.kept);
  const sealing = {
    seals: found.seals,
    hashes: new Map(
      entries
        .filter(([key]) => parseLedgerKey(key)?.room !== "seals")
        .map(([key, text]) => [key, textHash(text)]),
    ),
  };
  const faults = [
    ...found.faults,
    ...versionFaults(found.kept),
    ...decisionFaults(found.kept, "decisions"),
    ...decisionFaults(found.kept, "calendar"),
    ...sealFaults(sealing),
    ...namedWithoutReceipt(found.kept, receipts),
    ...(await evidenceFaults(receipts, source, look)),
  ];
  return {
    counts: countsOf(keys),
    evidence: [...receipts.values()].filter(({ state }) => state === "accepted").length,
    unsealed: unsealed(sealing),
    faults,
    texts,
  };
};

interface KeptSeal {
  readonly key: string;
  readonly seal: Seal;
}

const readAll = (texts: ReadonlyMap<string, string>) => {
  const read = [...texts].map(([key, text]) => readOne(key, text));
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

const countsOf = (keys: readonly string[]): Audited["counts"] => {
  const counts: Partial<Record<LedgerRoom, number>> = {};
  for (const key of keys) {
    const room = parseLedgerKey(key)?.room;
    if (room) counts[room] = (counts[room] ?? 0) + 1;
  }
  return counts;
};
