import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { createHandler } from "../../functions/read-workbook/handler.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { documentClaim, indicatorClaim } from "../support/builders.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

/** What the API answers of a workbook, and which claims were looked for. */
const get = async (
  query: Readonly<Record<string, string>>,
  facts: Partial<EventFacts> = {},
  claims: readonly Claim[] = [],
) => {
  const looks: { readonly place: unknown; readonly subject: string }[] = [];
  const handler = createHandler({
    table: {
      latestClaim: async (place, subject) => {
        looks.push({ place, subject });
        return claims.find((claim) => claim.subject === subject);
      },
    },
    log: recordedLog(),
  });
  const routeKey = "GET /v1/frameworks/{cycle}/workbook.xlsx";
  const event = httpEvent({ routeKey, query, ...facts });
  const { statusCode: status, headers, body } = await handler(event, lambdaContext());
  const { "content-disposition": name, "content-type": type } = headers ?? {};
  return { status, name, type, body: String(body), looks };
};

const valuesIn = async (body: string): Promise<ReadonlyMap<unknown, unknown>> => {
  const { sheets } = await readXlsx(Buffer.from(body, "base64"));
  return new Map((sheets[0]?.rows ?? []).map((row) => [row[1], row[5]]));
};
const named = (name: string) => `attachment; filename*=UTF-8''${name}`;

test("it is a workbook of Excel, by its media type", async () => {
  expect((await get({})).type).toBe(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  );
});

test("a blank workbook is named after the province, a county's own after the county", async () => {
  expect((await get({})).name).toBe(named("14-2021-indicators.xlsx"));
  expect((await get({ county: "140524" })).name).toBe(named("140524-2021-indicators.xlsx"));
});

test.each([
  { query: {}, asked: "a blank one" },
  { query: { prefill: "false" }, asked: "one that is said to be blank" },
  { query: { county: "140524" }, asked: "a county's" },
  { query: { county: "140524", prefill: "false" }, asked: "a county's that is said to be blank" },
])("$asked is empty, and no claim is looked at for it", async ({ query }) => {
  const filed = indicatorClaim("headTeacherAllowance", { value: "520" });
  const { status, body, looks } = await get(query, {}, [filed]);

  expect([status, looks]).toStrictEqual([200, []]);
  expect((await valuesIn(body)).get("headTeacherAllowance")).toBeNull();
});

test("asked to, the county's last reading of each of the 69 indicators is looked up and filled in", async () => {
  const filed = [
    indicatorClaim("headTeacherAllowance", { value: "520" }),
    documentClaim("safeCampusRate"),
  ];
  const { body, looks } = await get({ county: "140524", prefill: "true" }, {}, filed);

  const values = await valuesIn(body);
  expect(values.get("headTeacherAllowance")).toBe(520);
  expect(values.get("safeCampusRate")).toBeNull();
  expect(new Set(looks.map(({ subject }) => subject)).size).toBe(69);
  expect(looks[0]?.place).toStrictEqual(lingchuan);
});

test.each([
  {
    what: "a prefill that is neither true nor false",
    query: { county: "140524", prefill: "yes" },
    path: "prefill",
    code: "notOneOf",
  },
  {
    what: "values of no county",
    query: { prefill: "true" },
    path: "county",
    code: "missingField",
  },
])("$what is refused at $path: $code", async ({ query, path, code }) => {
  const { status, body } = await get(query);

  const { findings } = JSON.parse(body);
  expect([status, findings.length]).toStrictEqual([422, 1]);
  expect(findings[0]).toMatchObject({ code, path, message: expect.stringContaining(path) });
});

const inspector = { role: "inspector", division: "14" } as const;
test.each([
  {
    what: "a city is no county",
    query: { county: "1405" },
    facts: inspector,
    code: "noSuchCounty",
  },
  {
    what: "nor is what is no code",
    query: { county: "14x" },
    facts: inspector,
    code: "noSuchCounty",
  },
  {
    what: "nor one that is not on the list",
    query: { county: "149999" },
    facts: inspector,
    code: "noSuchCounty",
  },
  {
    what: "another province's county is not of this framework",
    query: { county: "150102" },
    facts: { role: "inspector", division: "15" },
    code: "noSuchCounty",
  },
  {
    what: "a county outside the scope is not told apart from one that is none",
    query: { county: "140599" },
    facts: {},
    code: "forbidden",
  },
  { what: "a year has none", query: {}, facts: { path: { cycle: "2019" } }, code: "noSuchCycle" },
] as const)("$what: $code", async ({ query, facts, code }) => {
  expect(JSON.parse((await get(query, facts)).body)).toMatchObject({ code });
});
