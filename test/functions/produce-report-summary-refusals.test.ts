import { expect, test } from "vitest";
import { Problem } from "../../events/api/problem.ts";
import { createHandler } from "../../functions/produce-report/handler.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

/** Nothing is read before a request is found sound. */
const unread = () => Promise.reject(new Error("the table was read"));

const problemOf = async (query: Readonly<Record<string, string>>, facts: Partial<EventFacts>) => {
  const handler = createHandler({
    table: {
      status: unread,
      statusAsOf: unread,
      statusOfVersion: unread,
      receiptsById: unread,
      narrative: unread,
      facts: unread,
      issuedReport: unread,
      issueReport: unread,
    },
    reports: { find: unread, keep: unread, address: unread, link: unread },
    word: unread,
    pdf: unread,
    now: () => new Date(0),
    log: recordedLog(),
  });
  const { body } = await handler(
    httpEvent({
      routeKey: "GET /v1/cycles/{cycle}/report",
      role: "inspector",
      division: "14",
      query,
      ...facts,
    }),
    lambdaContext(),
  );
  const { status, code, findings = [] } = Problem.parse(JSON.parse(String(body)));
  return { status, code, found: findings.map((each) => `${each.path} ${each.code}`), findings };
};

test.each<{ what: string; query: Readonly<Record<string, string>>; facts?: Partial<EventFacts> }>([
  { what: "another province", query: { division: "15" } },
  { what: "a division that is none, outside", query: { division: "99" } },
  { what: "what is no code, outside", query: { division: "abc" } },
  { what: "wider than a reviewer's city", query: { division: "14" }, facts: reviewer() },
  { what: "a reviewer's other city", query: { division: "1406" }, facts: reviewer() },
  { what: "a city, to a clerk", query: { division: "1405" }, facts: clerk() },
  { what: "a province, to a clerk", query: { division: "14" }, facts: clerk() },
  {
    what: "a clerk's token with a wide scope",
    query: {},
    facts: { role: "clerk", division: "14" },
  },
  { what: "outside, with faults besides", query: { division: "15", asOf: "x", format: "y" } },
])("$what: 403, and nothing is said of it", async ({ query, facts = {} }) => {
  const { status, found } = await problemOf(query, facts);

  expect([status, found]).toEqual([403, []]);
});

function reviewer(): Partial<EventFacts> {
  return { role: "reviewer", division: "1405" };
}
function clerk(): Partial<EventFacts> {
  return { role: "clerk", division: "140524" };
}

test.each<[Readonly<Record<string, string>>, number, readonly string[]]>([
  [{ division: "140524" }, 422, ["division divisionIsCounty"]],
  [{ division: "14x" }, 422, ["division divisionNotCode"]],
  [{ division: "145" }, 422, ["division divisionNotCode"]],
  [{ asOf: "yesterday" }, 422, ["asOf momentUnreadable"]],
  [{ format: "odt" }, 406, ["format formatNotOffered"]],
  [{ versions: "" }, 422, ["versions versionListUnreadable"]],
  [{ versions: "140524.1,140524.2" }, 422, ["versions versionListRepeats"]],
  [{ division: "1405", versions: "140621.1" }, 422, ["versions versionListStranger"]],
  [
    { division: "140524", asOf: "yesterday", format: "odt", versions: "140524-1,x" },
    422,
    [
      "division divisionIsCounty",
      "asOf momentUnreadable",
      "versions versionListUnreadable",
      "versions versionListUnreadable",
      "versions momentAndVersionList",
      "format formatNotOffered",
    ],
  ],
  [{ page: "2" }, 422, ["page unknownParameter"]],
])("%o is refused with every fault: %i", async (query, status, expected) => {
  const problem = await problemOf(query, {});

  expect([problem.status, problem.found]).toEqual([status, expected]);
});

test("a clerk who asks for no division is told where the county's report is", async () => {
  const { findings } = await problemOf({}, clerk());

  expect(findings[0]?.remedy).toContain("/v1/counties/140524/cycles/2021/report");
});

test.each<[Readonly<Record<string, string>>, Partial<EventFacts>, string]>([
  [{ division: "1499" }, {}, "noSuchDivision"],
  [{ division: "14" }, { path: { cycle: "1999" } }, "noSuchCycle"],
  [{}, { role: "inspector", division: "15" }, "noSuchCycle"],
])("%o within the scope of %o is 404 %s", async (query, facts, code) => {
  const problem = await problemOf(query, facts);

  expect([problem.status, problem.code]).toEqual([404, code]);
});
