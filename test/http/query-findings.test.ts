import fc from "fast-check";
import { expect, test } from "vitest";
import { HttpRequest } from "../../events/http-request.ts";
import { describeFinding } from "../../shared/domain/findings/describe.ts";
import { queryFindings } from "../../shared/http/query-findings.ts";

const report = "GET /v1/counties/{county}/cycles/{cycle}/report";
const findingsOf = (routeKey: string, query: string) =>
  queryFindings(
    HttpRequest.parse({
      routeKey,
      rawQueryString: query,
      queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
      requestContext: { requestId: "r" },
    }),
  );
const told = (routeKey: string, query: string) =>
  findingsOf(routeKey, query).map(({ path, code }) => `${path} ${code}`);

test.each([
  ["", []],
  ["format=md&asOf=2021-11-30", []],
  ["fromat=md", ["fromat unknownParameter"]],
  ["Format=md", ["Format unknownParameter"]],
  ["format=md&x=1&y", ["x unknownParameter", "y unknownParameter"]],
  ["format=md&format=pdf", ["format parameterRepeated"]],
  ["__proto__=1&constructor=2", ["__proto__ unknownParameter", "constructor unknownParameter"]],
])("?%s of a report: %j", (query, expected) => {
  expect(told(report, query)).toEqual(expected);
});

test("a stranger is told which parameters there are", () => {
  const [found] = findingsOf(report, "fromat=md");

  expect(found && describeFinding(found, "zh").remedy).toContain("format、asOf、version");
});

test("any number of strangers of any name is a bounded number of findings", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 60 }), (names) => {
      const query = names.map((name) => `${encodeURIComponent(name)}=`).join("&");
      const known = ["format", "asOf", "version"];
      const isSound =
        names.every((name) => known.includes(name)) && new Set(names).size === names.length;

      const findings = findingsOf(report, query);

      expect(findings.length).toBeLessThanOrEqual(23);
      expect(findings.length === 0).toBe(isSound);
    }),
  );
});
