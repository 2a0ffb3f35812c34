import { expect, test } from "vitest";
import * as z from "zod";
import {
  IndicatorsEntry,
  IndicatorsFileContract,
} from "../../../../shared/domain/evidence/files/indicators-file.ts";
import { narrativeFileContract } from "../../../../shared/domain/evidence/files/narrative-file.ts";
import type { Framework } from "../../../../shared/domain/framework/framework.ts";
import { framework2021 } from "../../../support/builders.ts";

type Json = z.core.JSONSchema._JSONSchema;

/** The paths of the fields that have a description, with their examples. */
const described = (schema: Json, path = ""): readonly string[] => {
  if (typeof schema === "boolean") return [];
  const { items, properties = {}, description, example } = schema;
  const said = typeof example === "string" ? `${path} such as ${example}` : path;
  return [
    ...(description ? [said] : []),
    ...(items && !Array.isArray(items) ? described(items, `${path}[]`) : []),
    ...Object.entries(properties).flatMap(([name, each]) => described(each, `${path}.${name}`)),
  ];
};
const contractOf = (schema: z.ZodType, id: string): Json =>
  z.toJSONSchema(schema, { reused: "inline" }).$defs?.[id] ?? {};

test("the contract of an indicators file says in words what a name does not say by itself", () => {
  expect(described(contractOf(IndicatorsFileContract, "IndicatorsFile"))).toStrictEqual([
    "",
    ".county",
    ".cycle",
    ".indicators",
    ".indicators[].id",
    ".indicators[].value",
    ".indicators[].previous",
    ".indicators[].numerator",
    ".indicators[].denominator",
    ".indicators[].parts",
    ".indicators[].parts[]",
    ".indicators[].statedGrowth",
    ".facts[].item such as 6.3",
    ".facts[].text",
    ".facts[].number",
    ".facts[].date",
    ".facts[].parts",
    ".facts[].parts[].number",
    ".facts[].evidence",
  ]);
});

test("the contract says of last year's value and of a growth more than that they are figures", () => {
  const { previous, statedGrowth, value } = IndicatorsEntry.shape;
  const said = [value, previous, statedGrowth].map((field) => field.meta()?.description);

  expect(new Set(said.flatMap((each) => each ?? [])).size).toBe(3);
});

test("so does the contract of a narrative file", () => {
  const contract = contractOf(narrativeFileContract([framework2021()]), "NarrativeFile");

  expect(described(contract)).toStrictEqual([
    "",
    ".sections[].depth",
    ".sections[].tables[]",
    ".sections[].tables[].after",
    ".sections[].tables[].titles",
    ".sections[].tables[].rows",
  ]);
});

test("the contract of a narrative lists the headings of each edition, and which parts may be left out", () => {
  const edition = (title: string, required: boolean): Framework => ({
    ...framework2021(),
    title,
    report: {
      parts: [
        {
          id: "achievements",
          heading: "主要工作成效",
          variants: ["工作成效"],
          required: true,
          contents: ["achievements"],
        },
        { id: "overview", heading: "基本情况", variants: [], required, contents: [] },
      ],
    },
  });

  const contract = contractOf(
    narrativeFileContract([edition("甲版", false), edition("乙版", true)]),
    "NarrativeFile",
  );

  const { description = "" } = typeof contract === "boolean" ? {} : contract;
  const [opening, ...paragraphs] = description.split("\n\n").map((each) => each.trim());
  expect(opening).toMatch(
    /^A file of kind `narrative` as `application\/json`.*\. In Markdown and Word /,
  );
  expect(paragraphs).toStrictEqual([
    "甲版:",
    "- `achievements`: 主要工作成效、工作成效\n- `overview` (optional): 基本情况",
    "乙版:",
    "- `achievements`: 主要工作成效、工作成效\n- `overview`: 基本情况",
  ]);
});
