import { expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/recompute-status/handler.ts";
import { StaleRow, UnwritableRow } from "../../shared/aws/errors.ts";
import { warning } from "../../shared/domain/findings/make-finding.ts";
import { evidenceId, indicatorClaim } from "../support/builders.ts";
import { countyInMemory } from "../support/county-in-memory.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { change } from "../support/table-change.ts";

const odd = warning("noWholeDenominator", {
  path: "B3",
  values: { name: "平安校园创建率", stated: "87.8", numerator: "100" },
});
const rate = indicatorClaim("safeCampusRate", { value: "87.8", findings: [odd] });
const record = change(lingchuan, `CLAIM#safeCampusRate#${evidenceId(1)}`, "s1");

const recompute = async (
  records: readonly unknown[],
  table: Partial<Deps["table"]> = {},
  claims = [rate],
) => {
  const county = countyInMemory({ claims });
  const log = recordedLog();
  const now = () => new Date("2021-12-01T00:00:00.000Z");
  const handler = createHandler({ table: { ...county.table, ...table }, now, log });
  const answer: unknown = await handler({ Records: records }, lambdaContext());
  return { answer, lines: log.lines, written: county.written, looks: county.looks() };
};
const done = { batchItemFailures: [] };
const comesAgain = { batchItemFailures: [{ itemIdentifier: "s1" }] };
const status = { message: "status changed", facts: { ...lingchuan, version: 1 } };

test("a version is written once and logged once by county, cycle and number", async () => {
  const { answer, written, lines } = await recompute([record]);

  expect(answer).toStrictEqual(done);
  expect(written).toHaveLength(1);
  expect(lines).toStrictEqual([status]);
});

test("a claim taken back before it was scored makes no version and no line", async () => {
  const { answer, written, lines } = await recompute([record], {}, []);

  expect([answer, written, lines]).toStrictEqual([done, [], []]);
});

test("a county whose status others keep writing is given back after twenty tries", async () => {
  const tries: unknown[] = [];
  const { answer, lines } = await recompute([record], {
    commitStatus: async (commit) => {
      tries.push(commit);
      throw new StaleRow("raced", { rows: 2 });
    },
  });

  expect(tries).toHaveLength(20);
  expect(answer).toStrictEqual(comesAgain);
  expect(lines).toStrictEqual([
    {
      message: "recompute failed",
      facts: { ...lingchuan, comesAgain: ["s1"], error: expect.any(StaleRow) },
    },
  ]);
  expect(lines[0]?.facts).toMatchObject({ error: { facts: lingchuan } });
});

test("a write that failed for another reason is not tried again here: the county comes again", async () => {
  const error = new Error("throttled");
  const tries: unknown[] = [];
  const { answer, lines } = await recompute([record], {
    commitStatus: async (commit) => {
      tries.push(commit);
      throw error;
    },
  });

  expect([answer, tries.length]).toStrictEqual([comesAgain, 1]);
  expect(lines).toStrictEqual([
    { message: "recompute failed", facts: { ...lingchuan, comesAgain: ["s1"], error } },
  ]);
});

test("whoever lost a race starts from what the other wrote, and may find nothing left to do", async () => {
  const other = await recompute([record]);
  const [theirs] = other.written;
  const reads = [undefined, theirs, theirs];
  const { answer, written, lines } = await recompute([record], {
    newestVersion: async () => {
      const status = reads.shift();
      return status && { status, hash: "" };
    },
    commitStatus: async () => {
      throw new StaleRow("raced", { rows: 2 });
    },
  });

  expect([answer, written, lines, reads]).toStrictEqual([done, [], [], []]);
});

test("what was filed while a status was written is in the next one, which follows at once", async () => {
  const claims = [rate];
  const county = countyInMemory({ claims });
  const { lines } = await recompute([record], {
    ...county.table,
    commitStatus: async (commit) => {
      const made = await county.table.commitStatus(commit);
      claims.splice(0, 1, indicatorClaim("safeCampusRate", { value: "90", evidence: 2 }));
      return made;
    },
  });

  expect(county.written.map(({ version }) => version)).toStrictEqual([1, 2]);
  expect(lines).toStrictEqual([status, { ...status, facts: { ...lingchuan, version: 2 } }]);
});

test("a status that was written without its findings says why in the log", async () => {
  const error = new UnwritableRow("too large", { rows: 2 });
  const county = countyInMemory({ claims: [rate] });
  const { answer, lines } = await recompute([record], {
    ...county.table,
    commitStatus: async (commit) => {
      if (JSON.stringify(commit.status).includes("noWholeDenominator")) throw error;
      return county.table.commitStatus(commit);
    },
  });

  expect(answer).toStrictEqual(done);
  const cut = { message: "status not kept whole", facts: { ...lingchuan, version: 1, error } };
  expect(lines[0]).toStrictEqual(cut);
  expect(lines[1]).toStrictEqual(status);
  expect(county.written).toHaveLength(1);
});

test("a status that cannot be written even without findings comes again", async () => {
  const { answer, written } = await recompute([record], {
    commitStatus: async () => {
      throw new UnwritableRow("too large", { rows: 2 });
    },
  });

  expect([answer, written]).toStrictEqual([comesAgain, []]);
});

test("a year that has no evaluation is nothing to score: its rows are done with", async () => {
  const place = { ...lingchuan, cycle: "2019" };
  const body = JSON.stringify(place);
  const { answer, looks } = await recompute([{ messageId: "m", eventSource: "aws:sqs", body }]);

  expect([answer, looks]).toStrictEqual([done, []]);
});

test.each([
  {
    what: "row",
    asked: change(lingchuan, "SIGNOFF#1", "s1"),
    line: {
      message: "row not known",
      facts: { pk: "140524#2021", sk: "SIGNOFF#1", comesAgain: ["s1"] },
    },
  },
  {
    what: "message",
    asked: { messageId: "s1", eventSource: "aws:sqs", body: "{" },
    line: { message: "message not readable", facts: { messageId: "s1", comesAgain: ["s1"] } },
  },
])("a $what that asks for nothing known is logged by its name and comes again", async (each) => {
  const { answer, lines } = await recompute([each.asked]);

  expect([answer, lines]).toStrictEqual([comesAgain, [each.line]]);
});
