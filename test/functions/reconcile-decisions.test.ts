import { expect, test } from "vitest";
import { documentClaim } from "../support/builders.ts";
import { AT, decidedOn, sayingOf, signing } from "../support/decided.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { compared } from "../support/reconcile-in-memory.ts";
import { statusOf } from "../support/status-in-memory.ts";

const claims = [documentClaim("1.1-1")];
const stored = statusOf(claims);

test("what was decided on a county that has filed nothing is worth a line on the board, which is asked for", async () => {
  const { head } = decidedOn(stored, [sayingOf("checked", stored, ["1.1"])]);

  const { statuses, found, log } = await compared({ table: { decisionsHead: async () => head } });

  expect(statuses).toEqual([lingchuan]);
  expect(found).toMatchObject({ statuses: 1, faults: 1 });
  expect(log.lines).toContainEqual({
    message: "decisions are not as they were taken",
    facts: { ...lingchuan, fault: "head", number: 1 },
  });
});

const { head: signed } = decidedOn(stored, [sayingOf("checked", stored, ["1.1"]), signing(stored)]);
const known = { claims: async () => claims, status: async () => stored };

test.each([
  { what: "fewer decisions than there are", count: 1, due: [lingchuan] },
  { what: "decisions of earlier days", count: 0, due: [lingchuan] },
])("a board made of $what is asked for again", async ({ count, due }) => {
  const { head } = decidedOn(stored, [
    sayingOf("checked", stored, ["1.1"]),
    sayingOf("checked", stored, ["1.2"]),
  ]);

  const table = { ...known, decisionsHead: async () => head };
  const askedWith = async (decided: number) =>
    (await compared({ table: { ...table, decidedCount: async () => decided } })).statuses;

  expect(await askedWith(count)).toEqual(due);
  expect(await askedWith(2)).toEqual([]);
});

test("a sign-off that its status does not know of is asked for again; one that it names is not", async () => {
  const table = { ...known, decisionsHead: async () => signed, decidedCount: async () => 2 };
  const said = { ...stored, provisional: false, signedOff: { number: 2, at: AT } };

  expect((await compared({ table })).statuses).toEqual([lingchuan]);
  expect((await compared({ table: { ...table, status: async () => said } })).statuses).toEqual([]);
});

test("a sign-off of other content is no news to its status", async () => {
  const other = statusOf([]);
  const { head } = decidedOn(other, [signing(other)]);

  const { statuses } = await compared({
    table: { ...known, decisionsHead: async () => head, decidedCount: async () => 1 },
  });

  expect(statuses).toEqual([]);
});
