import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createHandler, type Deps } from "../../functions/recompute-status/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { CountyCode } from "../../shared/domain/place/division.ts";
import { evidenceId } from "./builders.ts";
import { startTestEngines } from "./engines.ts";
import { acceptance, lingchuan } from "./evidence-builders.ts";
import { lambdaContext, recordedLog } from "./http-event.ts";

let nextCounty = 200000;
/** A county of its own for each test. */
export const newPlace = () => ({ ...lingchuan, county: CountyCode.parse(String(nextCounty++)) });
export type Place = ReturnType<typeof newPlace>;

/** Fresh engines, claims to accept into their table, and the function that is told of the changes. */
export const startRecomputation = async () => {
  const engines = await startTestEngines();
  const client = new DynamoDBClient(engines.clients.dynamodb);
  const table = complianceTable({ client, name: engines.tableName });
  return {
    client,
    tableName: engines.tableName,
    table,
    recompute: async (records: readonly unknown[], deps: Partial<Deps> = {}) => {
      const handler = createHandler({
        table,
        now: () => new Date("2021-12-01T00:00:00.000Z"),
        log: recordedLog(),
        ...deps,
      });
      return handler({ Records: records }, lambdaContext());
    },
    accept: (place: Place, id: number, claims: Parameters<typeof acceptance>[1]) => {
      const settlement = acceptance(evidenceId(id), claims);
      return table.settle({ ...settlement, receipt: { ...settlement.receipt, ...place } });
    },
    statusOf: async (place: Place) => table.status(place),
    stop: engines.stop,
  };
};
export type Recomputation = Awaited<ReturnType<typeof startRecomputation>>;
