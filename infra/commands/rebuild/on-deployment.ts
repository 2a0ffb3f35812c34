import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { bucketSource } from "../../../shared/aws/audit/bucket-source.ts";
import { quiet } from "../../../shared/aws/quiet.ts";
import { deployedStack } from "../../aws/operations/deployed-stack.ts";
import { isPaused } from "../../aws/operations/pausing.ts";
import { Sentences } from "../../command-line/sentences.ts";
import { known } from "../../known.ts";
import type { RebuildPlace } from "./rebuild-place.ts";

interface Asked {
  readonly stage: string;
  readonly province: string;
  readonly dryRun: boolean;
}

/** A new table takes a while until it takes all that is written at once. */
const patient = { maxAttempts: 12, retryMode: "adaptive" } as const;

/** The stores of a deployment. Nothing else may write meanwhile, so it has to be paused, but for a dry run. */
export const onDeployment = async ({ stage, province, dryRun }: Asked): Promise<RebuildPlace> => {
  const { stackName, outputs } = await deployedStack(stage, province);
  const at = `--stage ${stage} --province ${province}`;
  if (!dryRun && !(await isPaused(stackName))) throw notPaused(stackName, at);
  const table = known(outputs.TableName, "the output TableName");
  const bucket = known(outputs.EvidenceBucketName, "the output EvidenceBucketName");
  return {
    table: { client: quiet(new DynamoDBClient(patient)), name: table },
    source: bucketSource({ client: quiet(new S3Client(patient)), name: bucket }),
    // Of one county the table takes 1,000 units a second, of a new table 4,000
    atOnce: 4,
    again: `npm run rebuild -- ${at}`,
    finish: () => [`重建完成后恢复运行 · when all is rebuilt, go on with: npm run resume -- ${at}`],
    stop: async () => undefined,
  };
};

const notPaused = (stackName: string, at: string): Sentences =>
  new Sentences(
    `${stackName} 还在写数据表。请先运行 npm run pause -- ${at}，重建后再运行 npm run resume -- ${at}。`,
    `${stackName} still writes to its table. Run npm run pause -- ${at} first, and npm run resume -- ${at} after the rebuild.`,
  );
