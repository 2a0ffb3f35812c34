import type { EvidenceId } from "../domain/evidence/evidence.ts";
import type { Receipt } from "../domain/evidence/receipt.ts";
import {
  isInFlight,
  isLeft,
  isUnsettled,
  predecessorOf,
  type SeenTwice,
} from "../domain/evidence/reconciliation.ts";
import { known } from "../domain/known.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import type { ComplianceTable } from "./compliance-table.ts";
import type { EvidenceBucket, ListedObject } from "./evidence-bucket.ts";
import { countyPrefix, objectKey } from "./keys.ts";
import { isUnkept, type KeptOfEvidence, keptAfter } from "./ledger-gaps.ts";
import { mergeJoin } from "./merge-join.ts";
import type { RoundLook } from "./round-times.ts";
import { receiptKind } from "./row-kinds/receipt.ts";
import type { RowKey } from "./rows.ts";

/** Evidences that are compared before anything is told of them; the services give as many in one answer. */
const PAGE = 1000;

interface Stores {
  readonly table: Pick<ComplianceTable, "receiptsAfter" | "receiptsById">;
  readonly bucket: Pick<EvidenceBucket, "objects">;
}

export interface Compared extends Pick<RoundLook, "since" | "withLedger"> {
  readonly place: CountyCycle;
  /** Evidence up to this one is left alone. */
  readonly after: EvidenceId | undefined;
}

export interface EvidencePage {
  readonly looked: number;
  readonly inFlight: number;
  /** Keys of objects that somebody has to look at again. */
  readonly due: readonly string[];
  /** Receipts that the ledger has no object of as they are now. */
  readonly unkept: readonly RowKey[];
  readonly last: EvidenceId;
}

/**
 * Compares the objects of a county, its receipts and what the ledger has of them, in the order of their ids, a page at a time,
 * and holds no more.
 */
export async function* evidencePages(
  compared: Compared,
  { table, bucket }: Stores,
): AsyncGenerator<EvidencePage> {
  const { place, after, withLedger } = compared;
  const pairs = mergeJoin(
    { values: objectsAfter(place, after, bucket), keyOf: ([evidenceId]) => evidenceId },
    { values: receiptsAfter(place, after, table), keyOf: ({ evidenceId }) => evidenceId },
  );
  const all = mergeJoin(
    { values: pairs, keyOf: ({ key }) => key },
    {
      values: withLedger ? keptAfter(place, after, bucket) : nothing(),
      keyOf: ({ evidenceId }) => evidenceId,
    },
  );
  let page: Seen[] = [];
  for await (const { left, right: kept } of all) {
    // What only the ledger has is for whoever makes the table again
    if (left) page.push({ key: left.key, object: left.left?.[1], receipt: left.right, kept });
    if (page.length < PAGE) continue;
    yield await comparedPage(page, compared, table);
    page = [];
  }
  if (page.length > 0) yield await comparedPage(page, compared, table);
}

type Listed = readonly [EvidenceId, ListedObject];
interface Seen extends SeenTwice {
  readonly key: EvidenceId;
  readonly object: ListedObject | undefined;
  readonly kept: KeptOfEvidence | undefined;
}

async function* nothing(): AsyncGenerator<never> {}

/** The object of each evidence; of several under one id, which only a stranger can have put there, the last. */
async function* objectsAfter(
  place: CountyCycle,
  after: EvidenceId | undefined,
  bucket: Stores["bucket"],
): AsyncGenerator<Listed> {
  const prefix = countyPrefix(place);
  // `0` comes right after the slash: all that lies under the id before is left
  const objects = bucket.objects(prefix, after && `${prefix}${after}0`);
  let held: Listed | undefined;
  for await (const object of objects) {
    if (!object.ref) continue;
    const { evidenceId } = object.ref;
    if (held && held[0] !== evidenceId) yield held;
    held = [evidenceId, object];
  }
  if (held) yield held;
}

async function* receiptsAfter(
  place: CountyCycle,
  after: EvidenceId | undefined,
  table: Stores["table"],
): AsyncGenerator<Receipt> {
  let from = after;
  do {
    const { receipts, next } = await table.receiptsAfter(place, { limit: PAGE, after: from });
    yield* receipts;
    from = next;
  } while (from);
}

const comparedPage = async (
  page: readonly Seen[],
  { place, since, withLedger }: Compared,
  table: Stores["table"],
): Promise<EvidencePage> => {
  const settling = page.filter((pair) => !isInFlight(pair, since));
  const left = await leftOf(place, settling, table);
  const due = settling.filter((pair) => isUnsettled(pair) || left.has(predecessorOf(pair.receipt)));
  return {
    looked: page.length,
    inFlight: page.length - settling.length,
    due: due.map(({ key, object, receipt }) => object?.key ?? keyOf(place, key, receipt)),
    unkept: settling
      .filter(({ receipt, kept }) => withLedger && isUnkept(receipt, kept))
      .map(({ key }) => receiptKind.rowKey(place, { evidenceId: key })),
    last: known(page.at(-1), "the last of a page").key,
  };
};

/** Predecessors that are still there, each looked up by its key: they may lie on any page. */
const leftOf = async (
  place: CountyCycle,
  pairs: readonly { readonly receipt: Receipt | undefined }[],
  table: Stores["table"],
): Promise<ReadonlySet<EvidenceId | undefined>> => {
  const ids = new Set(pairs.flatMap(({ receipt }) => predecessorOf(receipt) ?? []));
  if (ids.size === 0) return ids;
  const predecessors = await table.receiptsById(place, [...ids]);
  return new Set(predecessors.filter(isLeft).map(({ evidenceId }) => evidenceId));
};

const keyOf = (place: CountyCycle, evidenceId: EvidenceId, receipt: Receipt | undefined): string =>
  objectKey(
    { ...place, evidenceId },
    known(receipt, `the receipt of ${evidenceId}`).registration.fileName,
  );
