import { expect, test } from "vitest";
import * as z from "zod";
import { fieldPath, findingsOfIssues } from "../../../shared/domain/findings/issues.ts";
import { finding } from "../../../shared/domain/findings/make-finding.ts";

const told = (schema: z.ZodType, value: unknown, reportInput = true) => {
  const { error } = schema.safeParse(value, { reportInput });
  return error === undefined
    ? []
    : findingsOfIssues(error).map(({ code, path, values }) => [code, path, values]);
};

test.each([
  [["indicators", 3, "value"], "indicators[3].value"],
  [[3, "value"], "[3].value"],
  [["period", "to"], "period.to"],
  [[0, 1], "[0][1]"],
  [["a.b", "c"], "a.b.c"],
  [[], ""],
])("the keys %j are the field %s", (keys, path) => {
  expect(fieldPath(keys)).toBe(path);
});

const Kind = z.object({ kind: z.enum(["document", "narrative"]) });

test("a choice that is missing is told apart from one that is not offered", () => {
  const allowed = "document、narrative";

  expect(told(Kind, {})).toStrictEqual([["missingField", "kind", { field: "kind" }]]);
  expect(told(Kind, { kind: "photo" })).toStrictEqual([
    ["notOneOf", "kind", { field: "kind", allowed }],
  ]);
  expect(told(Kind, {}, false)).toStrictEqual([["notOneOf", "kind", { field: "kind", allowed }]]);
});

test.each([
  ["a text too long", z.string().max(2), "abc", "tooLong", { most: "2" }],
  ["a list too long", z.array(z.string()).max(1), ["a", "b"], "tooMany", { most: "1" }],
  ["a number too large", z.number().max(5), 6, "tooLarge", { most: "5" }],
  ["an empty text", z.string().min(1), "", "emptyField", {}],
  ["an empty list", z.array(z.string()).min(1), [], "tooFew", { least: "1" }],
  ["a number too small", z.number().min(3), 2, "tooSmall", { least: "3" }],
  ["a day that is none", z.iso.date(), "2021-02-30", "badDate", {}],
  ["a text of another form", z.string().regex(/^\d+$/), "x", "badFormat", {}],
  ["a number in quotes", z.number(), "5", "wrongType", { expected: "int" }],
  ["a text without quotes", z.string(), 5, "wrongType", { expected: "string" }],
  ["a field that is missing", z.string(), undefined, "missingField", {}],
  ["a number between steps", z.number().multipleOf(5), 7, "invalidValue", {}],
  ["none of several shapes", z.union([z.string(), z.null()]), 7, "invalidValue", {}],
])("%s is told by its own code", (_, schema, value, code, values) => {
  expect(told(z.object({ field: schema }), { field: value })).toStrictEqual([
    [code, "field", { field: "field", ...values }],
  ]);
});

test.each([
  ["sha256", "badHash"],
  ["supersedes", "badEvidenceId"],
  ["sha256Of", "badFormat"],
])("a %s of another form is told as %s", (name, code) => {
  const schema = z.object({ file: z.object({ [name]: z.string().regex(/^a$/) }) });

  expect(told(schema, { file: { [name]: "b" } })).toStrictEqual([
    [code, `file.${name}`, { field: `file.${name}` }],
  ]);
});

test("what is wrong with the whole is said of JSON", () => {
  expect(told(Kind, "text")).toStrictEqual([
    ["wrongType", "", { field: "JSON", expected: "object" }],
  ]);
});

test("of unknown keys the first twenty are named", () => {
  const keys = Array.from({ length: 22 }, (_, at) => `k${at}`);

  const found = told(z.strictObject({}), Object.fromEntries(keys.map((key) => [key, 1])));
  expect(found).toStrictEqual(
    keys.slice(0, 20).map((key) => ["unknownField", key, { field: key }]),
  );
});

test.each([
  [
    "what it found itself",
    { found: (path: string) => finding("badFileName", { path }) },
    "badFileName",
    {},
  ],
  ["by its code", { code: "periodReversed" }, "periodReversed", { field: "field" }],
  ["by a code that is no finding", { code: "other" }, "invalidValue", { field: "field" }],
  ["not at all", undefined, "invalidValue", { field: "field" }],
])("a rule of ours says %s", (_, params, code, values) => {
  const schema = z.object({ field: z.string().refine(() => false, { params }) });

  expect(told(schema, { field: "x" })).toStrictEqual([[code, "field", values]]);
});

test("issues of a part are told under its place", () => {
  const { error } = Kind.safeParse({ kind: "photo", extra: 1 });

  expect(error && findingsOfIssues(error, ["sections", 2]).map(({ path }) => path)).toStrictEqual([
    "sections[2].kind",
  ]);
});
