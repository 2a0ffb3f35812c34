import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CountyStatusChanged } from "../../events/county-status-changed.ts";
import { EvidenceRejected } from "../../events/evidence-rejected.ts";
import { createHandler } from "../../functions/publish-changes/handler.ts";
import { createHandler as createRecompute } from "../../functions/recompute-status/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { eventPublisher } from "../../shared/aws/event-publisher.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { CountyCode } from "../../shared/domain/place/division.ts";
import { evidenceId, indicatorClaim } from "../support/builders.ts";
import { startTestEngines, type TestEngines } from "../support/engines.ts";
import { acceptance, lingchuan } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { ledgerNotice } from "../support/ledger-notice.ts";
import { mockedClient } from "../support/mocked-client.ts";

let engines: TestEngines;
let client: DynamoDBClient;
const bus = mockedClient(EventBridgeClient);
beforeAll(async () => {
  engines = await startTestEngines();
  client = new DynamoDBClient(engines.clients.dynamodb);
});
afterAll(() => engines.stop());
beforeEach(() => takesAll());

const table = () => complianceTable({ client, name: engines.tableName });
let nextCounty = 300000;
const newPlace = () => ({ ...lingchuan, county: CountyCode.parse(String(nextCounty++)) });
type Place = ReturnType<typeof newPlace>;

const takesAll = () =>
  bus.on(PutEventsCommand).callsFake(({ Entries }: { Entries: readonly unknown[] }) => ({
    Entries: Entries.map((_, index) => ({ EventId: String(index) })),
  }));

const change = ({ county, cycle }: Place, sk: string, sequence: string) => ({
  eventSource: "aws:dynamodb",
  dynamodb: { Keys: { pk: { S: `${county}#${cycle}` }, sk: { S: sk } }, SequenceNumber: sequence },
});
const history = (place: Place, version: number) =>
  ledgerNotice(place, "history", String(version), `h${version}`);
const settled = (place: Place) => ledgerNotice(place, "receipts", `${evidenceId(1)}/1`, "e1");

const publish = (records: readonly unknown[]) =>
  createHandler({
    table: table(),
    publish: eventPublisher({ client: new EventBridgeClient({ region: "x" }), bus: "duxue-test" }),
    log: recordedLog(),
  })({ Records: records }, lambdaContext());

const told = () =>
  bus
    .commandCalls(PutEventsCommand)
    .flatMap(({ args: [{ input }] }) => input.Entries ?? [])
    .map(({ Detail, ...entry }) => ({ ...entry, detail: JSON.parse(Detail ?? "{}") }));

/** Files figures one after the other and scores each, so that the county has as many status versions. */
const countyWithVersions = async (visits: readonly string[]): Promise<Place> => {
  const place = newPlace();
  for (const [index, value] of visits.entries()) {
    const id = evidenceId(index + 1);
    const claim = indicatorClaim("leaderSchoolVisits", { value, evidence: index + 1 });
    const settlement = acceptance(id, [claim]);
    await table().settle({ ...settlement, receipt: { ...settlement.receipt, ...place } });
    const recompute = createRecompute({
      table: table(),
      now: () => new Date("2021-12-01T00:00:00.000Z"),
      log: recordedLog(),
    });
    const records = [change(place, `CLAIM#leaderSchoolVisits#${id}`, String(index))];
    await recompute({ Records: records }, lambdaContext());
  }
  return place;
};

const settleAs = async (state: "rejected" | "withdrawn"): Promise<Place> => {
  const place = newPlace();
  const { receipt, ...rest } = acceptance(evidenceId(1), []);
  if (receipt.state !== "accepted") throw new Error("the builder accepts");
  const { etag, subjects, ...base } = receipt;
  const finding = { code: "hashDiffers", severity: "error", path: "sha256", values: {} } as const;
  const findings = [finding];
  const settled: Receipt =
    state === "rejected"
      ? { ...base, ...place, state, etag, subjects, findings }
      : { ...base, ...place, state, findings };
  await table().settle({ ...rest, receipt: settled });
  return place;
};

test("a new status version is told as it stands in the history", async () => {
  const place = await countyWithVersions(["8"]);

  const answer = await publish([history(place, 1)]);

  expect(answer).toEqual({ batchItemFailures: [] });
  expect(told()).toMatchObject([
    { EventBusName: "duxue-test", Source: "duxue", DetailType: "CountyStatusChanged" },
  ]);
  expect(CountyStatusChanged.parse(told()[0]?.detail)).toMatchObject({
    id: `${place.county}#2021#1`,
    score: { from: "0.00", to: "0.50" },
    items: ["1.1"],
    cause: { evidence: [evidenceId(1)] },
  });
});

test("every version of a batch is told, also when newer ones stand already", async () => {
  const place = await countyWithVersions(["8", "1"]);

  await publish([history(place, 1), history(place, 2)]);

  expect(told().map(({ detail }) => [detail.version, detail.score.to])).toEqual([
    [1, "0.50"],
    [2, "0.25"],
  ]);
});

test("the same record told again has the same id", async () => {
  const place = await countyWithVersions(["8"]);

  await publish([history(place, 1)]);
  await publish([history(place, 1)]);

  const [first, again] = told();
  expect(again?.detail).toEqual(first?.detail);
});

test("a rejected evidence is told by codes and places, without the values found in the file", async () => {
  const place = await settleAs("rejected");

  await publish([settled(place)]);

  const detail = EvidenceRejected.parse(told()[0]?.detail);
  expect(detail).toMatchObject({ evidenceId: evidenceId(1), county: place.county });
  expect(detail.findings).toEqual([{ code: "hashDiffers", severity: "error", path: "sha256" }]);
});

test.each([
  { what: "a receipt that is gone", make: async () => newPlace() },
  { what: "a withdrawn one", make: () => settleAs("withdrawn") },
  {
    what: "an accepted one",
    make: () => countyWithVersions(["8"]),
  },
])("$what is no news", async ({ make }) => {
  const place = await make();

  const answer = await publish([settled(place)]);

  expect(answer).toEqual({ batchItemFailures: [] });
  expect(told()).toEqual([]);
});

test.each([
  { room: "history", name: "x" },
  { room: "history", name: "0" },
  { room: "receipts", name: "x/1" },
] as const)(
  "an object of the ledger called $room/$name is refused, not read as another",
  async ({ room, name }) => {
    const answer = await publish([ledgerNotice(newPlace(), room, name, "s1")]);

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "s1" }] });
    expect(told()).toEqual([]);
  },
);

test("when the bus cannot be reached, everything comes again", async () => {
  const place = await countyWithVersions(["8", "1"]);
  bus.on(PutEventsCommand).rejects(new Error("no route"));

  const answer = await publish([history(place, 1), history(place, 2)]);

  expect(answer).toEqual({
    batchItemFailures: [{ itemIdentifier: "h1" }, { itemIdentifier: "h2" }],
  });
});

test("more than the bus takes at once goes in several calls", async () => {
  const place = await countyWithVersions(Array.from({ length: 12 }, (_, index) => String(index)));
  const versions = (await table().history(place, { limit: 100, before: undefined })).entries;
  const records = Array.from({ length: 12 }, () => history(place, versions[0]?.version ?? 0));

  await publish(records);

  expect(
    bus.commandCalls(PutEventsCommand).map(({ args: [{ input }] }) => input.Entries?.length),
  ).toEqual([10, 2]);
});
