import { expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/recompute-status/handler.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { FACTS } from "../../shared/domain/evidence/fact.ts";
import { sameStatus } from "../../shared/domain/status/same-status.ts";
import { documentClaim, evidenceId, factsClaim, narrativeClaim } from "../support/builders.ts";
import { countyInMemory } from "../support/county-in-memory.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { statusOf } from "../support/status-in-memory.ts";
import { change } from "../support/table-change.ts";

/** What happens between a copy's write and its second look, by copies that have come and gone before it. */

const now = () => new Date("2021-12-01T00:00:00.000Z");
const recompute = (table: Deps["table"], subject: string, evidence: number) =>
  createHandler({ table, now, log: recordedLog() })(
    { Records: [change(lingchuan, `CLAIM#${subject}#${evidenceId(evidence)}`)] },
    lambdaContext(),
  );

/** The same county, in which something happens right after the first write. */
const afterFirstWrite = (
  { table }: ReturnType<typeof countyInMemory>,
  happens: () => Promise<unknown>,
): Deps["table"] => {
  let isFirst = true;
  return {
    ...table,
    commitStatus: async (commit) => {
      const written = await table.commitStatus(commit);
      if (!isFirst) return written;
      isFirst = false;
      await happens();
      return written;
    },
  };
};

test("a narrative that goes while the first status with it is being written leaves it again", async () => {
  const claims: Claim[] = [documentClaim("1.1-1", 1), narrativeClaim(1)];
  const county = countyInMemory({ claims });

  await recompute(
    afterFirstWrite(county, async () => claims.pop()),
    "narrative",
    1,
  );

  expect(county.written.map(({ narrative }) => narrative)).toStrictEqual([
    evidenceId(1),
    undefined,
  ]);
});

test.each([
  { what: "a narrative", subject: "narrative", claim: narrativeClaim(2) },
  { what: "a file of facts", subject: FACTS, claim: factsClaim(2, "education") },
])(
  "$what that goes before a first status is written by one who dies over it is not in it",
  async ({ subject, claim }) => {
    const claims: Claim[] = [documentClaim("1.1-1", 1), claim];
    const county = countyInMemory({ claims });
    // Whoever comes for its going finds no status, and nothing to write
    const overtaken: Deps["table"] = {
      ...county.table,
      commitStatus: async (commit) => {
        claims.pop();
        await recompute(county.table, subject, 2);
        await county.table.commitStatus(commit);
        throw new Error("the machine died");
      },
    };

    await recompute(overtaken, "1.1-1", 1);
    await recompute(county.table, "1.1-1", 1);

    const last = county.written.at(-1);
    expect([last?.narrative, last?.facts ?? []]).toStrictEqual([undefined, []]);
  },
);

test("what another copy scored meanwhile of the same list is not put back", async () => {
  const claims: Claim[] = [documentClaim("1.1-1", 1), documentClaim("1.1-2", 2)];
  const county = countyInMemory({
    claims,
    status: { ...statusOf(claims.slice(0, 1)), version: 1 },
  });

  await recompute(
    afterFirstWrite(county, async () => {
      claims.push(documentClaim("1.1-3", 3));
      await recompute(county.table, "1.1-3", 3);
      claims.splice(1, 1);
    }),
    "1.1-2",
    2,
  );

  const last = county.written.at(-1);
  expect(last && sameStatus(last, statusOf(claims))).toBe(true);
  // One of this copy, one of the other, one without what went
  expect(county.written.map(({ version }) => version)).toStrictEqual([2, 3, 4]);
});

test("a version that a second look made names the evidence that came, and no other", async () => {
  const claims: Claim[] = [documentClaim("1.1-1", 1)];
  const county = countyInMemory({ claims });
  const causes: unknown[] = [];
  const table = afterFirstWrite(county, async () => claims.push(documentClaim("1.1-1", 2)));

  await recompute(
    {
      ...table,
      commitStatus: async (commit) => {
        causes.push(commit.entry.cause.evidence);
        return table.commitStatus(commit);
      },
    },
    "1.1-1",
    1,
  );

  expect(causes).toStrictEqual([[evidenceId(1)], [evidenceId(2)]]);
});

test("who finds nothing to write looks once more at what another copy wrote meanwhile, and died", async () => {
  const claims: Claim[] = [];
  const county = countyInMemory({ claims });
  const withNarrative = { ...statusOf([narrativeClaim(1)]), version: 1 };
  let isFirst = true;
  const table: Deps["table"] = {
    ...county.table,
    // It had read the narrative before it was withdrawn, and writes it while this copy looks
    latestClaim: async (place, subject) => {
      if (isFirst) county.written.push(withNarrative);
      isFirst = false;
      return county.table.latestClaim(place, subject);
    },
  };

  await recompute(table, "narrative", 1);

  expect(county.written.map(({ version, narrative }) => [version, narrative])).toStrictEqual([
    [1, evidenceId(1)],
    [2, undefined],
  ]);
});
