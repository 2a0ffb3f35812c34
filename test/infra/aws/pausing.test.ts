import { CloudFormationClient, ListStackResourcesCommand } from "@aws-sdk/client-cloudformation";
import {
  DeleteFunctionConcurrencyCommand,
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from "@aws-sdk/client-lambda";
import { beforeEach, expect, test } from "vitest";
import { isPaused, pauseParts, resumeParts } from "../../../infra/aws/operations/pausing.ts";
import { mockedClient } from "../../support/mocked-client.ts";

// Mocked: a mapping takes a while from one state to the next, and nothing on this machine has mappings
const lambda = mockedClient(LambdaClient);
const cloudformation = mockedClient(CloudFormationClient);

const decide = { logicalId: "DecideFunction0A1B2C3D", type: "AWS::Lambda::Function", id: "decide" };
const stream = {
  logicalId: "KeepLedgerFromTable",
  type: "AWS::Lambda::EventSourceMapping",
  id: "s",
};
const parts = { functions: [decide], mappings: [stream] };
const LONGEST = 120_000;

/** A service in which a mapping needs two looks to get from one state to the other. */
const world = { state: "Enabled", reserved: undefined as number | undefined, changed: 0, now: 1e9 };
const told: string[] = [];
const clock = {
  now: () => world.now,
  wait: async (milliseconds: number) => {
    world.now += milliseconds;
    if (world.state === "Disabling") world.state = "Disabled";
    if (world.state === "Enabling") world.state = "Enabled";
  },
};
const switching = () => ({
  lambda: new LambdaClient({ region: "x" }),
  parts,
  told: ({ id }: { readonly id: string }) => void told.push(id),
  clock,
});

beforeEach(() => {
  Object.assign(world, { state: "Enabled", reserved: undefined, changed: 0, now: 1e9 });
  told.length = 0;
  lambda.on(GetEventSourceMappingCommand).callsFake(() => ({
    State: world.state,
    LastModified: new Date(world.changed),
  }));
  lambda.on(UpdateEventSourceMappingCommand).callsFake(({ Enabled }) => {
    if (world.state.endsWith("ing")) throw new Error("ResourceInUseException");
    Object.assign(world, { state: Enabled ? "Enabling" : "Disabling", changed: world.now });
    return {};
  });
  lambda
    .on(GetFunctionConcurrencyCommand)
    .callsFake(() =>
      world.reserved === undefined ? {} : { ReservedConcurrentExecutions: world.reserved },
    );
  lambda.on(PutFunctionConcurrencyCommand).callsFake(({ ReservedConcurrentExecutions }) => {
    world.reserved = ReservedConcurrentExecutions;
    return {};
  });
  lambda.on(DeleteFunctionConcurrencyCommand).callsFake(() => {
    world.reserved = undefined;
    return {};
  });
  cloudformation.on(ListStackResourcesCommand).resolves({
    StackResourceSummaries: [decide, stream].map(({ logicalId, type, id }) => ({
      LogicalResourceId: logicalId,
      ResourceType: type,
      PhysicalResourceId: id,
      LastUpdatedTimestamp: new Date(0),
      ResourceStatus: "CREATE_COMPLETE",
    })),
  });
});

test("a pause ends when everything is off and nothing runs any more that had begun before", async () => {
  const from = world.now;

  await pauseParts(switching());

  expect([world.state, world.reserved]).toEqual(["Disabled", 0]);
  expect(told).toEqual(["decide", "s"]);
  expect(world.now - from).toBeGreaterThanOrEqual(LONGEST);
  expect(await isPaused("duxue-prod-14", clock)).toBe(true);
});

test("a pause that is asked for again changes nothing and waits for nothing", async () => {
  await pauseParts(switching());
  const from = world.now;
  lambda.resetHistory();

  await pauseParts(switching());

  expect(world.now).toBe(from);
  expect(lambda.commandCalls(PutFunctionConcurrencyCommand)).toHaveLength(0);
  expect(lambda.commandCalls(UpdateEventSourceMappingCommand)).toHaveLength(0);
});

test("a pause that died half way goes on from where it was", async () => {
  world.reserved = 0;
  world.state = "Disabling";
  world.changed = world.now;
  const from = world.now;

  await pauseParts(switching());

  expect([world.state, world.reserved]).toEqual(["Disabled", 0]);
  expect(world.now - from).toBe(LONGEST);
});

test("a mapping that somebody switched off long ago does not shorten the wait for what people had begun", async () => {
  world.state = "Disabled";
  const from = world.now;

  await pauseParts(switching());

  expect(world.now - from).toBe(LONGEST);
});

test("after a pause everything is again as it was deployed, whatever it was before", async () => {
  await pauseParts(switching());

  await resumeParts(switching());

  expect([world.state, world.reserved]).toEqual(["Enabled", undefined]);
  expect(await isPaused("duxue-prod-14", clock)).toBe(false);
});

test.each([
  { what: "nothing is off", is: {} },
  { what: "people can still decide", is: { state: "Disabled" } },
  { what: "the stream is still read", is: { reserved: 0 } },
  { what: "a mapping is on its way", is: { reserved: 0, state: "Disabling" } },
  {
    what: "what had begun may still run",
    is: { reserved: 0, state: "Disabled", changed: 1e9 - LONGEST + 1 },
  },
  { what: "functions are held to one at a time", is: { reserved: 1, state: "Disabled" } },
])("a deployment is not paused when $what", async ({ is }) => {
  Object.assign(world, is);

  expect(await isPaused("duxue-prod-14", clock)).toBe(false);
});
