import { expect, test } from "vitest";
import written from "../../../infra/commands/audit-exceptions.json" with { type: "json" };
import { AuditReport, Exceptions, judgedAudit } from "../../../infra/commands/judged-audit.ts";

/** As npm 11 writes it: one package with a weakness of its own, one that has it by depending on the first. */
const report = AuditReport.parse({
  auditReportVersion: 2,
  vulnerabilities: {
    lodash: {
      name: "lodash",
      severity: "high",
      isDirect: false,
      via: [
        {
          source: 1_106_913,
          name: "lodash",
          dependency: "lodash",
          title: "Command Injection in lodash",
          url: "https://github.com/advisories/GHSA-35jh-r3h4-6jhm",
          severity: "high",
          range: "<4.17.21",
        },
      ],
      effects: ["parser"],
      range: "<4.17.21",
      nodes: ["node_modules/lodash"],
      fixAvailable: true,
    },
    parser: { name: "parser", severity: "high", via: ["lodash"], effects: [] },
  },
});
const explained = {
  advisory: "GHSA-35jh-r3h4-6jhm",
  package: "lodash",
  why: "It stands in a tool of the tests, which is given nothing from outside.",
  until: "2026-12-31",
};
const line =
  "lodash  high  Command Injection in lodash  https://github.com/advisories/GHSA-35jh-r3h4-6jhm";

test("a weakness that nobody explained is told once, though two packages have it", () => {
  expect(judgedAudit(report, [], "2026-11-27")).toEqual({
    found: 1,
    unexplained: [line],
    outdated: [],
  });
});

test("an explanation holds until its day, the day included", () => {
  const silent = { found: 1, unexplained: [], outdated: [] };
  expect(judgedAudit(report, [explained], "2026-12-31")).toEqual(silent);
  expect(judgedAudit(report, [explained], "2027-01-01").outdated).toEqual([
    "lodash  GHSA-35jh-r3h4-6jhm  until 2026-12-31",
  ]);
});

test.each([
  { what: "another package", change: { package: "underscore" } },
  { what: "another advisory", change: { advisory: "GHSA-xxxx-r3h4-6jhm" } },
])("an explanation of $what explains nothing, and is told as outdated", ({ change }) => {
  const { unexplained, outdated } = judgedAudit(
    report,
    [{ ...explained, ...change }],
    "2026-11-27",
  );

  expect([unexplained, outdated.length]).toEqual([[line], 1]);
});

test("an answer of a registry without audits is no report", () => {
  const answer = { message: "404 Not Found", error: { summary: "", detail: "" } };

  expect(AuditReport.safeParse(answer).success).toBe(false);
});

test("the explanations of this project are explanations", () => {
  expect(Exceptions.parse(written)).toEqual(written);
});
