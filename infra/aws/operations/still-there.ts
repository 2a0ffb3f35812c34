import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { HeadBucketCommand, S3Client } from "@aws-sdk/client-s3";
import type { StackResource } from "./stack-resources.ts";

/** What says that there is no such thing, by type; a store of another type is found missing by `cdk import` itself. */
const looks: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
  "AWS::S3::Bucket": (Bucket) => new S3Client().send(new HeadBucketCommand({ Bucket })),
  "AWS::DynamoDB::Table": async (TableName) => {
    const { Table } = await new DynamoDBClient().send(new DescribeTableCommand({ TableName }));
    if (Table?.TableStatus === "DELETING") throw new Gone();
  },
  "AWS::Cognito::UserPool": (UserPoolId) =>
    new CognitoIdentityProviderClient().send(new DescribeUserPoolCommand({ UserPoolId })),
};

class Gone extends Error {
  override readonly name = "NotFound";
}

const missing: ReadonlySet<string> = new Set([
  "NotFound",
  "NoSuchBucket",
  "ResourceNotFoundException",
]);

/** Whether a store that a stack left is there today: somebody may have deleted it since. */
export const isStillThere = async ({ type, id }: StackResource): Promise<boolean> => {
  try {
    await looks[type]?.(id);
    return true;
  } catch (error) {
    if (error instanceof Error && missing.has(error.name)) return false;
    throw error;
  }
};
