import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Row } from "../../../shared/aws/rows.ts";
import { canonicalJson } from "../../../shared/domain/canonical-json.ts";
import { known } from "../../../shared/domain/known.ts";
import { LedgerObject, ledgerText } from "../../../shared/domain/ledger/ledger-object.ts";
import { sealAfter, sealName, textHash } from "../../../shared/domain/ledger/seal.ts";
import { evidenceId } from "../../support/builders.ts";
import { startTableEngine, type TableEngine } from "../../support/table-in-memory.ts";
import { type LivedCounty, livedCounties } from "./lived-county.ts";

let engine: TableEngine;
let live: () => Promise<LivedCounty>;
let county: LivedCounty;
beforeAll(async () => {
  engine = await startTableEngine();
  live = livedCounties(engine);
});
beforeEach(async () => {
  county = await live();
});
afterAll(() => engine.stop());

const keyOf = (end: string): string =>
  known(
    [...county.objects.keys()].find((key) => key.endsWith(end)),
    `an object that ends in ${end}`,
  );
const textAt = (end: string): string => known(county.objects.get(keyOf(end)), end);
const skOf = ({ sk }: Row): string => String(sk?.S);
const rowOf = (sk: string): Row => county.lost.find((row) => skOf(row) === sk) ?? {};
const put = (Item: Row) =>
  county.table.client.send(new PutItemCommand({ TableName: county.table.name, Item }));
const objectAt = (end: string) => LedgerObject.parse(JSON.parse(textAt(end)));

test("a county that lived through everything has rows of every kind to be made again", () => {
  const words = new Set(county.lost.map((row) => skOf(row).split("#")[0]));

  expect([...words].toSorted()).toEqual([
    "BYTES",
    "CLAIM",
    "DECIDED",
    "DECISION",
    "DECISIONS",
    "EVIDENCE",
    "HISTORY",
    "NARRATIVE",
    "STATUS",
  ]);
});

test("a dry run tells what would be written, and writes nothing", async () => {
  const { rows } = await county.rebuild({ dryRun: true });

  expect(rows.EVIDENCE).toEqual({ written: 4, thereAlready: 0, different: 0 });
  expect(await county.rows()).toEqual([]);
  await county.rebuild();
  expect(await county.rows()).toEqual(county.lost);
});

test("a receipt that went on meanwhile stays, and what the ledger has of it is not put beside it", async () => {
  const sk = `EVIDENCE#${evidenceId(3)}`;
  const later = { ...rowOf(sk), revision: { N: "9" } };
  await put(later);

  const { different, rows } = await county.rebuild();

  const there = await county.rows();
  expect(different).toEqual([sk]);
  expect(rows.EVIDENCE).toEqual({ written: 3, thereAlready: 0, different: 1 });
  expect(there).toContainEqual(later);
  expect(there.map(skOf).filter((each) => each.endsWith(evidenceId(3)))).toEqual([sk]);
});

test("any other row that is there with other words stays, and is named", async () => {
  const other = { ...rowOf("STATUS"), decided: { N: "77" } };
  await put(other);

  expect((await county.rebuild()).different).toEqual(["STATUS"]);
  expect(await county.rows()).toContainEqual(other);
});

test("a version and a decision that only the table has go on with what the ledger has", async () => {
  const newest = county.lost.filter((row) => skOf(row).startsWith("HISTORY#")).at(-1) ?? {};
  const last = county.lost.filter((row) => skOf(row).startsWith("DECISION#")).at(-1) ?? {};
  county.objects.delete(keyOf(`history/${Number(skOf(newest).split("#")[1])}.json`));
  county.objects.delete(keyOf(`decisions/${Number(skOf(last).split("#")[1])}.json`));
  await put(newest);
  await put(last);

  await county.rebuild();

  expect(await county.rows()).toEqual(county.lost);
});

test("evidence that the ledger has no receipt of is counted, and left to reconcile", async () => {
  const { county: code } = county.place;
  county.objects.set(`evidence/2021/${code}/${evidenceId(7)}/a.csv`, "");
  county.objects.set(`evidence/2021/${code}/${evidenceId(3)}/a.csv`, "");

  expect((await county.rebuild()).unkept).toBe(1);
});

const letter = (text: string) => text.replace(/"at":"2021/, '"at":"2020');
const resealed = (end: string, change: (row: LedgerObject["rows"][number]) => object) =>
  ledgerText(objectAt(end).rows.map((row) => ({ ...row, ...change(row) })));

test.each([
  {
    what: "a letter changed",
    at: "history/1.json",
    kind: "changed",
    text: () => letter(textAt("history/1.json")),
  },
  { what: "no JSON", at: "decisions/2.json", kind: "unreadable", text: () => "{" },
  {
    what: "a hash that was made anew",
    at: "history/1.json",
    kind: "changed",
    text: () => resealed("history/1.json", () => ({ packing: "2027-01" })),
  },
  {
    what: "another version's row",
    at: "history/1.json",
    kind: "misplaced",
    text: () => textAt("history/2.json"),
  },
  {
    what: "another revision's receipt",
    at: `receipts/${evidenceId(3)}/2.json`,
    kind: "misplaced",
    text: () => resealed(`receipts/${evidenceId(3)}/2.json`, () => ({ revision: 5 })),
  },
  {
    what: "a row of no known shape",
    at: `receipts/${evidenceId(3)}/2.json`,
    kind: "unreadable",
    text: () => resealed(`receipts/${evidenceId(3)}/2.json`, () => ({ body: {} })),
  },
])("$what stops the county, by name", async ({ at, kind, text }) => {
  const key = keyOf(at);
  county.objects.set(key, text());

  const { faults } = await county.rebuild();

  expect(faults).toContainEqual({ kind, at: key });
  expect(await county.rows()).toEqual([]);
});

test.each([
  { at: "history/2.json", passes: true },
  { at: "decisions/2.json", passes: false },
])("a missing $at stops the county; over gaps it goes on: $passes", async ({ at, passes }) => {
  const key = keyOf(at);
  county.objects.delete(key);

  const stopped = await county.rebuild();
  const there = await county.rows();
  const over = await county.rebuild({ overGaps: true });

  expect([stopped.faults, there]).toEqual([[{ kind: "gap", at: key }], []]);
  expect(over.faults).toEqual(passes ? [] : stopped.faults);
  expect((await county.rows()).length).toBe(passes ? county.lost.length - 1 : 0);
});

test("what was sealed and is gone stops the county too, where no chain would tell", async () => {
  const key = keyOf(`receipts/${evidenceId(3)}/2.json`);
  const seal = sealAfter(undefined, [{ key, sha256: textHash(county.objects.get(key) ?? "") }]);
  const place = `ledger/2021/${county.place.county}`;
  county.objects.set(`${place}/seals/${sealName(1)}.json`, canonicalJson(seal));
  county.objects.delete(key);

  expect((await county.rebuild()).faults).toEqual([{ kind: "sealedGone", at: key }]);
  expect((await county.rebuild({ overGaps: true })).faults).toEqual([]);
});
