import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import pMap from "p-map";
import { credentials, region } from "../../../infra/local/engines/credentials.ts";
import { startTable } from "../../../infra/local/engines/engines.ts";
import { createTable, tableName } from "../../../infra/local/engines/table.ts";
import { rebuildTable } from "../../../shared/aws/rebuild/rebuild-table.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { cycleOf } from "../../../shared/domain/place/cycle.ts";
import { countiesWithin } from "../../../shared/domain/place/division.ts";
import { sourceOf } from "../../support/kept-in-memory.ts";
import { rowsOfTable } from "../../support/rows-of-table.ts";
import type { Bench } from "../bench.ts";
import { type CountySize, madeLedger } from "./made-ledger.ts";

/** What a county of a province with 89,000 uploads files, and the versions that this makes. */
const whole: CountySize = { evidences: 760, versions: 760 };
const little: CountySize = { evidences: 20, versions: 20 };

/** Counties made again from their ledgers, beside the same rows put one by one with nothing read, checked or compared. */
export const benchRebuild: Bench = async (say, { quick }) => {
  const folder = mkdtempSync(join(tmpdir(), "duxue-rebuild-"));
  const engine = await startTable(folder);
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region, credentials });
  try {
    for (const count of quick ? [1] : [1, 4]) {
      const places = countiesOf(count);
      const ledgers = await pMap(places, (place) => madeLedger(place, quick ? little : whole), {
        concurrency: 1,
      });
      const name = `${tableName}-${count}`;
      await createTable(engine.endpoint, name);
      const objects = new Map(ledgers.flatMap((each) => [...each]));
      say(await measured({ places, objects, table: { client, name } }));
      if (count === 1) say(await putAlone({ client, name }, engine.endpoint));
    }
  } finally {
    client.destroy();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const countiesOf = (count: number): readonly CountyCycle[] =>
  countiesWithin("14")
    .slice(0, count)
    .map((county) => ({ county, cycle: cycleOf(2021) }));

interface Measuring {
  readonly places: readonly CountyCycle[];
  readonly objects: ReadonlyMap<string, string>;
  readonly table: { readonly client: DynamoDBClient; readonly name: string };
}

const measured = async ({ places, objects, table }: Measuring): Promise<string> => {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  }, 20);
  const began = performance.now();
  let rows = 0;
  await rebuildTable(
    places,
    { table, source: sourceOf(objects), dryRun: false, overGaps: false, atOnce: 1 },
    (rebuilt) => {
      for (const { written } of Object.values(rebuilt.rows)) rows += written;
      if (rebuilt.faults.length > 0) throw new Error(JSON.stringify(rebuilt.faults[0]));
    },
  );
  clearInterval(looking);
  const seconds = (performance.now() - began) / 1000;
  const memory = Math.round((most - before) / 1024 / 1024);
  return `${places.length} counties, ${objects.size} objects: ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, ${((places.length / seconds) * 60).toFixed(0)} counties/min, heap at most ${memory} MB more`;
};

/** The floor: what the engine takes of rows that are ready. */
const putAlone = async (
  table: { readonly client: DynamoDBClient; readonly name: string },
  endpoint: string,
): Promise<string> => {
  const rows = [...(await rowsOfTable(table.client, table.name)).values()];
  const TableName = `${table.name}-alone`;
  await createTable(endpoint, TableName);
  const began = performance.now();
  await pMap(rows, (Item) => table.client.send(new PutItemCommand({ TableName, Item })), {
    concurrency: 16,
  });
  const seconds = (performance.now() - began) / 1000;
  return `the same ${rows.length} rows put alone: ${Math.round(rows.length / seconds)} rows/s`;
};
