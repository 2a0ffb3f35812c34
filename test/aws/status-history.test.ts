import { DynamoDBClient, QueryCommand, type QueryCommandInput } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { historyRow, historyRows } from "../../shared/aws/status-history.ts";
import { frameworkOf } from "../../shared/domain/framework/editions.ts";
import { known } from "../../shared/domain/known.ts";
import { historyEntry } from "../../shared/domain/status/history.ts";
import { emptyStatus, makeStatus } from "../../shared/domain/status/make-status.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { mockedClient } from "../support/mocked-client.ts";

const dynamodb = mockedClient(DynamoDBClient);
const rows = historyRows({ client: new DynamoDBClient({ region: "x" }), name: "t" });

const framework = known(await frameworkOf(lingchuan.cycle), "the edition");
const empty = emptyStatus(framework, lingchuan);
const noCause = { evidence: [], decisions: [], reconciled: false };

/** The row of a version written at a moment. */
const written = async (version: number, at: string) => {
  const input = { framework, ...lingchuan, items: [], decisions: [], narrative: undefined };
  const previous = version === 1 ? undefined : { ...empty, version: version - 1 };
  const status = makeStatus({ ...input, previous, now: at });
  return historyRow(status, historyEntry(empty, status, noCause));
};

/** Answers as the table would: the newest row before the one that is named; counts what is asked. */
const keeping = async (versions: readonly (readonly [version: number, at: string])[]) => {
  const kept = await Promise.all(versions.map(([version, at]) => written(version, at)));
  let asked = 0;
  dynamodb.on(QueryCommand).callsFake(({ ExclusiveStartKey, Limit }: QueryCommandInput) => {
    asked += 1;
    const before = ExclusiveStartKey?.sk?.S ?? "I";
    const Items = kept.filter(({ sk }) => String(sk?.S) < before).toReversed();
    return { Items: Items.slice(0, Limit) };
  });
  return { asked: () => asked };
};

const day = (number: number): string => new Date(Date.UTC(2021, 0, number, 12)).toISOString();

test.each([
  ["before the first", day(0), undefined],
  ["at the moment of the first", day(1), 1],
  ["between two", "2021-01-02T23:00:00.000Z", 2],
  ["at the moment that two share, the later", day(3), 4],
  ["a millisecond before they were written", "2021-01-03T11:59:59.999Z", 2],
  ["at the moment of the last", day(5), 5],
  ["long after", day(400), 5],
])("the status of a moment: %s", async (_, moment, version) => {
  await keeping([
    [1, day(1)],
    [2, day(2)],
    [3, day(3)],
    [4, day(3)],
    [5, day(5)],
  ]);
  expect((await rows.statusAsOf(lingchuan, moment))?.version).toBe(version);
});

test("versions that are missing between others are passed over", async () => {
  await keeping([
    [4, day(4)],
    [9, day(9)],
  ]);
  const found = [3, 4, 8, 9].map((number) => rows.statusAsOf(lingchuan, day(number)));
  expect((await Promise.all(found)).map((status) => status?.version)).toEqual([undefined, 4, 4, 9]);
});

test("nothing stands of a county without a history", async () => {
  await keeping([]);
  expect(await rows.statusAsOf(lingchuan, day(1))).toBeUndefined();
});

test("of two hundred versions nine are read to find the one of a moment", async () => {
  const { asked } = await keeping(Array.from({ length: 200 }, (_, at) => [at + 1, day(at + 1)]));
  expect((await rows.statusAsOf(lingchuan, day(77)))?.version).toBe(77);
  // The newest, then eight halvings
  expect(asked()).toBeLessThanOrEqual(9);
});

test("a clock that is behind dates no version before the one it was made from", () => {
  const input = { framework, ...lingchuan, items: [], decisions: [], narrative: undefined };
  const first = makeStatus({ ...input, previous: undefined, now: day(9) });
  expect(makeStatus({ ...input, previous: first, now: day(8) }).updatedAt).toBe(day(9));
  expect(makeStatus({ ...input, previous: first, now: day(10) }).updatedAt).toBe(day(10));
});
