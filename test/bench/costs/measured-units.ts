import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { createHandler as createBoard } from "../../../functions/read-board/handler.ts";
import { createHandler as createReader } from "../../../functions/read-status/handler.ts";
import { createHandler as createReconcile } from "../../../functions/reconcile/handler.ts";
import { complianceTable } from "../../../shared/aws/compliance-table.ts";
import { evidenceBucket } from "../../../shared/aws/evidence-bucket.ts";
import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import { countiesWithin } from "../../../shared/domain/place/division.ts";
import { framework2021 } from "../../support/builders.ts";
import type { TestEngines } from "../../support/engines.ts";
import { httpEvent, lambdaContext, recordedLog } from "../../support/http-event.ts";
import { type Calls, countCalls, meanOfCalls, sumOfCalls } from "../requests/count-calls.ts";
import { countedChain } from "../requests/one-upload.ts";

/** What a county of so many evidences asks of the services. */
export interface MeasuredUnits {
  readonly upload: Calls;
  /** A question that people ask, the mean of four kinds. */
  readonly questionReadUnits: number;
  /** One round of reconcile: the county that filed, and one that did not. */
  readonly reconcileReadUnits: number;
  readonly emptyReconcileReadUnits: number;
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
  const nobody = await reading.reconcile();
  const calls: Calls[] = [];
  for (let nth = 0; nth < evidences; nth += 1) {
    const each = await chain.upload(documents[nth % documents.length] ?? "", nth % 256);
    calls.push(sumOfCalls(Object.values(each)));
    progress();
  }
  const round = await reading.reconcile();
  const counties = countiesWithin("14").length;
  return {
    // The later half: a county that has most of its evidence
    upload: meanOfCalls(calls.slice(Math.floor(calls.length / 2))),
    questionReadUnits: await reading.question(),
    emptyReconcileReadUnits: nobody / counties,
    reconcileReadUnits: round - (nobody / counties) * (counties - 1),
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
  const send = async () => undefined;
  const bucket = evidenceBucket({ client: s3, name: engines.bucket });
  const reconcile = createReconcile({ ...deps, bucket, sendEvidence: send, sendRecompute: send });
  return {
    question: async (): Promise<number> => {
      for (const route of questions) {
        const event = { routeKey: `GET ${route}`, role: "inspector", division: "14" } as const;
        const read = route.endsWith("/board") ? readBoard : readStatus;
        await read(httpEvent(event), lambdaContext());
      }
      return counter.take().readUnits / questions.length;
    },
    reconcile: async (): Promise<number> => {
      await reconcile({}, lambdaContext());
      return counter.take().readUnits;
    },
  };
};
