import middy from "@middy/core";
import { type TableChange, TableChanges } from "../../events/table-change.ts";
import { type KeptRow, keepRow, sealable } from "../../shared/aws/keep-row.ts";
import type { LedgerBucket } from "../../shared/aws/ledger-bucket.ts";
import type { LedgerRows } from "../../shared/aws/ledger-rows.ts";
import { comeAgain, settleEach } from "../../shared/batch/batch.ts";
import type { Logger } from "../../shared/log/log.ts";

export interface Deps {
  readonly table: LedgerRows;
  readonly ledger: Pick<LedgerBucket, "keep" | "earlierReceipts" | "seal">;
  readonly log: Logger;
}

/**
 * Law 1: what cannot be derived from evidence is put once more into the bucket, where nothing writes over it, and sealed county
 * by county. Disorder, repetition and a late record all end in the same objects; what no record told of, reconcile keeps.
 */
export const createHandler = (deps: Deps) =>
  middy().handler(async (event: unknown) => {
    const { done, failed } = await settleEach({
      parts: TableChanges.parse(event).Records,
      work: (change) => keep(change, deps),
      identifiers: ({ dynamodb }) => [dynamodb.SequenceNumber],
      failure: {
        message: "row not kept",
        facts: ({ dynamodb }) => ({ record: dynamodb.SequenceNumber }),
      },
      log: deps.log,
    });
    const places = Map.groupBy(
      done.flatMap((each) => each ?? []),
      ({ place }) => `${place.division}#${place.cycle}`,
    );
    const sealed = await settleEach({
      parts: [...places.values()],
      work: (rows) => seal(rows, deps),
      identifiers: (rows) => rows.map(({ record }) => record),
      failure: { message: "objects not sealed", facts: ([row]) => ({ ...row?.place }) },
      log: deps.log,
    });
    return comeAgain([...failed, ...sealed.failed]);
  });

/** What was kept, and the record that told of it. */
interface Told extends KeptRow {
  readonly record: string;
}

const keep = async ({ dynamodb }: TableChange, deps: Deps): Promise<Told | undefined> => {
  const { Keys, SequenceNumber: record } = dynamodb;
  const found = await keepRow({ pk: Keys.pk.S, sk: Keys.sk.S }, deps);
  if (!found) return undefined;
  const { key, kept } = found;
  if (kept === "different") deps.log.error("the ledger says otherwise", { key });
  else deps.log.info("kept", { key, kept });
  return { ...found, record };
};

const seal = async (rows: readonly Told[], { ledger }: Deps): Promise<void> => {
  const [first] = rows;
  const objects = sealable(rows);
  if (first && objects.length > 0) await ledger.seal(first.place, objects);
};
