import {
  CloudFormationClient,
  DescribeStackEventsCommand,
  ListStacksCommand,
} from "@aws-sdk/client-cloudformation";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { HeadBucketCommand, NotFound, S3Client } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { importMapping, isTakenIn } from "../../../infra/aws/operations/import-mapping.ts";
import { leftByStack } from "../../../infra/aws/operations/left-by-stack.ts";
import { isStillThere } from "../../../infra/aws/operations/still-there.ts";
import { mockedClient } from "../../support/mocked-client.ts";

// Mocked, since no engine of this machine is CloudFormation; the rehearsal does all of it on an emulator
const cloudformation = mockedClient(CloudFormationClient);
const s3 = mockedClient(S3Client);
const dynamodb = mockedClient(DynamoDBClient);
mockedClient(CognitoIdentityProviderClient);

const NAME = "duxue-prod-14";
const bucket = { logicalId: "Evidence", type: "AWS::S3::Bucket", id: `${NAME}-evidence-1-x` };
const key = { logicalId: "Key", type: "AWS::KMS::Key", id: "k-1" };
const pool = { logicalId: "Pool", type: "AWS::Cognito::UserPool", id: "x_p" };
const client = { logicalId: "Client", type: "AWS::Cognito::UserPoolClient", id: "c" };
const log = { logicalId: "Log", type: "AWS::Logs::LogGroup", id: "/log" };
type Left = typeof bucket;

const summary = (id: string, deleted: number) => ({
  StackId: id,
  StackName: NAME,
  CreationTime: new Date(0),
  DeletionTime: new Date(deleted),
  StackStatus: "DELETE_COMPLETE" as const,
});

const event = (
  StackId: string,
  of: Left,
  ResourceStatus: "DELETE_SKIPPED" | "CREATE_COMPLETE",
) => ({
  StackId,
  StackName: NAME,
  EventId: `${of.logicalId}-${ResourceStatus}`,
  Timestamp: new Date(0),
  LogicalResourceId: of.logicalId,
  ResourceType: of.type,
  PhysicalResourceId: of.id,
  ResourceStatus,
});

const ofItself = (StackId: string, ResourceStatus: "UPDATE_COMPLETE" | "DELETE_FAILED") => ({
  ...event(StackId, { ...bucket, logicalId: NAME, id: StackId }, "CREATE_COMPLETE"),
  ResourceStatus,
});

const left = () => leftByStack(new CloudFormationClient({ region: "x" }), NAME);

test("what the deletion of a stack passed over is told, and nothing that an earlier update let go", async () => {
  cloudformation.on(ListStacksCommand).resolves({ StackSummaries: [summary("a", 1)] });
  const former = { ...bucket, logicalId: "Former", id: "former" };
  cloudformation
    .on(DescribeStackEventsCommand, { StackName: "a" })
    .resolvesOnce({
      NextToken: "more",
      StackEvents: [event("a", key, "DELETE_SKIPPED"), ofItself("a", "DELETE_FAILED")],
    })
    .resolves({
      StackEvents: [
        event("a", bucket, "DELETE_SKIPPED"),
        ofItself("a", "UPDATE_COMPLETE"),
        event("a", former, "DELETE_SKIPPED"),
      ],
    });

  expect((await left())?.left).toEqual([key, bucket]);
});

test("a later stack of the name that never had the evidence is passed over: nobody used what it left", async () => {
  cloudformation
    .on(ListStacksCommand)
    .resolves({ StackSummaries: [summary("old", 1), summary("failed", 2)] });
  cloudformation
    .on(DescribeStackEventsCommand, { StackName: "failed" })
    .resolves({ StackEvents: [event("failed", key, "DELETE_SKIPPED")] });
  cloudformation.on(DescribeStackEventsCommand, { StackName: "old" }).resolves({
    StackEvents: [
      event("old", bucket, "DELETE_SKIPPED"),
      event("old", { ...key, id: "k-0" }, "DELETE_SKIPPED"),
    ],
  });

  const found = await left();

  expect([found?.stackId, found?.left.map(({ id }) => id)]).toEqual(["old", [bucket.id, "k-0"]]);
});

test("where no stack of the name was deleted nothing is left", async () => {
  cloudformation
    .on(ListStacksCommand)
    .resolves({ StackSummaries: [{ ...summary("b", 1), StackName: "duxue-dev-14" }] });

  expect(await left()).toBeUndefined();
});

test("each store goes by what CloudFormation recognises it by, and a client by its pool too", () => {
  expect([bucket, key, pool, client, log].filter(isTakenIn)).not.toContain(log);
  expect(importMapping([bucket, key, pool, client, log])).toEqual({
    Evidence: { BucketName: bucket.id },
    Key: { KeyId: "k-1" },
    Pool: { UserPoolId: "x_p" },
    Client: { UserPoolId: "x_p", ClientId: "c" },
  });
  expect(importMapping([client])).toEqual({});
});

test("a store that somebody deleted since, or is deleting, is not there; whatever cannot be asked stops", async () => {
  const table = { logicalId: "T", type: "AWS::DynamoDB::Table", id: "t" };
  s3.on(HeadBucketCommand)
    .rejectsOnce(new NotFound({ message: "", $metadata: {} }))
    .resolves({});
  dynamodb
    .on(DescribeTableCommand)
    .resolvesOnce({ Table: { TableStatus: "DELETING" } })
    .resolvesOnce({ Table: { TableStatus: "ACTIVE" } })
    .rejects(Object.assign(new Error("no"), { name: "AccessDeniedException" }));

  expect([await isStillThere(bucket), await isStillThere(bucket)]).toEqual([false, true]);
  expect([await isStillThere(table), await isStillThere(table)]).toEqual([false, true]);
  expect(await isStillThere(key)).toBe(true);
  await expect(isStillThere(table)).rejects.toThrow("no");
});
