import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { StaleRow } from "../../shared/aws/errors.ts";
import { NO_HASH } from "../../shared/domain/review/chain.ts";
import type { Decision } from "../../shared/domain/review/decision.ts";
import { openGate } from "../../shared/domain/review/gate.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import { framework2021 } from "../support/builders.ts";
import { type Decided, decidedAfter, decisionIdOf, noDecisions } from "../support/decided.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import {
  startTableEngine,
  type TableEngine,
  type TableInMemory,
} from "../support/table-in-memory.ts";

let engine: TableEngine;
let rows: TableInMemory;
let tables = 0;
beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  rows = await engine.createTable(`decision-chain-${tables++}`);
});

const status = emptyStatus(framework2021(), lingchuan);
const urging = { kind: "urged", body: { text: "请于本周内完成填报和审核工作。" } };
/** So many decisions, one after the other. */
const chainOf = (count: number): readonly Decided[] => {
  const all: Decided[] = [];
  for (let at = 0; at < count; at++)
    all.push(decidedAfter(all.at(-1)?.head ?? noDecisions, status, urging));
  return all;
};
const write = ({ decision, head }: Decided, change: Partial<Decision> = {}) =>
  complianceTable(rows).decide(lingchuan, {
    decision: { ...decision, ...change },
    folded: head.folded,
    statusVersion: 0,
  });
const writeAll = async (all: readonly Decided[]) => {
  for (const each of all) await write(each);
};
const [first, second] = chainOf(2);
if (!first || !second) throw new Error("two decisions were asked for");

test("before anybody decided the head is that of nothing", async () => {
  expect(await complianceTable(rows).decisionsHead(lingchuan)).toEqual({
    count: 0,
    hash: NO_HASH,
    at: undefined,
    folded: openGate,
  });
  expect(await complianceTable(rows).decisionById(lingchuan, decisionIdOf(1))).toBeUndefined();
});

test("a decision is found by its number and by its id, and the head says what all come to", async () => {
  await writeAll([first, second]);

  const table = complianceTable(rows);
  expect(await table.decisions(lingchuan)).toEqual([first.decision, second.decision]);
  expect(await table.decisionById(lingchuan, second.decision.id)).toEqual(second.decision);
  expect(await table.decisionsHead(lingchuan)).toEqual({
    count: 2,
    hash: second.decision.hash,
    at: second.decision.at,
    folded: second.head.folded,
  });
});

test.each<[string, () => Promise<void>]>([
  ["a number that is taken", () => write(first, { id: decisionIdOf(9) })],
  ["an id that is taken", () => write(second, { id: first.decision.id })],
  ["a number that leaves a gap", () => write(second, { number: 3, id: decisionIdOf(9) })],
])("%s is a lost race, and nothing of it is written", async (_, deciding) => {
  await write(first);

  await expect(deciding()).rejects.toThrow(StaleRow);

  const table = complianceTable(rows);
  expect(await table.decisions(lingchuan)).toEqual([first.decision]);
  expect((await table.decisionsHead(lingchuan)).count).toBe(1);
  expect(await table.decisionById(lingchuan, decisionIdOf(9))).toBeUndefined();
});

test("the first decision follows nothing: where one stands, a second first one is lost", async () => {
  await expect(write(second)).rejects.toThrow(StaleRow);

  expect(await complianceTable(rows).decisions(lingchuan)).toEqual([]);
});

test("pages end where they are told, and the last says so", async () => {
  await writeAll(chainOf(3));
  const { decisionPage } = complianceTable(rows);
  const numbers = async (after: number, limit: number) => {
    const { decisions, isLast } = await decisionPage(lingchuan, { after, limit });
    return [decisions.map(({ number }) => number), isLast];
  };

  expect(await numbers(0, 2)).toEqual([[1, 2], false]);
  expect(await numbers(2, 2)).toEqual([[3], true]);
  expect(await numbers(3, 2)).toEqual([[], true]);
});
