import { expect, test } from "vitest";
import * as z from "zod";
import { findingsOfIssues } from "../../../shared/domain/findings/issues.ts";
import { finding } from "../../../shared/domain/findings/make-finding.ts";

const told = (schema: z.ZodType, value: unknown, reportInput = true) => {
  const { error } = schema.safeParse(value, { reportInput });
  return error === undefined
    ? []
    : findingsOfIssues(error).map(({ code, path, values }) => [code, path, values]);
};

const Kind = z.object({ kind: z.enum(["document", "narrative"]) });

test("a choice that is missing is told apart from one that is not offered", () => {
  const allowed = "document、narrative";

  expect(told(Kind, {})).toStrictEqual([["missingField", "kind", { field: "kind" }]]);
  expect(told(Kind, { kind: "photo" })).toStrictEqual([
    ["notOneOf", "kind", { field: "kind", allowed }],
  ]);
  expect(told(Kind, {}, false)).toStrictEqual([["notOneOf", "kind", { field: "kind", allowed }]]);
});

test("a value that has none of several shapes is told as no valid one", () => {
  const schema = z.object({ field: z.union([z.string(), z.null()]) });

  expect(told(schema, { field: 7 })).toStrictEqual([["invalidValue", "field", { field: "field" }]]);
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
