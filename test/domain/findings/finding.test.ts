import { expect, test } from "vitest";
import { Finding, hasErrors, Locale, Severity } from "../../../shared/domain/findings/finding.ts";

const of = (severity: Severity): Finding => ({ code: "x", severity, path: "", values: {} });

test.each([
  ["no finding", [], false],
  ["a warning", ["warning"], false],
  ["an error", ["error"], true],
  ["an error between warnings", ["warning", "error", "warning"], true],
] as const)("of %s it is told whether one refuses", (_, severities, refuses) => {
  expect(hasErrors(severities.map(of))).toBe(refuses);
});

test("findings refuse or warn, and are told in two languages", () => {
  expect(Severity.options).toStrictEqual(["error", "warning"]);
  expect(Locale.options).toStrictEqual(["zh", "en"]);
});

test.each([
  ["another severity", { ...of("error"), severity: "note" }],
  ["a value that is no text", { ...of("error"), values: { count: 3 } }],
  ["no path", { code: "x", severity: "error", values: {} }],
])("with %s it is no finding", (_, written) => {
  expect(Finding.safeParse(of("error")).data).toStrictEqual(of("error"));
  expect(Finding.safeParse(written).success).toBe(false);
});
