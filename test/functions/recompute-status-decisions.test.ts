import { afterAll, beforeAll, expect, test } from "vitest";
import { decisionKind } from "../../shared/aws/row-kinds/decision.ts";
import { known } from "../../shared/domain/known.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { documentClaim, evidenceId, framework2021 } from "../support/builders.ts";
import { AT, decidedAfter, sayingOf, signing, type Word } from "../support/decided.ts";
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

/** Somebody decides on a county as it is, and the stream tells of it. */
const decided = async (place: Place, word: (status: Status) => Word) => {
  const { table, recompute, statusOf } = recomputation;
  const status = (await statusOf(place)) ?? emptyStatus(framework2021(), place);
  const { decision, head } = decidedAfter(await table.decisionsHead(place), status, word(status));
  await table.decide(place, { decision, folded: head.folded, statusVersion: status.version });
  await recompute([change(place, decisionKind.sortKey(decision))]);
  return decision;
};

const lineOf = async (place: Place) =>
  (await recomputation.table.board("2021", place.county)).find(
    ({ county }) => county === place.county,
  );

test("a sign-off ends the provisional status, and new evidence begins it anew", async () => {
  const place = newPlace();
  await recomputation.accept(place, 1, [documentClaim("1.1-1")]);
  await recomputation.recompute([change(place, `CLAIM#1.1-1#${evidenceId(1)}`)]);

  await decided(place, signing);
  const signed = await recomputation.statusOf(place);
  const line = await lineOf(place);
  await recomputation.accept(place, 2, [documentClaim("1.1-2", 2)]);
  await recomputation.recompute([change(place, `CLAIM#1.1-2#${evidenceId(2)}`)]);

  expect(signed).toMatchObject({ provisional: false, signedOff: { number: 1, at: AT } });
  expect(line?.outline).toMatchObject({ stage: "submitted", decisions: 1, moved: false });
  const later = await recomputation.statusOf(place);
  expect(later?.provisional).toBe(true);
  expect(later).not.toHaveProperty("signedOff");
  expect((await lineOf(place))?.outline).toMatchObject({ moved: true, states: { moved: ["1.1"] } });
  const { entries } = await recomputation.table.history(place, { limit: 10, before: undefined });
  expect(entries.map(({ cause }) => cause.decisions)).toEqual([[], ["1"], []]);
});

test("a decision that leaves the status as it is shows on the board without a version of its own", async () => {
  const place = newPlace();
  await recomputation.accept(place, 1, [documentClaim("1.1-1")]);
  await recomputation.recompute([change(place, `CLAIM#1.1-1#${evidenceId(1)}`)]);

  await decided(place, (status) => sayingOf("checked", status, ["1.1"]));

  expect(await recomputation.statusOf(place)).toMatchObject({ version: 1, provisional: true });
  expect((await lineOf(place))?.outline).toMatchObject({
    decisions: 1,
    states: { checked: ["1.1"] },
  });
  expect(await recomputation.table.decidedCount(place)).toBe(1);
});

test("the first decision on a county that has filed nothing puts it on the board", async () => {
  const place = newPlace();

  await decided(place, (status) => sayingOf("checked", status, ["1.1"]));

  expect(await lineOf(place)).toMatchObject({
    score: "0.00",
    grade: "未报送",
    outline: { stage: "open", decisions: 1 },
  });
});

test("a copy that read fewer decisions does not put the board back", async () => {
  const place = newPlace();
  const { table, recompute } = recomputation;
  const early = await table.decisionsHead(place);
  await decided(place, (status) => sayingOf("checked", status, ["1.1"]));
  await decided(place, (status) => sayingOf("checked", status, ["1.2"]));
  const heads = [early];

  await recompute([change(place, "DECISION#0000000001")], {
    table: {
      ...table,
      decisionsHead: async (at) => heads.shift() ?? table.decisionsHead(at),
    },
  });

  expect((await lineOf(place))?.outline).toMatchObject({
    decisions: 2,
    states: { checked: ["1.1", "1.2"] },
  });
  expect(heads).toEqual([]);
});

test("a reconciliation brings the board up to decisions that no stream told of", async () => {
  const place = newPlace();
  const { table, recompute, statusOf } = recomputation;
  await decided(place, (status) => sayingOf("checked", status, ["1.1"]));
  const status = known(await statusOf(place), "the status");
  const word = sayingOf("checked", status, ["1.2"]);
  const { decision, head } = decidedAfter(await table.decisionsHead(place), status, word);
  await table.decide(place, { decision, folded: head.folded, statusVersion: status.version });

  await recompute([{ messageId: "m-1", eventSource: "aws:sqs", body: JSON.stringify(place) }]);

  expect(await table.decidedCount(place)).toBe(2);
  expect((await lineOf(place))?.outline?.states).toEqual({ checked: ["1.1", "1.2"] });
});
