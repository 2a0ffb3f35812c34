import { expect, test } from "vitest";
import { narrativeHeadings } from "../../../shared/domain/formats/narrative-headings.ts";
import { editionFaults } from "../../../shared/domain/framework/edition-check.ts";
import type { ReportPart } from "../../../shared/domain/framework/framework.ts";
import { frameworkFaults } from "../../../shared/domain/framework/framework-check.ts";
import { headingsOf, reportParts } from "../../../shared/domain/framework/report-parts.ts";
import { framework2021 } from "../../support/builders.ts";
import { filesOf } from "../../support/edition-files.ts";
import { editionWith, otherParts } from "../../support/editions.ts";

test("the built-in edition has its four parts and takes a 基本情况 before them", () => {
  const parts = reportParts(framework2021());

  expect(parts.map(({ id, heading, required }) => [id, heading, required])).toEqual([
    ["overview", "基本情况", false],
    ["achievements", "主要工作成效", true],
    ["practices", "经验做法", true],
    ["problems", "存在问题", true],
    ["measures", "改进措施", true],
  ]);
  expect(Object.fromEntries(parts.map((part) => [part.id, headingsOf(part)]))).toEqual(
    narrativeHeadings,
  );
});

test("an edition that names no parts has the four, as before", () => {
  expect(
    reportParts(editionWith(undefined)).map(({ id, required }) => `${id} ${required}`),
  ).toEqual(["achievements true", "practices true", "problems true", "measures true"]);
  expect(frameworkFaults(editionWith(undefined))).toEqual([]);
});

test("another order of parts, one of them with two contents and one with own words alone, is sound", () => {
  expect(frameworkFaults(editionWith(otherParts))).toEqual([]);
});

const [overview, work, plan, gaps] = otherParts;
const parts = (...given: readonly (ReportPart | undefined)[]) =>
  editionWith(given.flatMap((each) => each ?? []));

test.each([
  {
    fault: "an id twice",
    edition: parts(overview, work, plan, gaps, {
      ...gaps,
      heading: "不足",
      contents: [],
    } as ReportPart),
    says: ["report part gaps is named more than once"],
  },
  {
    fault: "a heading that opens two parts, however it is typed",
    edition: parts(overview, work, plan && { ...plan, variants: ["二、 困难和不足："] }, gaps),
    says: ["the heading “困难和不足” opens a report part more than once"],
  },
  {
    fault: "a number of its own",
    edition: parts(overview && { ...overview, heading: "一、概况" }, work, plan, gaps),
    says: ["report part overview: the report numbers its parts, so “一、概况” has no number"],
  },
  {
    fault: "a heading of signs alone",
    edition: parts(overview && { ...overview, variants: ["（一）"] }, work, plan, gaps),
    says: ["report part overview has a heading without words"],
  },
  {
    fault: "a content in no part and one in two",
    edition: parts(overview, work, plan && { ...plan, contents: ["measures", "achievements"] }),
    says: [
      "the content achievements stands in 2 report parts",
      "the content problems stands in no report part",
    ],
  },
])("$fault is found when an edition is built", ({ edition, says }) => {
  expect(frameworkFaults(edition)).toEqual(says);
});

test("practices need no part, for nothing is generated for them", () => {
  const edition = parts(overview, work && { ...work, contents: ["achievements"] }, plan, gaps);

  expect(frameworkFaults(edition)).toEqual([]);
});

test("a content nobody knows and a list without parts are refused by the schema", () => {
  const of = (report: unknown) => editionFaults(filesOf({ ...framework2021(), report }));

  expect(of({ parts: [] })).toHaveLength(1);
  expect(of({ parts: [{ ...overview, contents: ["summary"] }] })[0]).toContain(
    "shanxi-county-2021-v1: report.parts.0.contents.0",
  );
});

test("a later version keeps every part, since counties have written in it", () => {
  const next = { ...editionWith(otherParts), version: 2 };

  expect(editionFaults(filesOf(framework2021(), next))).toEqual(
    ["achievements", "practices", "problems", "measures"].map(
      (id) =>
        `shanxi-county-2021@2: report part ${id} is gone; what counties wrote there would be lost`,
    ),
  );
  expect(
    editionFaults(filesOf(editionWith(undefined), { ...framework2021(), version: 2 })),
  ).toEqual([]);
});

test("a heading with a space or with Latin letters has no number for that", () => {
  const worded = overview && { ...overview, heading: "OECD 概况" };

  expect(frameworkFaults(parts(worded, work, plan, gaps))).toEqual([]);
});
