import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { createHandler as createBoard } from "../../../functions/read-board/handler.ts";
import { createHandler as createReader } from "../../../functions/read-status/handler.ts";
import { complianceTable } from "../../../shared/aws/compliance-table.ts";
import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import { framework2021 } from "../../support/builders.ts";
import type { TestEngines } from "../../support/engines.ts";
import { httpEvent, lambdaContext, recordedLog } from "../../support/http-event.ts";
import { type Calls, countCalls, meanOfCalls, sumOfCalls } from "../requests/count-calls.ts";
import { countedChain } from "../requests/one-upload.ts";
import { type CountyUnits, measuredReconcile } from "./measured-reconcile.ts";

/** What a county of so many evidences asks of the services. */
export interface MeasuredUnits {
  readonly upload: Calls;
  /** A question that people ask, the mean of four kinds. */
  readonly questionReadUnits: number;
  /** Comparisons of reconcile: of a county that filed nothing, one evidence, and all of them. */
  readonly reconcile: Readonly<Record<"none" | "one" | "many", CountyUnits>>;
  /** How many all of them are. */
  readonly evidences: number;
}

const county = "/v1/counties/{county}/cycles/{cycle}";
const questions = [
  `${county}/status`,
  `${county}/evidence`,
  `${county}/history`,
  "/v1/cycles/{cycle}/board",
];

/** Counted on the engines of this machine, which count units as DynamoDB does. */
export const measuredUnits = async (
  engines: TestEngines,
  evidences: number,
  progress: () => void,
): Promise<MeasuredUnits> => {
  const chain = countedChain(engines);
  const documents = itemsOf(framework2021()).flatMap((item) => item.documents.map(({ id }) => id));
  const reading = countedReading(engines);
  const reconcile = measuredReconcile(engines);
  await reconcile();
  const none = await reconcile();
  let one = none;
  const calls: Calls[] = [];
  for (let nth = 0; nth < evidences; nth += 1) {
    const each = await chain.upload(documents[nth % documents.length] ?? "", nth % 256);
    calls.push(sumOfCalls(Object.values(each)));
    if (nth === 0) one = await reconcile();
    progress();
  }
  return {
    // The later half: a county that has most of its evidence
    upload: meanOfCalls(calls.slice(Math.floor(calls.length / 2))),
    questionReadUnits: await reading.question(),
    reconcile: { none, one, many: await reconcile() },
    evidences,
  };
};

/** The functions that read, with counted clients. */
const countedReading = (engines: TestEngines) => {
  const dynamodb = new DynamoDBClient(engines.clients.dynamodb);
  const s3 = new S3Client(engines.clients.s3);
  const counter = countCalls(dynamodb, s3);
  const table = complianceTable({ client: dynamodb, name: engines.tableName });
  const deps = { table, now: () => new Date(), log: recordedLog() };
  const readBoard = createBoard(deps);
  const readStatus = createReader(deps);
  return {
    question: async (): Promise<number> => {
      for (const route of questions) {
        const event = { routeKey: `GET ${route}`, role: "inspector", division: "14" } as const;
        const read = route.endsWith("/board") ? readBoard : readStatus;
        await read(httpEvent(event), lambdaContext());
      }
      return counter.take().readUnits / questions.length;
    },
  };
};
