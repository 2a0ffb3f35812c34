import type { LedgerFault, LedgerFaultKind } from "../../domain/ledger/ledger-fault.ts";
import type { LedgerRow } from "../../domain/ledger/ledger-object.ts";
import type { KeptObject } from "../audit/kept-object.ts";
import { claimKind } from "../row-kinds/claim.ts";
import { factsKind } from "../row-kinds/facts.ts";
import { narrativeKind } from "../row-kinds/narrative.ts";
import { rowKinds } from "../row-kinds.ts";

/** Objects with rows that are not to be written: of a shape that nobody reads, or of another evidence or revision. */
export const rowFaults = (objects: readonly KeptObject[]): readonly LedgerFault[] =>
  objects.flatMap((each) => {
    const kind = faultIn(each);
    return kind ? [{ kind, at: each.key }] : [];
  });

const faultIn = (each: KeptObject): LedgerFaultKind | undefined => {
  if (!each.object.rows.every(isReadable)) return "unreadable";
  return isInPlace(each) ? undefined : "misplaced";
};

const isReadable = ({ sk, body }: LedgerRow): boolean =>
  Object.values(rowKinds).some(
    (kind) => kind.parse(sk) !== undefined && kind.body.safeParse(body).success,
  );

/** Receipts, as they were taken, refused or withdrawn. */
export const isOfEvidence = ({ place }: Pick<KeptObject, "place">): boolean =>
  place.room === "receipts" || place.room === "withdrawals";

const isInPlace = ({ place, object }: KeptObject): boolean => {
  const [first, ...beside] = object.rows;
  if (!isOfEvidence({ place })) return beside.length === 0;
  const [id, revision] = place.name.split("/");
  return (
    String(first?.revision) === revision &&
    beside.every(({ pk, sk }) => pk === first?.pk && evidenceOf(sk) === id)
  );
};

const evidenceOf = (sk: string): string | undefined =>
  (claimKind.parse(sk) ?? narrativeKind.parse(sk) ?? factsKind.parse(sk))?.evidenceId;
