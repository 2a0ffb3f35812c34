import { afterAll, beforeAll, expect, test } from "vitest";
import type { Deps } from "../../functions/ingest-evidence/handler.ts";
import { figures, type Ingestion, keyOf, startIngestion } from "../support/ingestion.ts";

let ingestion: Ingestion;
beforeAll(async () => {
  ingestion = await startIngestion();
});
afterAll(() => ingestion.stop());

test("the same notification again, twice in one batch and out of order, changes nothing", async () => {
  const id = await ingestion.put(figures("510"));
  await ingestion.ingest([keyOf(id)]);
  const first = await ingestion.receiptOf(id);

  await ingestion.ingest([keyOf(id), keyOf(id)]);

  expect(await ingestion.receiptOf(id)).toEqual(first);
});

test("an object that is gone is withdrawn with its claims, whatever the event said", async () => {
  const id = await ingestion.put(figures("530"));
  await ingestion.ingest([keyOf(id)]);
  await ingestion.remove(keyOf(id));

  await ingestion.ingest([keyOf(id)]);

  expect(await ingestion.receiptOf(id)).toMatchObject({ state: "withdrawn", revision: 3 });
  expect((await ingestion.claimOf())?.evidenceId).not.toBe(id);
});

test("an object that is overwritten is looked at anew, and claims that no longer hold go", async () => {
  const id = await ingestion.put(figures("540"));
  await ingestion.ingest([keyOf(id)]);
  await ingestion.put("not json", { id });

  await ingestion.ingest([keyOf(id)]);

  expect(await ingestion.receiptOf(id)).toMatchObject({ state: "rejected", revision: 3 });
  expect((await ingestion.claimOf())?.evidenceId).not.toBe(id);
});

test("an accepted replacement removes what it supersedes; a rejected one leaves it", async () => {
  const old = await ingestion.put(figures("550"));
  await ingestion.ingest([keyOf(old)]);
  const bad = await ingestion.put("not json", { change: { supersedes: old } });
  await ingestion.ingest([keyOf(bad)]);
  await ingestion.ingest([keyOf(old)]);
  const standing = await ingestion.receiptOf(old);
  const good = await ingestion.put(figures("560"), { change: { supersedes: old } });

  await ingestion.ingest([keyOf(good)]);
  await ingestion.ingest([keyOf(old)]);

  expect(standing?.state).toBe("accepted");
  expect((await ingestion.receiptOf(old))?.state).toBe("withdrawn");
  expect(await ingestion.claimOf()).toMatchObject({ evidenceId: good });
});

test("a function that died after accepting a replacement removes the old object when the message comes again", async () => {
  const old = await ingestion.put(figures("570"));
  await ingestion.ingest([keyOf(old)]);
  const replacement = await ingestion.put(figures("580"), { change: { supersedes: old } });
  const dying = { ...ingestion.bucket, remove: () => Promise.reject(new Error("crash")) };

  const { answer } = await ingestion.ingest([keyOf(replacement)], { bucket: dying });
  await ingestion.ingest([keyOf(replacement)]);

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m-0" }] });
  expect(await ingestion.bucket.object(keyOf(old))).toBeUndefined();
});

test("a copy that lost the race looks again and finds the winner's work done", async () => {
  const id = await ingestion.put(figures("590"));
  let isFirst = true;
  const racing: Deps["table"] = {
    ...ingestion.table,
    settle: async (settlement) => {
      if (isFirst) {
        isFirst = false;
        await ingestion.ingest([keyOf(id)]);
      }
      return ingestion.table.settle(settlement);
    },
  };

  const { answer } = await ingestion.ingest([keyOf(id)], { table: racing });

  expect(answer).toEqual({ batchItemFailures: [] });
  expect(await ingestion.receiptOf(id)).toMatchObject({ state: "accepted", revision: 2 });
});
