import { expect, test } from "vitest";
import { documentClaim } from "../support/builders.ts";
import { AT, decidedOn, noDecisions, sayingOf, signing } from "../support/decided.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { only, reconcileScene } from "../support/reconcile-in-memory.ts";
import { statusOf } from "../support/status-in-memory.ts";

const claims = [documentClaim("1.1-1")];
const stored = statusOf(claims);

test("what was decided on a county that has filed nothing is worth a line on the board, which is asked for", async () => {
  const { head } = decidedOn(stored, [sayingOf("checked", stored, ["1.1"])]);

  const { due, found } = await reconcileScene({
    table: { decisionsHead: only(head, noDecisions) },
  });

  expect(due).toEqual([lingchuan]);
  expect(found).toEqual({ counties: 117, evidence: 0, statuses: 1 });
});

const { head: signed } = decidedOn(stored, [sayingOf("checked", stored, ["1.1"]), signing(stored)]);
const known = { claims: only(claims, []), status: only(stored, undefined) };

test.each([
  { what: "fewer decisions than there are", count: 1, due: [lingchuan] },
  { what: "decisions of earlier days", count: 0, due: [lingchuan] },
])("a board made of $what is asked for again", async ({ count, due }) => {
  const { head } = decidedOn(stored, [
    sayingOf("checked", stored, ["1.1"]),
    sayingOf("checked", stored, ["1.2"]),
  ]);

  const table = { ...known, decisionsHead: only(head, noDecisions) };
  expect(
    (await reconcileScene({ table: { ...table, decidedCount: async () => count } })).due,
  ).toEqual(due);
  expect((await reconcileScene({ table: { ...table, decidedCount: async () => 2 } })).due).toEqual(
    [],
  );
});

test("a sign-off that its status does not know of is asked for again; one that it names is not", async () => {
  const table = { ...known, decisionsHead: only(signed, noDecisions), decidedCount: async () => 2 };
  const said = { ...stored, provisional: false, signedOff: { number: 2, at: AT } };

  expect((await reconcileScene({ table })).due).toEqual([lingchuan]);
  expect(
    (await reconcileScene({ table: { ...table, status: only(said, undefined) } })).due,
  ).toEqual([]);
});

test("a sign-off of other content is no news to its status", async () => {
  const other = statusOf([]);
  const { head } = decidedOn(other, [signing(other)]);

  const { due } = await reconcileScene({
    table: {
      ...known,
      decisionsHead: only(head, noDecisions),
      decidedCount: async () => 1,
    },
  });

  expect(due).toEqual([]);
});
