import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { BoardAnswer } from "../../events/api/status.ts";
import { boardWindows } from "../support/board-contents.ts";
import { type BoardReader, opening, startBoardReader } from "../support/board-reader.ts";
import type { EventFacts } from "../support/http-event.ts";

const board = "/v1/cycles/{cycle}/board";
const both = [board, `${board}.xlsx`];

let reader: BoardReader;
/** As the board was before anybody opened the cycle, and before anybody decided on a county. */
let unopened: BoardAnswer;
let opened: BoardAnswer;
beforeAll(async () => {
  reader = await startBoardReader();
  unopened = await jinchengAt();
  await reader.decideOnCycle(opening);
  opened = await jinchengAt();
  const reason = "受汛情影响，适当延长填报时间。";
  const until = "2021-10-25";
  await reader.decide("director", "14", { kind: "extended", of: "fill", until, reason });
  await reader.decide("reviewer", "1405", { kind: "urged", text: "请抓紧填报，按期报送。" });
});
afterAll(() => reader.stop());

const jinchengAt = async (now?: string) => {
  const { body } = await reader.get(board, { query: { division: "1405" } }, now);
  return BoardAnswer.parse(JSON.parse(String(body)));
};
const workbook = async (facts: Partial<EventFacts> = {}, now?: string) => {
  const answer = await reader.get(`${board}.xlsx`, { query: { division: "1405" }, ...facts }, now);
  return { headers: answer.headers, bytes: Buffer.from(String(answer.body), "base64") };
};
const rowsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0]?.rows ?? [];

test("a cycle that nobody opened has no days, and whoever filed nothing has a row", async () => {
  const { phase, windows, name, counties } = unopened;

  expect([phase, windows, name]).toEqual(["unopened", undefined, "晋城市"]);
  expect(counties.map((row) => [row.name, row.version])).toEqual([
    ["晋城市城区", 0],
    ["晋城市沁水县", 0],
    ["晋城市阳城县", 0],
    ["晋城市陵川县", 1],
    ["晋城市泽州县", 0],
    ["晋城市高平市", 0],
  ]);
  expect(counties[0]).toStrictEqual({
    county: "140502",
    name: "晋城市城区",
    version: 0,
    score: "0.00",
    grade: "未报送",
    provisional: true,
    vetoes: [],
    reported: { indicators: 0, of: 69 },
    states: { met: 0, partial: 0, unmet: 0, missing: 38 },
    stage: "open",
    result: { score: "0.00", grade: "未报送" },
    items: { open: 38, sentBack: 0, checked: 0, submitted: 0, returned: 0, confirmed: 0, moved: 0 },
    overdue: false,
  });
});

test("once the cycle is opened a county that is filling in has until the last day of it", async () => {
  const { phase, windows, counties } = opened;

  expect([phase, windows]).toEqual(["opened", boardWindows]);
  expect(counties.map(({ dueAt, overdue }) => [dueAt, overdue])).toEqual(
    counties.map(() => ["2021-10-15T16:00:00.000Z", false]),
  );
});

test("a county is late from midnight in China on", async () => {
  const before = await jinchengAt("2021-10-25T15:59:59.999Z");
  const after = await jinchengAt("2021-10-25T16:00:00.000Z");

  const late = ({ counties }: BoardAnswer) =>
    counties.find(({ county }) => county === "140524")?.overdue;
  expect([before, after].map(late)).toEqual([false, true]);
});

test("a later day that was given to a county, and an urging, are its own", async () => {
  const { counties } = await jinchengAt("2021-10-20T00:00:00.000Z");

  expect(counties.map(({ dueAt, overdue, urgedBy }) => [dueAt, overdue, urgedBy])).toEqual(
    counties.map(({ county }) =>
      county === "140524"
        ? ["2021-10-25T16:00:00.000Z", false, 2]
        : ["2021-10-15T16:00:00.000Z", true, undefined],
    ),
  );
});

test("the workbook has the same rows, in Chinese or English, under the division's name", async () => {
  const { counties } = await jinchengAt();
  const [zh, en] = [await workbook(), await workbook({ headers: { "accept-language": "en" } })];

  const [[title] = [], , headings, ...rows] = await rowsOf(zh.bytes);
  const [, , englishHeadings] = await rowsOf(en.bytes);

  expect(title).toBe("晋城市2021年对市县级人民政府履行教育职责评价一览");
  expect(rows.map((row) => row.slice(0, 7))).toEqual(
    counties.map(({ county, name, result }) => [
      county,
      name,
      "填报中",
      new Date(county === "140524" ? "2021-10-25" : "2021-10-15"),
      "否",
      county === "140524" ? 2 : null,
      Number(result.score),
    ]),
  );
  expect([headings?.[1], englishHeadings?.[1]]).toEqual(["县（市、区）", "County"]);
  expect(zh.headers).toMatchObject({
    "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "content-disposition": "attachment; filename*=UTF-8''1405-2021-board.xlsx",
  });
});

test("the same state gives the same workbook until something is late", async () => {
  const [one, later, late] = [
    await workbook({}, "2021-10-01T00:00:00.000Z"),
    await workbook({}, "2021-10-15T15:59:59.999Z"),
    await workbook({}, "2021-10-15T16:00:00.000Z"),
  ];

  expect(one.bytes).toEqual(later.bytes);
  expect((await rowsOf(late.bytes)).slice(3).map((row) => row[4])).toEqual([
    "是",
    "是",
    "是",
    "否",
    "是",
    "是",
  ]);
});

test.each(both)("%s of the caller's whole scope is the default", async (route) => {
  const { body, isBase64Encoded } = await reader.get(route);

  const shown = isBase64Encoded
    ? (await rowsOf(Buffer.from(String(body), "base64"))).slice(3)
    : BoardAnswer.parse(JSON.parse(String(body))).counties;
  expect(shown).toHaveLength(117);
});

const refusals = [
  { what: "a division outside the scope", facts: { query: { division: "15" } }, code: "forbidden" },
  {
    what: "a division wider than the scope",
    facts: { division: "1405", query: { division: "14" } },
    code: "forbidden",
  },
  {
    what: "another province in a year without evaluation",
    facts: { query: { division: "15" }, path: { cycle: "1999" } },
    code: "forbidden",
  },
  { what: "a division that is none", facts: { query: { division: "1499" } }, code: "noSuchCounty" },
  {
    what: "a badly written division",
    facts: { query: { division: "14x" } },
    code: "invalidRequest",
  },
  { what: "a year without evaluation", facts: { path: { cycle: "1999" } }, code: "noSuchCycle" },
] as const;

test.each(refusals.flatMap((refusal) => both.map((route) => ({ ...refusal, route }))))(
  "$route of $what: $code",
  async ({ route, facts, code }) => {
    const { body, headers } = await reader.get(route, facts);

    expect(JSON.parse(String(body))).toMatchObject({ code, requestId: "r-1" });
    expect(headers?.["content-type"]).toContain("application/problem+json");
  },
);

test("what is no division is told by its path", async () => {
  const { body } = await reader.get(board, { query: { division: "14x" } });

  const { findings } = z
    .object({ findings: z.array(z.object({ code: z.string(), path: z.string() })) })
    .parse(JSON.parse(String(body)));
  expect(findings).toEqual([{ code: "divisionNotCode", path: "division" }]);
});
