import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { functions } from "../../infra/topology/functions.ts";
import type { Trigger } from "../../infra/topology/service-function.ts";
import { narrativeHeadings } from "../../shared/domain/formats/narrative-headings.ts";
import { openApiDocument } from "../../shared/http/openapi.ts";
import { problemTable } from "../../shared/http/problems.ts";
import { parametersOf } from "../../shared/http/routes.ts";

const document = await openApiDocument();
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  (["get", "post", "delete"] as const).flatMap((method) => {
    const operation = item?.[method];
    return operation ? [{ route: `${method.toUpperCase()} ${path}`, operation }] : [];
  }),
);

test("the document has no fault a linter finds", async () => {
  const config = await createConfig({
    extends: ["recommended"],
    // The files that go to the presigned address are described here, though no operation carries them.
    rules: { "no-unused-components": "off" },
  });

  const found = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: "openapi.json",
    config,
  });

  expect(
    found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
  ).toEqual([]);
});

test("the document has every route of the topology, and no other; the rest goes to $default", () => {
  const triggers: readonly Trigger[] = Object.values(functions).flatMap((each) => [
    ...each.triggers,
  ]);
  const routes = triggers.flatMap((trigger) => (trigger.kind === "http" ? trigger.routes : []));

  expect(operations.map(({ route }) => route).toSorted()).toEqual(
    routes.filter((route) => route !== "$default").toSorted(),
  );
  expect(routes).toContain("$default");
});

test("every route takes the query parameters that the document names, and no other", () => {
  const named = operations.map(({ route, operation }) => [
    route,
    (operation.parameters ?? []).flatMap((each) =>
      "in" in each && each.in === "query" ? [each.name] : [],
    ),
  ]);

  expect(Object.fromEntries(named)).toEqual(
    Object.fromEntries(operations.map(({ route }) => [route, parametersOf(route)])),
  );
});

test("every problem code stands under its status in some operation", () => {
  const described = operations.flatMap(({ operation }) =>
    Object.entries(operation.responses ?? {}).map(
      ([status, response]) => `${status} ${JSON.stringify(response)}`,
    ),
  );

  for (const [code, { status }] of Object.entries(problemTable)) {
    const isDescribed = described.some(
      (each) => each.startsWith(String(status)) && each.includes(`\`${code}\``),
    );
    const isOfNoRoute = document.info.description?.includes(`\`${code}\``) ?? false;
    expect([code, isDescribed || isOfNoRoute]).toEqual([code, true]);
  }
});

test("the files of kinds indicators and narrative stand in it as JSON schemas that are those of the readers", () => {
  const { IndicatorsFile, NarrativeFile } = document.components?.schemas ?? {};

  expect(IndicatorsFile).toMatchObject({
    additionalProperties: false,
    required: ["schema", "county", "cycle", "indicators"],
    properties: {
      schema: { const: "duxue/indicators@1" },
      indicators: {
        type: "array",
        items: {
          required: ["id", "value"],
          additionalProperties: false,
          properties: { value: { type: "string" }, parts: { type: "array" } },
        },
      },
    },
  });
  expect(NarrativeFile).toMatchObject({
    properties: {
      schema: { const: "duxue/narrative@1" },
      sections: {
        items: { properties: { part: { enum: Object.keys(narrativeHeadings) } } },
      },
    },
  });
});

test("every heading that opens a part of a narrative stands in the document", () => {
  const described = JSON.stringify(document.components?.schemas?.NarrativeFile);

  for (const heading of Object.values(narrativeHeadings).flat())
    expect(described).toContain(heading);
});
