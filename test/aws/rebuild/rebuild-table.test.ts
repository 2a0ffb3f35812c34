import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { divisionOf } from "../../../shared/aws/keys.ts";
import type { DivisionRebuilt } from "../../../shared/aws/rebuild/rebuild-division.ts";
import { placesToRebuild, rebuildTable } from "../../../shared/aws/rebuild/rebuild-table.ts";
import type { Row } from "../../../shared/aws/rows.ts";
import { evidenceId } from "../../support/builders.ts";
import { sourceOf } from "../../support/kept-in-memory.ts";
import { startTableEngine, type TableEngine } from "../../support/table-in-memory.ts";
import { type LivedCounty, livedCounties } from "./lived-county.ts";

let engine: TableEngine;
let live: () => Promise<LivedCounty>;
beforeAll(async () => {
  engine = await startTableEngine();
  live = livedCounties(engine);
});
afterAll(() => engine.stop());

const keys = (...names: readonly string[]) => sourceOf(new Map(names.map((name) => [name, ""])));

test.each([
  { asked: {}, found: ["14 2021", "140101 2022", "140524 2021", "140525 2021"] },
  { asked: { division: "1405" }, found: ["140524 2021", "140525 2021"] },
  { asked: { cycle: "2022" }, found: ["140101 2022"] },
  { asked: { division: "1405", cycle: "2022" }, found: [] },
])(
  "a place is made again that has a ledger or evidence, and is asked for: $asked",
  async ({ asked, found }) => {
    const source = keys(
      "ledger/2021/14/calendar/1.json",
      "ledger/2021/140524/history/1.json",
      "ledger/2022/140101/decisions/1.json",
      "ledger/2021/999999/history/1.json",
      `evidence/2021/140524/${evidenceId(1)}/a.csv`,
      `evidence/2021/140525/${evidenceId(2)}/a.csv`,
      `evidence/2021/999999/${evidenceId(2)}/a.csv`,
      "evidence/2021/nothing of ours",
      "ledger/foreign.json",
    );

    const places = await placesToRebuild(source, asked);

    expect(places.map((place) => `${divisionOf(place)} ${place.cycle}`)).toEqual(found);
  },
);

test("a county whose ledger is broken stops none but itself", async () => {
  const [broken, whole] = [await live(), await live()];
  const key = [...broken.objects.keys()].find((each) => each.endsWith("history/1.json")) ?? "";
  broken.objects.set(key, "{");
  const source = sourceOf(new Map([...broken.objects, ...whole.objects]));
  const told: DivisionRebuilt[] = [];

  await rebuildTable(
    await placesToRebuild(source, {}),
    { table: whole.table, source, dryRun: false, overGaps: false, atOnce: 2 },
    (rebuilt) => told.push(rebuilt),
  );

  const faults = told.flatMap((each) => each.faults);
  expect(told.length).toBe(2);
  expect(faults[0]).toEqual({ kind: "unreadable", at: key });
  expect(await whole.rows()).toEqual(whole.lost);
});

/** A client of a process that is overtaken by another before its first write: all of them wait until the row stands. */
const overtakenBy = (row: Row, county: LivedCounty) => {
  const { client: other, name } = county.table;
  const client = engine.newClient();
  let overtaken: Promise<unknown> | undefined;
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (given) => {
        if (commandName.startsWith("Transact")) {
          overtaken ??= other.send(new PutItemCommand({ TableName: name, Item: row }));
          await overtaken;
        }
        return next(given);
      },
    { step: "initialize", name: "overtaken" },
  );
  return { client, name };
};

test.each([
  { what: "the same row", change: {}, different: [] },
  { what: "another row", change: { packing: { S: "2027-01" } }, different: ["HISTORY#0000000001"] },
])(
  "where somebody puts $what while a county is made again, it stays",
  async ({ change, different }) => {
    const county = await live();
    const first = county.lost.find(({ sk }) => sk?.S === "HISTORY#0000000001") ?? {};
    const row = { ...first, ...change };

    const rebuilt = await county.rebuild({ table: overtakenBy(row, county) });

    expect(rebuilt.different).toEqual(different);
    const expected = county.lost.map((each) => (each === first ? row : each));
    expect(await county.rows()).toEqual(expected);
  },
);
