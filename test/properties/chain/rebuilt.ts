import { expect } from "vitest";
import { partitionKey } from "../../../shared/aws/keys.ts";
import { rebuildDivision } from "../../../shared/aws/rebuild/rebuild-division.ts";
import { queryAll, type Row, type Table } from "../../../shared/aws/rows.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { BrokenOff, dyingAfter } from "../../support/broken-off.ts";
import { keptInMemory, sourceOf } from "../../support/kept-in-memory.ts";
import type { TableEngine } from "../../support/table-in-memory.ts";

/** Another table of the same engine, which counties are made again in, each once. */
export const rebuiltTables = (engine: TableEngine) => {
  const made = new Map<string, Promise<string>>();
  return (of: Table): Promise<string> => {
    const name = `${of.name}-again`;
    const found = made.get(name) ?? engine.createTable(name).then(() => name);
    made.set(name, found);
    return found;
  };
};

/**
 * A county's rows made again from its ledger alone are what they were, field by field, though whoever made them died after
 * so many writes and another went on.
 */
export const expectRebuilt = async (
  { place, table }: { readonly place: CountyCycle; readonly table: Table },
  {
    engine,
    name,
    writes,
  }: {
    readonly engine: TableEngine;
    readonly name: string;
    readonly writes: number;
  },
): Promise<void> => {
  const lost = await rowsOf(table, place);
  const source = sourceOf(await keptInMemory(table, lost));
  const rebuilding = { source, dryRun: false, overGaps: false };
  const dying = { client: dyingAfter(engine.newClient(), writes), name };
  await rebuildDivision(place, { ...rebuilding, table: dying }).catch((error) => {
    if (!(error instanceof BrokenOff)) throw error;
  });
  dying.client.destroy();
  const again = { client: engine.client, name };
  const { rows, different, faults } = await rebuildDivision(place, { ...rebuilding, table: again });

  expect([different, faults]).toEqual([[], []]);
  expect(await rowsOf(again, place)).toEqual(lost);
  const counted = Object.values(rows).map(({ written, thereAlready }) => written + thereAlready);
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(lost.length);
};

/** A receipt whose file has not come is no fact, and no ledger has it. */
const rowsOf = async (table: Table, place: CountyCycle): Promise<readonly Row[]> => {
  const pk = partitionKey(place);
  const rows = await queryAll(table, { pk, condition: "sk > :first", values: { ":first": " " } });
  return rows.filter(({ body }) => body?.M?.state?.S !== "requested");
};
