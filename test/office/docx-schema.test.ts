import validate from "@ooxml-tools/validate";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docx } from "../../shared/report/docx/docx.ts";
import type { Paper } from "../../shared/report/paper.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import { paperOf, papers, pointsChart } from "../support/docx-papers.ts";
import { docxParts, readXml } from "../support/docx-parts.ts";
import { nothingFiledCounty } from "../support/nothing-filed-county.ts";
import { lingchuan } from "../support/report-counties.ts";

const all: Readonly<Record<string, Paper>> = {
  "the seed's county": reportModel(lingchuan()),
  "a complete county": reportModel(completeCounty()),
  "a county that filed nothing": reportModel(nothingFiledCounty()),
  ...papers,
};

type Office = "Office2010" | "Microsoft365";

/**
 * What Microsoft's Open XML SDK (as WebAssembly) finds wrong in a package: by the schemas of each part, by the rules
 * that no schema says (relationships, unique ids), by what that version of Office knows.
 */
const faults = async (bytes: Uint8Array, office: Office): Promise<readonly string[]> =>
  (await validate(bytes, "docx", office)).map(
    ({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`,
  );

const hasDrawings = (bytes: Uint8Array): boolean =>
  Object.values(docxParts(bytes)).some((xml) => xml.includes("<mc:AlternateContent>"));

/** The validator passes over what stands among alternatives: here drawings stand in the text itself. */
const withBareDrawings = (bytes: Uint8Array): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([part, content]) => [
        part,
        strToU8(
          strFromU8(content).replaceAll(
            /<mc:AlternateContent><mc:Choice[^>]*>([\s\S]*?)<\/mc:Choice>[\s\S]*?<\/mc:AlternateContent>/g,
            "$1",
          ),
        ),
      ]),
    ),
  );

describe.each(["Office2010", "Microsoft365"] as const)("by the schemas of %s", (office) => {
  test.each(Object.entries(all))("the Word document of %s has no fault", async (_, model) => {
    const bytes = docx(model);

    expect(await faults(withBareDrawings(bytes), office)).toEqual([]);
    if (hasDrawings(bytes)) expect(await faults(bytes, office)).toEqual([]);
  });
});

/** The document with one thing changed in one part. */
const spoilt = (part: string, from: string, to: string): Uint8Array => {
  const parts = unzipSync(docx(paperOf({ body: [pointsChart], draftMark: "草稿" })));
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  if (!xml.includes(from)) throw new Error(`${part} has no ${from}`);
  return withBareDrawings(zipSync({ ...parts, [part]: strToU8(xml.replace(from, to)) }));
};

/** That the validator looks into every part, drawings too. */
test.each([
  ["word/document.xml", '<w:jc w:val="right"/>', '<w:jc w:val="rightmost"/>'],
  ["word/document.xml", "<w:framePr ", "<w:frame "],
  ["word/document.xml", "<wps:cNvSpPr/>", "<wps:cNvSpPr/><wps:cNvSpPr/>"],
  ["word/styles.xml", "<w:keepNext/><w:keepLines/>", "<w:keepLines/><w:keepNext/>"],
  ["word/settings.xml", "<w:evenAndOddHeaders/>", "<w:oddHeaders/>"],
  ["word/fontTable.xml", '<w:pitch w:val="fixed"/>', '<w:pitch w:val="narrow"/>'],
  ["word/footer-odd.xml", 'w:fldCharType="begin"', 'w:fldCharType="start"'],
  ["word/header.xml", "<o:lock ", "<v:lock "],
  ["docProps/app.xml", "<Company>", "<Company></Company><Company>"],
  ["word/_rels/document.xml.rels", 'Id="styles"', 'Id="footerOdd"'],
  ["word/_rels/document.xml.rels", 'Target="styles.xml"', 'Target="stiles.xml"'],
  ["_rels/.rels", "/officeDocument", "/officeDokument"],
  ["[Content_Types].xml", "footer+xml", "fotter+xml"],
])("a fault in %s is found: %s", async (part, from, to) => {
  const outcome = await faults(spoilt(part, from, to), "Microsoft365").catch((error: unknown) => [
    String(error),
  ]);

  expect(outcome.length).toBeGreaterThan(0);
});

/** ISO/IEC 29500-2, core properties: these elements, each at most once. The validator does not look at this part. */
test("the core properties are those of the standard, each once, and dated in W3CDTF", () => {
  const allowed =
    /^(?:cp:(?:category|contentStatus|keywords|lastModifiedBy|lastPrinted|revision|version)|dc:(?:creator|description|identifier|language|subject|title)|dcterms:(?:created|modified))$/;
  for (const model of Object.values(all)) {
    const core = docxParts(docx(model))["docProps/core.xml"] ?? "";
    const names: string[] = [];
    readXml(core, (name) => names.push(name));
    const [root, ...properties] = names;

    expect(root).toBe("cp:coreProperties");
    expect(properties.filter((name) => !allowed.test(name))).toEqual([]);
    expect(new Set(properties).size).toBe(properties.length);
    for (const [, date] of core.matchAll(/xsi:type="dcterms:W3CDTF">([^<]*)</g)) {
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    }
  }
});
