import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyDecisions } from "../../../infra/aws/operations/copy-decisions.ts";
import { chainWords, DECIDED } from "../../../infra/aws/operations/restored-chains.ts";
import { calendarKind } from "../../../shared/aws/row-kinds/calendar.ts";
import { calendarDecisionKind } from "../../../shared/aws/row-kinds/calendar-decision.ts";
import { decidedKind } from "../../../shared/aws/row-kinds/decided.ts";
import { decisionKind } from "../../../shared/aws/row-kinds/decision.ts";
import { decisionsKind } from "../../../shared/aws/row-kinds/decisions.ts";
import type { Row } from "../../../shared/aws/rows.ts";
import { noCalendar } from "../../../shared/domain/review/calendar/settings.ts";
import { emptyStatus } from "../../../shared/domain/status/make-status.ts";
import { framework2021 } from "../../support/builders.ts";
import { decidedOn, sayingOf, type Word } from "../../support/decided.ts";
import { startTestEngines, type TestEngines } from "../../support/engines.ts";
import { lingchuan } from "../../support/evidence-builders.ts";
import { rowsIn, tableWith } from "../../support/tables-of-rows.ts";

let engines: TestEngines;
let client: DynamoDBClient;
beforeAll(async () => {
  engines = await startTestEngines();
  client = new DynamoDBClient(engines.clients.dynamodb);
});
afterAll(() => engines.stop());

const tableOf = (name: string, rows: readonly Row[]) => tableWith(client, name, rows);
const rowsOf = (TableName: string) => rowsIn(client, TableName);

const statusRow: Row = { pk: { S: "140524#2021" }, sk: { S: "STATUS" }, body: { M: {} } };

const status = emptyStatus(framework2021(), lingchuan);
const words = ["1.1", "1.2", "3.1"].map((item) => sayingOf("checked", status, [item]));
/** All rows of a chain of so many decisions; `other`: the last was decided otherwise. */
const chainOf = (count: number, other?: Word) => {
  const { decisions, head } = decidedOn(status, [
    ...words.slice(0, other ? count - 1 : count),
    ...(other ? [other] : []),
  ]);
  const rows = decisions.flatMap((decision) => [
    decisionKind.row(lingchuan, decision, decision),
    decidedKind.row(lingchuan, decision, decision.number),
  ]);
  const { hash, at = "" } = head;
  const headRow = decisionsKind.row(
    lingchuan,
    {},
    { count, hash, at, folded: head.folded },
    { count },
  );
  return { rows, head: headRow, all: [...rows, headRow] };
};
const otherwise = sayingOf("checked", status, ["5.1"]);
const names = (...numbers: readonly number[]) =>
  numbers.map((number) => `140524#2021 ${decisionKind.sortKey({ number })}`);
const different = { copied: [], kept: [], different: ["140524#2021 DECISIONS"] };
const sorted = (rows: readonly Row[]) =>
  rows.toSorted((one, other) => (`${one.sk?.S}` < `${other.sk?.S}` ? -1 : 1));

test("what is taken for a chain is what the table's rows call one", () => {
  expect(chainWords).toEqual({
    county: { decision: decisionKind.prefix, head: decisionsKind.prefix },
    province: { decision: calendarDecisionKind.prefix, head: calendarKind.prefix },
  });
  expect(DECIDED).toBe(decidedKind.prefix);
});

test("chains alone are copied, with ids and heads, and the second time there is nothing to do", async () => {
  const { all } = chainOf(3);
  const from = await tableOf("restored", [...all, statusRow]);
  const to = await tableOf("empty", []);

  const first = await copyDecisions(client, { from, to, dryRun: false });
  const again = await copyDecisions(client, { from, to, dryRun: false });

  expect(first).toEqual({ copied: names(1, 2, 3), kept: [], different: [] });
  expect(again).toEqual({ copied: [], kept: names(1, 2, 3), different: [] });
  expect(sorted(await rowsOf(to))).toEqual(sorted(all));
});

