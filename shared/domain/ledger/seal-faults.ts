import type { LedgerFault } from "./ledger-fault.ts";
import { NONE_BEFORE, type Seal, type SealedObject, sealHash } from "./seal.ts";

/** What a check of seals takes: them by their keys, in the order of their numbers, and the hashes of all objects there are. */
export interface Sealing {
  readonly seals: readonly { readonly key: string; readonly seal: Seal }[];
  readonly hashes: ReadonlyMap<string, string>;
}

/** Where seals do not follow each other, and where what they sealed is not there as it was. */
export const sealFaults = ({ seals, hashes }: Sealing): readonly LedgerFault[] => {
  const broken = seals.filter(({ seal }, index) => {
    const previous = seals[index - 1]?.seal.hash ?? NONE_BEFORE;
    const follows = seal.number === index + 1 && seal.previous === previous;
    return !follows || seal.hash !== sealHash(seal);
  });
  const objects = seals.flatMap(({ seal }) =>
    seal.objects.flatMap((each) => faultOf(each, hashes)),
  );
  return distinct([
    ...broken.map(({ key: at }): LedgerFault => ({ kind: "sealBroken", at })),
    ...objects,
  ]);
};

const faultOf = (
  { key: at, sha256 }: SealedObject,
  hashes: Sealing["hashes"],
): readonly LedgerFault[] => {
  const found = hashes.get(at);
  if (found === sha256) return [];
  return [{ kind: found === undefined ? "sealedGone" : "sealedOtherwise", at }];
};

/** What stands in two seals is told once. */
const distinct = (faults: readonly LedgerFault[]): readonly LedgerFault[] => [
  ...new Map(faults.map((fault) => [`${fault.kind} ${fault.at}`, fault])).values(),
];

/** Objects that no seal names yet. */
export const unsealed = ({ seals, hashes }: Sealing): readonly string[] => {
  const sealed = new Set(seals.flatMap(({ seal }) => seal.objects.map(({ key }) => key)));
  return [...hashes.keys()].filter((key) => !sealed.has(key));
};
