import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ProgressAnswer } from "../../events/api/progress.ts";
import { type BoardReader, opening, startBoardReader } from "../support/board-reader.ts";
import { evidenceId } from "../support/builders.ts";
import { requestedReceipt } from "../support/evidence-builders.ts";
import type { EventFacts } from "../support/http-event.ts";
import { people } from "../support/people.ts";

const route = "/v1/counties/{county}/cycles/{cycle}/progress";
const both = [route, `${route}.xlsx`];
const { role, division } = people.office;

let reader: BoardReader;
beforeAll(async () => {
  reader = await startBoardReader();
  await reader.table.register(
    requestedReceipt(evidenceId(7), { documents: ["1.1-2"], issuer: "organization" }),
  );
  await reader.decideOnCycle(opening);
  await reader.decide("clerk", "140524", {
    ...{ kind: "assigned", items: ["1.1"], lead: "organization", due: "2021-09-20" },
  });
  await reader.decide("clerk", "140524", {
    ...{ kind: "urged", items: ["1.1"], text: "请抓紧填报，按期报送。" },
  });
});
afterAll(() => reader.stop());

const asked = async (facts: Partial<EventFacts> = {}) => {
  const { body } = await reader.get(route, { role, division, ...facts });
  return ProgressAnswer.parse(JSON.parse(String(body)));
};

test("a county's office is told how far each department has come, and that it may urge", async () => {
  const { departments, ...whole } = await asked();

  expect(whole).toMatchObject({
    ...{ county: "140524", name: "晋城市陵川县", cycle: "2021", stage: "open" },
    ...{ dueAt: "2021-10-15T16:00:00.000Z", items: 38, assigned: 1 },
    total: { documents: { required: 76, underWay: 1 }, figures: { required: 69 } },
  });
  expect(whole.can).toContain("urged");
  expect(departments.find(({ id }) => id === "organization")).toMatchObject({
    name: "县委组织部",
    items: ["1.1", "1.2"],
    documents: { required: 5, underWay: 1, missing: 4 },
    ...{ overdue: 1, toUrge: ["1.1"], dueAt: "2021-09-20T16:00:00.000Z", urgedBy: 2 },
    lastFiledAt: "2021-11-01T00:00:00.000Z",
  });
});

test("a department and a leader read the same, and may not urge", async () => {
  const office = await asked();
  const finance = await asked({ ...people.finance });
  const leader = await asked({ ...people.leader });

  expect([finance.can, leader.can].flat()).not.toContain("urged");
  expect([finance.departments, leader.departments]).toEqual([
    office.departments,
    office.departments,
  ]);
});

test("the workbook has a row for each department, in Chinese or English", async () => {
  const sheetIn = async (language: string) => {
    const headers = { "accept-language": language };
    const answer = await reader.get(`${route}.xlsx`, { role, division, headers });
    const { sheets } = await readXlsx(Buffer.from(String(answer.body), "base64"));
    return { headers: answer.headers, sheet: sheets[0] };
  };
  const zh = await sheetIn("zh");
  const en = await sheetIn("en");

  const [[title] = [], [line] = [], headings = [], ...rows] = zh.sheet?.rows ?? [];
  const { departments } = await asked();
  expect(title).toBe("晋城市陵川县2021年对市县级人民政府履行教育职责评价填报进度");
  expect(line).toMatch(/^全县：材料已交0份，应交76份；指标已报0项，应报69项。/);
  expect(rows.map(([name]) => name)).toEqual(departments.map(({ name }) => name));
  const organization = rows.find(([name]) => name === "县委组织部") ?? [];
  expect(Object.fromEntries(headings.map((name, at) => [name, organization[at]]))).toStrictEqual({
    ...{ 部门: "县委组织部", 任务项: 2, 应交材料: 5, 已交: 0, 校验中: 1, 有问题: 0, 问题数: 0 },
    ...{ 未交: 4, 应报指标: 4, 已报指标: 0, 逾期任务: 1, 催办决定号: 2 },
    截止日期: new Date("2021-09-20T00:00:00.000Z"),
    "最近上传（北京）": new Date("2021-11-01T08:00:00.000Z"),
  });
  expect([en.sheet?.name, en.sheet?.rows[2]?.[0]]).toEqual(["Progress", "Department"]);
  expect(zh.headers).toMatchObject({
    "content-disposition": "attachment; filename*=UTF-8''140524-2021-progress.xlsx",
  });
});

test.each(
  both.flatMap((address) => [
    { address, what: "another county", path: { county: "140525" }, status: 403 },
    { address, what: "a year without evaluation", path: { cycle: "1999" }, status: 404 },
  ]),
)("$address of $what is answered with $status", async ({ address, path, status }) => {
  expect((await reader.get(address, { role, division, path })).statusCode).toBe(status);
});
