import { expect, test } from "vitest";
import { Caller, type Role } from "../../shared/domain/access.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import type { ApiRequest } from "../../shared/http/api.ts";
import { atEvaluation, divisionEvaluation } from "../../shared/http/named-evaluation.ts";

const request = (
  path: ApiRequest["path"],
  { role, scope }: { role: Role; scope: string },
): ApiRequest => ({
  caller: Caller.parse({ subject: "u-1", role, scope }),
  path,
  query: {},
  mediaType: undefined,
  accept: "",
  body: new Uint8Array(),
  requestId: "request-1",
  method: "GET",
  address: "/",
  locale: "zh",
});
const clerk = { role: "clerk", scope: "140524" } as const;
const inspector = { role: "inspector", scope: "14" } as const;

const ask = async (path: ApiRequest["path"], caller: { role: Role; scope: string }) => {
  const reached: Evaluation[] = [];
  const answer = await atEvaluation("read", async (_, place) => {
    reached.push(place);
    return { kind: "json", status: 200, body: {} };
  })(request(path, caller));
  return { answer, reached };
};

test.each([
  { what: "another county", path: { county: "140525", cycle: "2021" }, caller: clerk },
  { what: "a county that is none", path: { county: "140599", cycle: "2021" }, caller: clerk },
  { what: "no county at all", path: { cycle: "2021" }, caller: clerk },
  { what: "no county code", path: { county: "x", cycle: "2021" }, caller: clerk },
  { what: "no county at all", path: { cycle: "2021" }, caller: inspector },
  { what: "another province", path: { county: "150101", cycle: "2021" }, caller: inspector },
  { what: "another county in no year", path: { county: "140525", cycle: "x" }, caller: clerk },
])(
  "law 7: outside the scope nothing is told apart: $what is forbidden",
  async ({ path, caller }) => {
    const { answer, reached } = await ask(path, caller);

    expect(answer).toEqual({ kind: "problem", code: "forbidden" });
    expect(reached).toEqual([]);
  },
);

test.each([
  { county: "140599", cycle: "2021", code: "noSuchCounty" },
  { county: "1405", cycle: "2021", code: "noSuchCounty" },
  { county: "1405240", cycle: "2021", code: "noSuchCounty" },
  { county: "140524", cycle: "2019", code: "noSuchCycle" },
  { county: "140524", cycle: "x", code: "noSuchCycle" },
  { county: "140524", cycle: "", code: "noSuchCycle" },
])("inside the scope $county in $cycle is told as $code", async ({ county, cycle, code }) => {
  const { answer, reached } = await ask({ county, cycle }, inspector);

  expect(answer).toEqual({ kind: "problem", code });
  expect(reached).toEqual([]);
});

test("a place without a cycle is told as such", async () => {
  const { answer } = await ask({ county: "140524" }, inspector);

  expect(answer).toEqual({ kind: "problem", code: "noSuchCycle" });
});

test("a county and a cycle that exist are passed on with their framework", async () => {
  const { answer, reached } = await ask({ county: "140524", cycle: "2021" }, clerk);

  expect(answer).toMatchObject({ status: 200 });
  expect(reached).toMatchObject([
    { county: "140524", cycle: "2021", framework: { province: "14", cycle: 2021 } },
  ]);
});

test.each([
  { division: "14", cycle: "2019", code: "noSuchCycle" },
  { division: "15", cycle: "2021", code: "noSuchCycle" },
  { division: "1514", cycle: "2021", code: "noSuchCycle" },
  { division: "1499", cycle: "2021", code: "noSuchDivision" },
])("no paper is made of $division in $cycle: $code", async ({ division, cycle, code }) => {
  expect(await divisionEvaluation(division, cycle)).toEqual({ kind: "problem", code });
});

test.each(["14", "1405", "140524"])("a paper is made of the division %s", async (division) => {
  expect(await divisionEvaluation(division, "2021")).toMatchObject({
    kind: "found",
    division,
    framework: { province: "14" },
  });
});
