import type { EvidenceId } from "../domain/evidence/evidence.ts";
import type { Receipt } from "../domain/evidence/receipt.ts";
import {
  isInFlight,
  isLeft,
  isUnsettled,
  predecessorOf,
} from "../domain/evidence/reconciliation.ts";
import { known } from "../domain/known.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import type { ComplianceTable } from "./compliance-table.ts";
import type { EvidenceBucket, ListedObject } from "./evidence-bucket.ts";
import { countyPrefix, objectKey } from "./keys.ts";
import { type Joined, mergeJoin } from "./merge-join.ts";

/** Evidences that are compared before anything is told of them; the services give as many in one answer. */
const PAGE = 1000;

interface Stores {
  readonly table: Pick<ComplianceTable, "receiptsAfter" | "receiptsById">;
  readonly bucket: Pick<EvidenceBucket, "objects">;
}

export interface Compared {
  readonly place: CountyCycle;
  /** Evidence up to this one is left alone. */
  readonly after: EvidenceId | undefined;
  /** What is younger than that moment (ISO 8601, UTC) is under way; without one nothing is. */
  readonly since: string | undefined;
}

export interface EvidencePage {
  readonly looked: number;
  readonly inFlight: number;
  /** Keys of objects that somebody has to look at again. */
  readonly due: readonly string[];
  readonly last: EvidenceId;
}

/** Compares the objects of a county with its receipts in the order of their ids, a page at a time, and holds no more. */
export async function* evidencePages(
  compared: Compared,
  { table, bucket }: Stores,
): AsyncGenerator<EvidencePage> {
  const { place, after } = compared;
  const pairs = mergeJoin(
    { values: objectsAfter(place, after, bucket), keyOf: ([evidenceId]) => evidenceId },
    { values: receiptsAfter(place, after, table), keyOf: ({ evidenceId }) => evidenceId },
  );
  let page: Pair[] = [];
  for await (const pair of pairs) {
    page.push(pair);
    if (page.length < PAGE) continue;
    yield await comparedPage(page, compared, table);
    page = [];
  }
  if (page.length > 0) yield await comparedPage(page, compared, table);
}

type Listed = readonly [EvidenceId, ListedObject];
type Pair = Joined<EvidenceId, Listed, Receipt>;

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
  page: readonly Pair[],
  { place, since }: Compared,
  table: Stores["table"],
): Promise<EvidencePage> => {
  const pairs = page.map(({ key, left, right }) => ({ key, object: left?.[1], receipt: right }));
  const settling = pairs.filter((pair) => !isInFlight(pair, since));
  const left = await leftOf(place, settling, table);
  const due = settling.filter((pair) => isUnsettled(pair) || left.has(predecessorOf(pair.receipt)));
  return {
    looked: pairs.length,
    inFlight: pairs.length - settling.length,
    due: due.map(({ key, object, receipt }) => object?.key ?? keyOf(place, key, receipt)),
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
