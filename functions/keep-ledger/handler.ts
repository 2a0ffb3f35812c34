import middy from "@middy/core";
import { type TableChange, TableChanges } from "../../events/table-change.ts";
import { keepRow } from "../../shared/aws/keep-row.ts";
import type { LedgerBucket } from "../../shared/aws/ledger-bucket.ts";
import type { LedgerRows } from "../../shared/aws/ledger-rows.ts";
import { comeAgain, settleEach } from "../../shared/batch/batch.ts";
import type { Logger } from "../../shared/log/log.ts";

export interface Deps {
  readonly table: LedgerRows;
  readonly ledger: Pick<LedgerBucket, "keep">;
  readonly log: Logger;
}

/**
 * Law 1: what cannot be derived from evidence is put once more into the bucket, where nothing writes over it. Disorder,
 * repetition and a late record all end in the same objects; what no record told of, reconcile keeps.
 */
export const createHandler = (deps: Deps) =>
  middy().handler(async (event: unknown) => {
    const { failed } = await settleEach({
      parts: TableChanges.parse(event).Records,
      work: (change) => keep(change, deps),
      identifiers: ({ dynamodb }) => [dynamodb.SequenceNumber],
      failure: {
        message: "row not kept",
        facts: ({ dynamodb }) => ({ record: dynamodb.SequenceNumber }),
      },
      log: deps.log,
    });
    return comeAgain(failed);
  });

const keep = async ({ dynamodb: { Keys } }: TableChange, deps: Deps): Promise<void> => {
  const found = await keepRow({ pk: Keys.pk.S, sk: Keys.sk.S }, deps);
  if (found?.kept === "different") deps.log.error("the ledger says otherwise", { key: found.key });
  else if (found) deps.log.info("kept", { ...found });
};
