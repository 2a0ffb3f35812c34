import {
  CloudFormationClient,
  DescribeStacksCommand,
  ListStackResourcesCommand,
} from "@aws-sdk/client-cloudformation";
import {
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
} from "@aws-sdk/client-lambda";
import { beforeEach, expect, test } from "vitest";
import { onDeployment } from "../../../../infra/commands/rebuild/on-deployment.ts";
import { mockedClient } from "../../../support/mocked-client.ts";

// Mocked: nothing on this machine has stacks and mappings; the rehearsal rebuilds a deployment
const lambda = mockedClient(LambdaClient);
const cloudformation = mockedClient(CloudFormationClient);

const asked = { stage: "prod", province: "14", dryRun: false };

beforeEach(() => {
  cloudformation.on(DescribeStacksCommand).resolves({
    Stacks: [
      {
        StackName: "duxue-prod-14",
        CreationTime: new Date(0),
        StackStatus: "CREATE_COMPLETE",
        Outputs: [
          { OutputKey: "TableName", OutputValue: "the-table" },
          { OutputKey: "EvidenceBucketName", OutputValue: "the-bucket" },
        ],
      },
    ],
  });
  cloudformation.on(ListStackResourcesCommand).resolves({
    StackResourceSummaries: [
      {
        LogicalResourceId: "KeepLedgerFromTable",
        ResourceType: "AWS::Lambda::EventSourceMapping",
        PhysicalResourceId: "mapping",
        LastUpdatedTimestamp: new Date(0),
        ResourceStatus: "CREATE_COMPLETE",
      },
    ],
  });
  lambda.on(GetFunctionConcurrencyCommand).resolves({ ReservedConcurrentExecutions: 0 });
});

const mappingIs = (State: string) =>
  lambda.on(GetEventSourceMappingCommand).resolves({ State, LastModified: new Date(0) });

test("nothing is rebuilt while others write: what to run is said, before and after", async () => {
  mappingIs("Enabled");

  await expect(onDeployment(asked)).rejects.toThrow(
    /npm run pause -- --stage prod --province 14.*npm run resume[\s\S]*still writes to its table/,
  );
});

test("a dry run needs no pause, and a paused deployment is rebuilt in its own table", async () => {
  mappingIs("Enabled");
  const dry = await onDeployment({ ...asked, dryRun: true });
  mappingIs("Disabled");
  const place = await onDeployment(asked);

  expect([dry.table.name, place.table.name]).toEqual(["the-table", "the-table"]);
  expect(place.again).toBe("npm run rebuild -- --stage prod --province 14");
  expect(place.finish()).toEqual([expect.stringContaining("npm run resume -- --stage prod")]);
});
