import { EvidenceId } from "../domain/evidence/evidence.ts";
import type { Receipt } from "../domain/evidence/receipt.ts";
import { type LedgerRoom, ledgerKey, parseLedgerKey } from "../domain/ledger/ledger-place.ts";
import type { ComplianceTable } from "./compliance-table.ts";
import type { EvidenceBucket } from "./evidence-bucket.ts";
import { divisionOf, type Partition } from "./keys.ts";
import { mergeJoin } from "./merge-join.ts";
import { isYounger } from "./round-times.ts";
import { reportKind } from "./row-kinds/report.ts";
import type { RowKey } from "./rows.ts";

type Bucket = Pick<EvidenceBucket, "objects">;

/** What the ledger has of one evidence: `receipts/3`, `withdrawals/4`. */
export interface KeptOfEvidence {
  readonly evidenceId: EvidenceId;
  readonly names: ReadonlySet<string>;
}

/** What the ledger has of each evidence after one, in the order of their ids: of each some few names, and of no two at a time. */
export async function* keptAfter(
  place: Partition,
  after: EvidenceId | undefined,
  bucket: Bucket,
): AsyncGenerator<KeptOfEvidence> {
  const side = (room: LedgerRoom) => ({
    values: keptIn(room, place, after, bucket),
    keyOf: ({ evidenceId }: KeptOfEvidence) => evidenceId,
  });
  for await (const { key, left, right } of mergeJoin(side("receipts"), side("withdrawals")))
    yield { evidenceId: key, names: new Set([...(left?.names ?? []), ...(right?.names ?? [])]) };
}

async function* keptIn(
  room: LedgerRoom,
  place: Partition,
  after: EvidenceId | undefined,
  bucket: Bucket,
): AsyncGenerator<KeptOfEvidence> {
  const prefix = roomPrefix(place, room);
  let held: { evidenceId: EvidenceId; names: Set<string> } | undefined;
  for await (const { key } of bucket.objects(prefix, after && `${prefix}${after}0`)) {
    const [id, revision] = parseLedgerKey(key)?.name.split("/") ?? [];
    const evidenceId = EvidenceId.safeParse(id).data;
    if (!evidenceId) continue;
    if (held?.evidenceId !== evidenceId) {
      if (held) yield held;
      held = { evidenceId, names: new Set() };
    }
    held.names.add(`${room}/${revision}`);
  }
  if (held) yield held;
}

/** Whether the ledger lacks what a receipt says now. Of one whose file has not come it keeps nothing. */
export const isUnkept = (
  receipt: Receipt | undefined,
  kept: Pick<KeptOfEvidence, "names"> | undefined,
): boolean => {
  if (!receipt || receipt.state === "requested") return false;
  const room = receipt.state === "withdrawn" ? "withdrawals" : "receipts";
  return kept?.names.has(`${room}/${receipt.revision}`) !== true;
};

/** Rows that are numbered without gaps, up to the last. */
export interface Numbered {
  readonly room: LedgerRoom;
  readonly last: number;
  readonly rowKey: (number: number) => RowKey;
}

/** Keys of the rows among them that the ledger lacks: the names of a room are held, some few bytes each. */
export const unkeptNumbers = async (
  place: Partition,
  { room, last, rowKey }: Numbered,
  bucket: Bucket,
): Promise<readonly RowKey[]> => {
  // Stryker disable next-line ConditionalExpression: asked for the names of nothing, a room has none that is missing
  if (last === 0) return [];
  const names = await namesIn(place, room, bucket);
  return Array.from({ length: last }, (_, at) => at + 1)
    .filter((number) => !names.has(String(number)))
    .map(rowKey);
};

/** The same of papers that were given out up to a moment (ISO 8601, UTC); all of them without one. */
export const unkeptReports = async (
  place: Partition,
  since: string | undefined,
  {
    table,
    bucket,
  }: { readonly table: Pick<ComplianceTable, "issuedReports">; readonly bucket: Bucket },
): Promise<readonly RowKey[]> => {
  const issued = await table.issuedReports(place);
  if (issued.length === 0) return [];
  const names = await namesIn(place, "reports", bucket);
  return issued
    .filter(({ name, at }) => !names.has(name) && !isYounger(at, since))
    .map(({ name }) => reportKind.rowKey(place, { name }));
};

const namesIn = async (
  place: Partition,
  room: LedgerRoom,
  bucket: Bucket,
): Promise<ReadonlySet<string>> => {
  const objects = await Array.fromAsync(bucket.objects(roomPrefix(place, room)), ({ key }) => key);
  return new Set(objects.flatMap((key) => parseLedgerKey(key)?.name ?? []));
};

const roomPrefix = (place: Partition, room: LedgerRoom): string =>
  ledgerKey({ division: divisionOf(place), cycle: place.cycle, room, name: "" }).replace(
    /\.json$/,
    "",
  );
