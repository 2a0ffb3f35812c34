import { partitionKey } from "../../../shared/aws/keys.ts";
import { type Rebuilding, rebuildDivision } from "../../../shared/aws/rebuild/rebuild-division.ts";
import { queryAll, type Row, type Table } from "../../../shared/aws/rows.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { untouchedCounties } from "../../properties/chain/county.ts";
import type { Program } from "../../properties/chain/program.ts";
import { runProgram } from "../../properties/chain/run-program.ts";
import { keptInMemory, sourceOf } from "../../support/kept-in-memory.ts";
import type { TableEngine } from "../../support/table-in-memory.ts";

const figure = (value: string) => ({ id: "evaluationReformPlanIssued", value });
const upload = (evidence: number, value = "true") =>
  ({ do: "upload", evidence, indicators: [figure(value)], variant: 0, fault: undefined }) as const;
const evidence = (kind: "indicators" | "document" | "narrative", supersedes?: number) => ({
  ...{ kind, documents: ["3.1-1"], supersedes, unregistered: false },
});

/** Figures that replace each other, a document that goes again, own words that are signed, returned and signed again. */
const life: Program = {
  evidence: [
    evidence("indicators"),
    evidence("document"),
    evidence("indicators", 0),
    evidence("narrative"),
  ],
  steps: [
    upload(0, "false"),
    upload(1),
    { do: "withdraw", evidence: 1 },
    upload(2),
    upload(3),
    { do: "decide", saying: { kind: "checked", of: "all" } },
    { do: "decide", saying: { kind: "signedOff", of: "all" } },
    { do: "decide", saying: { kind: "returned", of: "some" } },
    { do: "decide", saying: { kind: "signedOff", of: "all" } },
    { do: "reconcile" },
  ],
  lossy: false,
  tape: [],
};

/** Counties that all of it happened to, each with its rows and its ledger, and a table each that is empty. */
export const livedCounties = (engine: TableEngine) => {
  const untouched = untouchedCounties(engine, "lived");
  return async () => {
    const county = await untouched();
    await runProgram(life, county);
    const lost = await rowsIn(county.rows, county.place);
    const objects = await keptInMemory(county.rows, lost);
    const table = await engine.createTable(`again-${county.place.county}`);
    return {
      place: county.place,
      lost,
      objects,
      table,
      rows: () => rowsIn(table, county.place),
      rebuild: (asked: Partial<Rebuilding> = {}) =>
        rebuildDivision(county.place, {
          ...{ table, source: sourceOf(objects), dryRun: false, overGaps: false },
          ...asked,
        }),
    };
  };
};
export type LivedCounty = Awaited<ReturnType<ReturnType<typeof livedCounties>>>;

const rowsIn = (table: Table, place: CountyCycle): Promise<readonly Row[]> =>
  queryAll(table, {
    pk: partitionKey(place),
    condition: "sk > :first",
    values: { ":first": " " },
  });
