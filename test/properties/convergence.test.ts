import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTableEngine, type TableEngine } from "../support/table-in-memory.ts";
import { runs } from "../support/thorough.ts";
import { batchOf, settledOf } from "./chain/batch.ts";
import { type County, untouchedCounties } from "./chain/county.ts";
import { expectWholeDecisions } from "./chain/decided.ts";
import { expectWholeHistory } from "./chain/history.ts";
import { type Program, program } from "./chain/program.ts";
import { expectRebuilt, rebuiltTables } from "./chain/rebuilt.ts";
import { expectReplacedGone } from "./chain/replacements.ts";
import { runProgram } from "./chain/run-program.ts";
import { expectWithdrawnOut } from "./chain/withdrawals.ts";

/** Runs side by side, so that one computes while another waits for the engine. */
const SHARES = 4;
/** After which whoever makes a county again dies; most have as many rows. */
const MOST_WRITES = 20;
const RUNS = runs({ usual: 240, all: 1000 });

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());

describe.concurrent("any order, repetition, loss and crash ends where the batch does", () => {
  test.for(Array.from({ length: SHARES }, (_, share) => share + 1))(
    `${RUNS / SHARES} programs, share %i of ${SHARES}`,
    { timeout: 1_800_000 },
    async (share) => {
      const untouched = untouchedCounties(engine, `share-${share}`);
      const again = rebuiltTables(engine);

      await fc.assert(
        fc.asyncProperty(program, async (played) => {
          const county = await untouched();
          await holds(played, county);
          const name = await again(county.rows);
          const { place, rows: table } = county;
          const writes = (played.tape[0] ?? 0) % MOST_WRITES;
          await expectRebuilt({ place, table }, { engine, name, writes });
        }),
        { numRuns: RUNS / SHARES },
      );
    },
  );
});

const holds = async (played: Program, county: County): Promise<void> => {
  await runProgram(played, county);

  expect(await settledOf(county)).toEqual(await batchOf(county));
  await expectWithdrawnOut(played, county);
  await expectReplacedGone(played, county);
  await expectWholeHistory(county);
  await expectWholeDecisions(county);
};
