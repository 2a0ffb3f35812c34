import { resolve } from "node:path";
import { functions } from "../../topology/functions.ts";
import type { ServiceFunction } from "../../topology/service-function.ts";
import { environmentNames, wholeOf } from "../../topology/storage.ts";
import { credentials, region } from "../engines/credentials.ts";
import type { Engines } from "../engines/engines.ts";
import { reportsBucketName } from "../engines/evidence-store.ts";

interface Resources extends Pick<Engines, "tableName" | "bucket"> {
  readonly queues: Pick<Engines["queues"], "urls">;
}

/**
 * The environment of a function: names of what it touches, and the AWS SDK's own variables that say where the services
 * are. This is the whole difference between this machine and AWS.
 */
export const environmentOf = (
  functionName: string,
  engines: Resources & Pick<Engines, "endpoints">,
): Readonly<Record<string, string>> => {
  const settings = serviceFunctions.get(functionName);
  if (!settings) throw new Error(`topology has no function ${functionName}`);
  const { endpoints } = engines;
  return {
    ...resourceNames(settings, engines),
    ...givenPaths(settings),
    ...(process.env.LOG_LEVEL && { LOG_LEVEL: process.env.LOG_LEVEL }),
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: `${settings.memoryMegabytes}`,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: settings.presigns ? endpoints.upload : endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
  };
};

/** A path is meant from where the host was started; functions are given it whole. */
const givenPaths = ({ given = [] }: ServiceFunction): Readonly<Record<string, string>> =>
  Object.fromEntries(
    given.flatMap((variable) => {
      const path = process.env[variable];
      return path === undefined || path === "" ? [] : [[variable, resolve(path)]];
    }),
  );

const serviceFunctions = new Map<string, ServiceFunction>(Object.entries(functions));

const resourceNames = (
  { touches }: ServiceFunction,
  { tableName, bucket, queues }: Resources,
): Readonly<Record<string, string>> => {
  const names: Readonly<Record<string, string>> = {
    table: tableName,
    evidenceBucket: bucket,
    reportsBucket: reportsBucketName,
    ...queues.urls,
  };
  const named = new Map<string, string>(Object.entries(environmentNames));
  const wholes = new Map<string, string>(Object.entries(wholeOf));
  const touched = new Set(Object.keys(touches).map((each) => wholes.get(each) ?? each));
  return Object.fromEntries(
    [...touched].flatMap((resource) => {
      const [variable, name] = [named.get(resource), names[resource]];
      return variable === undefined || name === undefined ? [] : [[variable, name]];
    }),
  );
};
