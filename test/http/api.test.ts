import { expect, test } from "vitest";
import type { ApiRequest } from "../../shared/http/api.ts";
import { apiHandler } from "../../shared/http/api.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

const routeKey = "GET /v1/counties/{county}/cycles/{cycle}/status";

/** What an endpoint is told of who asks, and what is answered. */
const asked = async (facts: Partial<EventFacts>) => {
  const callers: ApiRequest["caller"][] = [];
  const readStatus = async ({ caller }: ApiRequest) => {
    callers.push(caller);
    return { kind: "problem", code: "forbidden" } as const;
  };
  const handler = apiHandler({ readStatus }, recordedLog());
  const { statusCode, body } = await handler(httpEvent({ routeKey, ...facts }), lambdaContext());
  return { callers, statusCode, problem: JSON.parse(body ?? "{}") };
};

test("a clerk's department is handed on as the token says it", async () => {
  const { callers } = await asked({ department: "education" });

  expect(callers).toEqual([
    { subject: "u-1", role: "clerk", scope: "140524", department: "education" },
  ]);
});

test("a clerk whose token has none is one of the county's office", async () => {
  const { callers } = await asked({});

  expect(callers).toEqual([{ subject: "u-1", role: "clerk", scope: "140524" }]);
});

test.each(["", " ", "教育局", "education,finance", "a".repeat(41)])(
  "a token of the department %j is refused before anything is done: it never counts as the county's office",
  async (department) => {
    const { callers, statusCode, problem } = await asked({
      department,
      headers: { "accept-language": "en" },
    });

    expect([callers, statusCode, problem.code]).toEqual([[], 401, "unauthenticated"]);
    expect(problem.title).toContain("role, division or department");
  },
);
