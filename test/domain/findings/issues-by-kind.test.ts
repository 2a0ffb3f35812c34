import { expect, test } from "vitest";
import * as z from "zod";
import { fieldPath, findingsOfIssues } from "../../../shared/domain/findings/issues.ts";

const told = (schema: z.ZodType, value: unknown, under: readonly PropertyKey[] = []) => {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success
    ? []
    : findingsOfIssues(parsed.error, under).map(({ code, path, values }) => [code, path, values]);
};
const digits = z.string().regex(/^\d+$/);

test.each([
  ["a text too long", z.string().max(2), "abc", "tooLong", { field: "f", most: "2" }],
  ["a list too long", z.array(z.int()).max(1), [1, 2], "tooMany", { field: "f", most: "1" }],
  ["a number too large", z.int().max(9), 10, "tooLarge", { field: "f", most: "9" }],
  ["an empty text", z.string().min(1), "", "emptyField", { field: "f" }],
  ["a list too short", z.array(z.int()).min(1), [], "tooFew", { field: "f", least: "1" }],
  ["a number too small", z.int().min(3), 2, "tooSmall", { field: "f", least: "3" }],
  ["a day that is none", z.iso.date(), "2021-02-30", "badDate", { field: "f" }],
  ["a text of another pattern", digits, "x", "badFormat", { field: "f" }],
  [
    "a word that is not listed",
    z.enum(["a", "b"]),
    "c",
    "notOneOf",
    { field: "f", allowed: "a、b" },
  ],
  ["a listed word left out", z.enum(["a", "b"]), undefined, "missingField", { field: "f" }],
  ["a text left out", z.string(), undefined, "missingField", { field: "f" }],
  ["a number as text", z.number(), "1", "wrongType", { field: "f", expected: "int" }],
  ["what no rule of ours names", z.int().multipleOf(5), 7, "invalidValue", { field: "f" }],
  ["a rule without a code", z.string().refine(() => false), "x", "invalidValue", { field: "f" }],
])("%s is told by its own code", (_, schema, value, code, values) => {
  expect(told(schema, value, ["f"])).toStrictEqual([[code, "f", values]]);
});

test("a fault of the whole is said of the JSON", () => {
  expect(told(z.string(), 7)).toStrictEqual([
    ["wrongType", "", { field: "JSON", expected: "string" }],
  ]);
});

test.each([
  [["documents", 0, "sha256"], "badHash"],
  [["supersedes"], "badEvidenceId"],
  [["sha256", "of"], "badFormat"],
])("what is no text of its pattern at %j is %s", (under, code) => {
  expect(told(digits, "x", under).map(([found]) => found)).toStrictEqual([code]);
});

test.each([
  [["indicators", 3, "value"], "indicators[3].value"],
  [[0, "a"], "[0].a"],
  [["a", "b", "c"], "a.b.c"],
  [[], ""],
])("the keys %j are the field %s", (keys, field) => {
  expect(fieldPath(keys)).toBe(field);
});