test("the calendar of a province is copied likewise", async () => {
  const province = { province: "14", cycle: lingchuan.cycle };
  const [decision] = decidedOn(status, words.slice(0, 1)).decisions;
  if (!decision) throw new Error("nothing was decided");
  const { hash, at, number } = decision;
  const rows = [
    calendarDecisionKind.row(province, decision, decision),
    decidedKind.row(province, decision, number),
    calendarKind.row(province, {}, { count: 1, hash, at, folded: noCalendar }, { count: 1 }),
  ];
  const from = await tableOf("restored", rows);
  const to = await tableOf("empty", []);

  const { copied } = await copyDecisions(client, { from, to, dryRun: false });

  expect(copied).toEqual(["14#2021 CALENDAR#0000000001"]);
  expect(sorted(await rowsOf(to))).toEqual(sorted(rows));
});

test("what a table lacks of a chain is appended to what it has", async () => {
  const from = await tableOf("restored", chainOf(3).all);
  const to = await tableOf("behind", chainOf(1).all);

  const copied = await copyDecisions(client, { from, to, dryRun: false });

  expect(copied).toEqual({ copied: names(2, 3), kept: names(1), different: [] });
  expect(sorted(await rowsOf(to))).toEqual(sorted(chainOf(3).all));
});

test("a table that has more of a chain keeps it", async () => {
  const from = await tableOf("restored", chainOf(2).all);
  const to = await tableOf("ahead", chainOf(3).all);

  const copied = await copyDecisions(client, { from, to, dryRun: false });

  expect(copied).toEqual({ copied: [], kept: names(1, 2), different: [] });
  expect(sorted(await rowsOf(to))).toEqual(sorted(chainOf(3).all));
});

test.each([
  { what: "shorter", there: chainOf(1, otherwise).all },
  { what: "as long", there: chainOf(3, otherwise).all },
])("a $what chain that went on otherwise after the loss is left alone", async ({ there }) => {
  const from = await tableOf("restored", chainOf(3).all);
  const to = await tableOf("decided", there);

  const copied = await copyDecisions(client, { from, to, dryRun: false });

  expect(copied).toEqual(different);
  expect(sorted(await rowsOf(to))).toEqual(sorted(there));
});

test.each([1, 2, 3, 4])("a copying that died after %i rows is run again", async (count) => {
  const { rows, all } = chainOf(3);
  const from = await tableOf("restored", all);
  const to = await tableOf("half", rows.slice(0, count));

  const copied = await copyDecisions(client, { from, to, dryRun: false });

  expect(copied).toEqual({ copied: names(1, 2, 3), kept: [], different: [] });
  expect(sorted(await rowsOf(to))).toEqual(sorted(all));
});

test("somebody who decides while it is copied is not written over", async () => {
  const from = await tableOf("restored", chainOf(2).all);
  const { rows } = chainOf(1, otherwise);
  // The head was looked at before theirs came
  const to = await tableOf("raced", rows);

  const copied = await copyDecisions(client, { from, to, dryRun: false });

  expect(copied).toEqual(different);
  expect(sorted(await rowsOf(to))).toEqual(sorted(rows));
});

test("a chain that was not restored whole is told and not copied", async () => {
  const { rows, head } = chainOf(3);
  const from = await tableOf("torn", [...rows.slice(0, 4), head]);
  const to = await tableOf("empty", []);

  expect(await copyDecisions(client, { from, to, dryRun: false })).toEqual(different);
  expect(await rowsOf(to)).toEqual([]);
});

test("a dry run tells what would become of each, and writes nothing", async () => {
  const from = await tableOf("restored", chainOf(3).all);
  const there = chainOf(1).all;
  const to = await tableOf("behind", there);

  const planned = await copyDecisions(client, { from, to, dryRun: true });

  expect(planned).toEqual({ copied: names(2, 3), kept: names(1), different: [] });
  expect(sorted(await rowsOf(to))).toEqual(sorted(there));
});

test("a table that cannot be written to is an error, not a chain that is there", async () => {
  const from = await tableOf("restored", chainOf(1).all);

  const copying = copyDecisions(client, { from, to: "no-such-table", dryRun: false });

  await expect(copying).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});
