import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { formats } from "../../shared/report/formats.ts";
import { reportJsonSchema } from "../../shared/report/json-schema.ts";
import { fontsOf } from "../../shared/report/pdf/faces.ts";
import { pdfRenderer } from "../../shared/report/pdf/pdf.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { reportPrinting } from "../../shared/report/verification.ts";
import { goldenCounties } from "../support/golden-counties.ts";
import printings from "./printings.json" with { type: "json" };

/**
 * Whole reports, checked in. When one of these changes on purpose, raise `reportEdition` (shared/report/verification.ts),
 * renew the files with `npx vitest run test/report/golden.test.ts -u`, and add the edition with its digest to printings.json.
 */
describe.each(Object.entries(goldenCounties))("the report of %s", (name, county) => {
  test.each(["md", "html", "json"] as const)("as %s is the one checked in", async (format) => {
    const text = new TextDecoder().decode(await formats[format].render(reportModel(county())));

    await expect(text).toMatchFileSnapshot(`golden/${name}.${format}`);
  });
});

test("another word or byte in any format is another edition", async () => {
  const pdf = await pdfRenderer(await fontsOf(undefined));
  const digest = createHash("sha256");
  for (const county of Object.values(goldenCounties)) {
    const model = reportModel(county());
    for (const { render } of [...Object.values(formats), pdf]) digest.update(await render(model));
  }

  expect({ edition: reportPrinting, digest: digest.digest("hex") }).toEqual(printings.at(-1));
});

test("the published JSON schema is the one the report is parsed with", async () => {
  await expect(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    "../../shared/report/report.schema.json",
  );
});
