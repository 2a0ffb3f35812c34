import {
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { stackOutputs } from "../../infra/aws/operations/stack-outputs.ts";

/** What still exists of a deployment, by name: its stack and whatever keeps something. */
export const leftBehind = async (stackName: string): Promise<readonly string[]> => {
  const [stack, buckets, tables, queues, pools] = await Promise.all([
    stackOutputs(stackName),
    new S3Client().send(new ListBucketsCommand()),
    new DynamoDBClient().send(new ListTablesCommand()),
    new SQSClient().send(new ListQueuesCommand({ QueueNamePrefix: stackName })),
    new CognitoIdentityProviderClient().send(new ListUserPoolsCommand({ MaxResults: 60 })),
  ]);
  const names = [
    ...(buckets.Buckets ?? []).map(({ Name = "" }) => Name),
    ...(tables.TableNames ?? []),
    ...(queues.QueueUrls ?? []).map((url) => url.slice(url.lastIndexOf("/") + 1)),
    ...(pools.UserPools ?? []).map(({ Name = "" }) => Name),
  ].filter((name) => name.startsWith(stackName));
  return stack ? [stackName, ...names] : names;
};
