import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { RetellRequest } from "../../events/retell-request.ts";
import { createHandler } from "../../functions/publish-changes/handler.ts";
import { retellAll } from "../../infra/aws/operations/retell-all.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { eventPublisher } from "../../shared/aws/event-publisher.ts";
import { historyRow } from "../../shared/aws/status-history.ts";
import { Cycle } from "../../shared/domain/place/cycle.ts";
import { Scope } from "../../shared/domain/place/division.ts";
import { historyEntry } from "../../shared/domain/status/history.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import { evidenceId, framework2021, placeOf } from "../support/builders.ts";
import { startTestEngines, type TestEngines } from "../support/engines.ts";
import { acceptance } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { mockedClient } from "../support/mocked-client.ts";

const VERSIONS = 55;
const at = (version: number) => new Date(Date.UTC(2021, 10, 1, 0, version)).toISOString();

let engines: TestEngines;
let client: DynamoDBClient;
const bus = mockedClient(EventBridgeClient);
const lambda = mockedClient(LambdaClient);

/** Two counties of one city: one with 55 versions and a rejected evidence, the other with one version. */
beforeAll(async () => {
  engines = await startTestEngines();
  client = new DynamoDBClient(engines.clients.dynamodb);
  for (let version = 1; version <= VERSIONS; version++) await write("140524", version);
  await write("140525", 1);
  const { receipt, ...rest } = acceptance(evidenceId(1), []);
  await table().settle({
    ...rest,
    receipt: { ...receipt, state: "rejected", updatedAt: at(50), ...placeOf("140524") },
  });
  await table().settle(acceptance(evidenceId(2), []));
});
afterAll(() => engines.stop());

const table = () => complianceTable({ client, name: engines.tableName });
const write = async (county: string, version: number): Promise<void> => {
  const empty = emptyStatus(framework2021(), placeOf(county));
  const status = { ...empty, version, updatedAt: at(version) };
  const entry = historyEntry(empty, status, { evidence: [], decisions: [], reconciled: true });
  const Item = await historyRow(status, entry);
  await client.send(new PutItemCommand({ TableName: engines.tableName, Item }));
};

beforeEach(() => {
  bus.on(PutEventsCommand).callsFake(({ Entries }: { Entries: readonly unknown[] }) => ({
    Entries: Entries.map((_, index) => ({ EventId: String(index) })),
  }));
  const handler = createHandler({
    table: table(),
    publish: eventPublisher({ client: new EventBridgeClient({ region: "x" }), bus: "duxue-test" }),
    log: recordedLog(),
  });
  lambda.on(InvokeCommand).callsFake(async ({ Payload }: { Payload: string }) => ({
    Payload: Buffer.from(JSON.stringify(await handler(JSON.parse(Payload), lambdaContext()))),
  }));
});

const retell = (asked: Partial<RetellRequest["retell"]> = {}) =>
  retellAll(new LambdaClient({ region: "x" }), "publish-changes", {
    division: Scope.parse("1405"),
    cycle: Cycle.parse("2021"),
    dryRun: false,
    ...asked,
  });
const heard = (): readonly string[] =>
  bus
    .commandCalls(PutEventsCommand)
    .flatMap(({ args: [{ input }] }) => input.Entries ?? [])
    .map(({ Detail = "{}" }) => JSON.parse(Detail).id);

test("every version and rejected evidence of every county is told again by the id it had", async () => {
  const { told, refused } = await retell();

  const versions = Array.from({ length: VERSIONS }, (_, index) => `140524#2021#${index + 1}`);
  const expected = [...versions, "140525#2021#1", `${evidenceId(1)}#1`].toSorted();
  expect(told.map(({ id }) => id).toSorted()).toEqual(expected);
  expect(heard().toSorted()).toEqual(expected);
  expect(refused).toEqual([]);
});

test("a dry run says what would be told, and tells nobody", async () => {
  const { told } = await retell({ dryRun: true });

  expect(told).toHaveLength(VERSIONS + 2);
  expect(heard()).toEqual([]);
});

test("only the county, the versions and the time that are asked for are told", async () => {
  await retell({ division: Scope.parse("140524"), fromVersion: 53 });
  const byVersion = heard();
  bus.resetHistory();
  await retell({ since: "2021-11-01T00:50:00Z" });

  expect(byVersion).toEqual([
    "140524#2021#55",
    "140524#2021#54",
    "140524#2021#53",
    `${evidenceId(1)}#1`,
  ]);
  expect(heard()).toEqual([
    ...[55, 54, 53, 52, 51, 50].map((version) => `140524#2021#${version}`),
    `${evidenceId(1)}#1`,
  ]);
});

test("what the bus does not take is named, so that the command is run again", async () => {
  bus.on(PutEventsCommand).resolves({ Entries: [{ ErrorCode: "ThrottlingException" }] });

  const { told, refused } = await retell({ division: Scope.parse("140525") });

  expect([told, refused.map(({ id }) => id)]).toEqual([[], ["140525#2021#1"]]);
});

test.each([{ retell: {} }, { retell: { division: "14", cycle: "2021" } }, {}])(
  "the request %j is refused as a whole",
  async (event) => {
    const handler = createHandler({
      table: table(),
      publish: async () => [],
      log: recordedLog(),
    });

    await expect(handler(event, lambdaContext())).rejects.toThrow();
  },
);

test("a function that failed is named, and the command may be run again", async () => {
  lambda.on(InvokeCommand).resolves({ FunctionError: "Unhandled" });

  await expect(retell()).rejects.toThrow("publish-changes");
});
