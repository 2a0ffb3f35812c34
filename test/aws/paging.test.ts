import { DynamoDBClient, QueryCommand, type QueryCommandInput } from "@aws-sdk/client-dynamodb";
import { ListObjectsV2Command, type ListObjectsV2CommandInput, S3Client } from "@aws-sdk/client-s3";
import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, test } from "vitest";
import { boardRows } from "../../shared/aws/board.ts";
import { evidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { queryAll } from "../../shared/aws/rows.ts";
import { mockedClient } from "../support/mocked-client.ts";

const dynamodb = mockedClient(DynamoDBClient);
const s3 = mockedClient(S3Client);
const table = { client: new DynamoDBClient({ region: "x" }), name: "t" };
const bucket = evidenceBucket({ client: new S3Client({ region: "x" }), name: "b" });
const rows = {
  pk: "COUNTY#140524#2021",
  condition: "begins_with(sk, :sk)",
  values: { ":sk": "A" },
};

/** Answers a query page after page, and keeps what each page was asked with. */
const answered = (pages: readonly (readonly Record<string, unknown>[])[]) => {
  const asked: QueryCommandInput[] = [];
  dynamodb.on(QueryCommand).callsFake((input: QueryCommandInput) => {
    asked.push({ ...input });
    const items = pages[asked.length - 1] ?? [];
    const Items = items.map((item) => marshall(item));
    return asked.length < pages.length
      ? { Items, LastEvaluatedKey: keyOf(asked.length) }
      : { Items };
  });
  return asked;
};

const keyOf = (page: number) => marshall({ pk: rows.pk, sk: `A#${page}` });

test("every page of a query is asked for once, each consistently, from where the one before ended", async () => {
  const asked = answered([[{ sk: "A#1" }], [], [{ sk: "A#2" }, { sk: "A#3" }]]);

  const found = await queryAll(table, rows);

  expect(found).toEqual([
    marshall({ sk: "A#1" }),
    marshall({ sk: "A#2" }),
    marshall({ sk: "A#3" }),
  ]);
  expect(
    asked.map(({ ConsistentRead, ExclusiveStartKey }) => [ConsistentRead, ExclusiveStartKey]),
  ).toEqual([
    [true, undefined],
    [true, keyOf(1)],
    [true, keyOf(2)],
  ]);
});

test("the board is read to its last page, from its index", async () => {
  const board = (county: string) => ({
    board: {
      county,
      version: 1,
      score: "1.00",
      grade: "unqualified",
      provisional: true,
      vetoes: [],
      reported: { indicators: 1, of: 40 },
      states: { met: 1, partial: 0, unmet: 0, missing: 37 },
    },
  });
  const asked = answered([[board("140521")], [board("140524")]]);

  const counties = await boardRows(table).board("2021", "1405");

  expect(counties.map(({ county }) => county)).toEqual(["140521", "140524"]);
  expect(asked.map(({ IndexName, ConsistentRead }) => [IndexName, ConsistentRead])).toEqual([
    ["board", undefined],
    ["board", undefined],
  ]);
});

test("objects are listed to the last page, one request for each thousand", async () => {
  const asked: ListObjectsV2CommandInput[] = [];
  const LastModified = new Date(0);
  s3.on(ListObjectsV2Command).callsFake((input: ListObjectsV2CommandInput) => {
    asked.push({ ...input });
    return asked.length === 1
      ? { Contents: [{ Key: "a", ETag: "1", LastModified }], NextContinuationToken: "further" }
      : { Contents: [{ Key: "b", ETag: "2", LastModified }] };
  });

  const listed = await Array.fromAsync(bucket.objects("evidence/2021/140524/"));

  expect(listed.map(({ key, etag }) => [key, etag])).toEqual([
    ["a", "1"],
    ["b", "2"],
  ]);
  expect(asked).toEqual([
    { Bucket: "b", Prefix: "evidence/2021/140524/" },
    { Bucket: "b", Prefix: "evidence/2021/140524/", ContinuationToken: "further" },
  ]);
});

test("a listing that goes on names the key that it goes on after, and a whole one names none", async () => {
  s3.on(ListObjectsV2Command).resolves({});

  await Array.fromAsync(bucket.objects("evidence/", "evidence/a"));
  await Array.fromAsync(bucket.objects("evidence/"));

  expect(s3.commandCalls(ListObjectsV2Command).map(({ args: [{ input }] }) => input)).toEqual([
    { Bucket: "b", Prefix: "evidence/", StartAfter: "evidence/a" },
    { Bucket: "b", Prefix: "evidence/" },
  ]);
});
