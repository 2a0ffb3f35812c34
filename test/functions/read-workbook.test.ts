import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler } from "../../functions/read-workbook/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { evidenceId, indicatorClaim } from "../support/builders.ts";
import { startTestEngines, type TestEngines } from "../support/engines.ts";
import { acceptance } from "../support/evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

let engines: TestEngines;
const tableOf = () =>
  complianceTable({
    client: new DynamoDBClient(engines.clients.dynamodb),
    name: engines.tableName,
  });

beforeAll(async () => {
  engines = await startTestEngines();
  const figures = indicatorClaim("headTeacherAllowance", { value: "520" });
  await tableOf().settle(acceptance(evidenceId(1), [figures]));
});
afterAll(() => engines.stop());

const get = (query: Record<string, string>, facts: Partial<EventFacts> = {}) =>
  createHandler({ table: tableOf(), log: recordedLog() })(
    httpEvent({ routeKey: "GET /v1/frameworks/{cycle}/workbook.xlsx", query, ...facts }),
    lambdaContext(),
  );
const valueIn = async (body: string | undefined, indicator: string) => {
  const { sheets } = await readXlsx(Buffer.from(body ?? "", "base64"));
  return sheets[0]?.rows.find((row) => row[1] === indicator)?.[5];
};

test("a clerk gets a workbook that names the county", async () => {
  const response = await get({ county: "140524" });

  const { sheets } = await readXlsx(Buffer.from(response.body ?? "", "base64"));
  expect(response.statusCode).toBe(200);
  expect(response.headers).toMatchObject({
    "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "content-disposition": "attachment; filename*=UTF-8''140524-2021-indicators.xlsx",
  });
  expect(sheets.at(-1)?.rows[2]).toEqual(["行政区划代码", "140524"]);
  expect(await valueIn(response.body, "headTeacherAllowance")).toBeNull();
});

test("asked to, it begins with the last accepted values", async () => {
  const response = await get({ county: "140524", prefill: "true" });

  expect(await valueIn(response.body, "headTeacherAllowance")).toBe(520);
  expect(await valueIn(response.body, "safeCampusRate")).toBeNull();
});

test("a blank workbook is for everyone with a sound token", async () => {
  const response = await get({}, { role: "reviewer", division: "1502" });

  expect(response.statusCode).toBe(200);
  expect(await valueIn(response.body, "headTeacherAllowance")).toBeNull();
});

test.each<[string, Record<string, string>, Partial<EventFacts>, number]>([
  ["another county's workbook", { county: "140525" }, {}, 403],
  ["another county's values", { county: "140525", prefill: "true" }, {}, 403],
  [
    "a county that does not exist",
    { county: "149999" },
    { role: "inspector", division: "14" },
    404,
  ],
  ["a year without a framework", {}, { path: { cycle: "2035" } }, 404],
  ["a prefill that is neither", { county: "140524", prefill: "yes" }, {}, 422],
  ["values of no county", { prefill: "true" }, {}, 422],
  ["a token wider than its role", {}, { role: "clerk", division: "14" }, 403],
])("%s is refused", async (_, query, facts, status) => {
  expect((await get(query, facts)).statusCode).toBe(status);
});
