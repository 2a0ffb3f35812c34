import { afterAll, beforeAll, expect, test } from "vitest";
import type { Deps } from "../../functions/recompute-status/handler.ts";
import { documentClaim, evidenceId, indicatorClaim } from "../support/builders.ts";
import {
  newPlace,
  type Place,
  type Recomputation,
  startRecomputation,
} from "../support/recomputation.ts";
import { change } from "../support/table-change.ts";

let recomputation: Recomputation;
beforeAll(async () => {
  recomputation = await startRecomputation();
});
afterAll(() => recomputation.stop());

const request = (place: Place, messageId: string) => ({
  messageId,
  eventSource: "aws:sqs",
  body: JSON.stringify(place),
});

test("the same records again change nothing", async () => {
  const place = newPlace();
  await recomputation.accept(place, 1, [documentClaim("1.1-1")]);
  const records = [change(place, `CLAIM#1.1-1#${evidenceId(1)}`)];

  await recomputation.recompute(records);
  const first = await recomputation.statusOf(place);
  await recomputation.recompute([...records, ...records]);

  expect(await recomputation.statusOf(place)).toEqual(first);
});

test("a request of reconcile looks at every claim, also those whose change was lost", async () => {
  const place = newPlace();
  await recomputation.accept(place, 1, [
    documentClaim("1.1-1"),
    indicatorClaim("leaderSchoolVisits", { value: "2" }),
  ]);

  await recomputation.recompute([request(place, "m-1")]);

  expect(await recomputation.statusOf(place)).toMatchObject({ score: "0.67" });
  const { entries } = await recomputation.table.history(place, { limit: 1, before: undefined });
  expect(entries[0]?.cause).toEqual({ evidence: [], decisions: [], reconciled: true });
});

test("requests for one county in a batch are worth one look at its claims", async () => {
  const place = newPlace();
  await recomputation.accept(place, 1, [documentClaim("1.1-1")]);
  const { claims } = recomputation.table;
  let looks = 0;
  const counting: Deps["table"] = {
    ...recomputation.table,
    claims: async (at) => {
      looks += 1;
      return claims(at);
    },
  };
  const five = ["m-1", "m-2", "m-3", "m-4", "m-5"].map((id) => request(place, id));

  const answer = await recomputation.recompute(five, { table: counting });

  expect(answer).toEqual({ batchItemFailures: [] });
  // One to write the status, one to see that nothing came between
  expect(looks).toBe(2);
});

test.each(["no JSON", "{}", JSON.stringify({ county: "141125", cycle: "x" })])(
  "a message that cannot be read (%s) comes again by itself",
  async (body) => {
    const place = newPlace();
    await recomputation.accept(place, 1, [documentClaim("1.1-1")]);
    const broken = { messageId: "m-1", eventSource: "aws:sqs", body };

    const answer = await recomputation.recompute([broken, request(place, "m-2")]);

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m-1" }] });
    expect(await recomputation.statusOf(place)).toMatchObject({ version: 1 });
  },
);

test("requests for a county that fails come again together", async () => {
  const place = newPlace();
  const claims = () => Promise.reject(new Error("no table"));
  const answer = await recomputation.recompute([request(place, "m-1"), request(place, "m-2")], {
    table: { ...recomputation.table, claims },
  });
  expect(answer).toEqual({
    batchItemFailures: [{ itemIdentifier: "m-1" }, { itemIdentifier: "m-2" }],
  });
});

test("a copy that read before another wrote starts over and puts no old state back", async () => {
  const place = newPlace();
  await recomputation.accept(place, 1, [documentClaim("1.1-1")]);
  let isLate = true;
  const late: Deps["table"] = {
    ...recomputation.table,
    decisionsHead: async (at) => {
      if (isLate) {
        isLate = false;
        await recomputation.accept(place, 2, [documentClaim("1.1-2", 2)]);
        await recomputation.recompute([change(place, `CLAIM#1.1-2#${evidenceId(2)}`)]);
      }
      return recomputation.table.decisionsHead(at);
    },
  };

  await recomputation.recompute([change(place, `CLAIM#1.1-1#${evidenceId(1)}`)], { table: late });

  const status = await recomputation.statusOf(place);
  expect(status?.items[0]?.criteria.at(-1)).toMatchObject({
    documents: [
      { id: "1.1-1", evidenceId: evidenceId(1) },
      { id: "1.1-2", evidenceId: evidenceId(2) },
      { id: "1.1-3" },
    ],
  });
});

test.each([
  "HISTORY#0000000001",
  "EVIDENCE#01HZ0000000000000000000001",
  "CLAIM#1.1-1",
  "SIGNOFF#1",
])(
  "a changed row %s, which scores do not depend on, comes again and keeps no county from its own",
  async (sk) => {
    const place = newPlace();
    await recomputation.accept(place, 1, [documentClaim("1.1-1")]);

    const answer = await recomputation.recompute([
      change(place, sk, "7"),
      change(place, `CLAIM#1.1-1#${evidenceId(1)}`, "8"),
    ]);

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "7" }] });
    expect((await recomputation.statusOf(place))?.version).toBe(1);
  },
);

test("one county's failure hands back its records only", async () => {
  const [broken, sound] = [newPlace(), newPlace()];
  await recomputation.accept(sound, 1, [documentClaim("1.1-1")]);
  const failing: Deps["table"] = {
    ...recomputation.table,
    newestVersion: (place) =>
      place.county === broken.county
        ? Promise.reject(new Error("throttled"))
        : recomputation.table.newestVersion(place),
  };

  const answer = await recomputation.recompute(
    [
      change(broken, `CLAIM#1.1-1#${evidenceId(1)}`, "7"),
      change(sound, `CLAIM#1.1-1#${evidenceId(1)}`, "8"),
    ],
    { table: failing },
  );

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "7" }] });
  expect((await recomputation.statusOf(sound))?.version).toBe(1);
});
