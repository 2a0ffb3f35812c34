import { describe, expect, test, vi } from "vitest";
import { formats, WrittenFormat } from "../../shared/report/formats.ts";
import { ReportModel } from "../../shared/report/paper.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import { lingchuan } from "../support/report-counties.ts";

describe.each(WrittenFormat.options)("a report as %s", (format) => {
  test.each([lingchuan, completeCounty])("of %o is the same bytes each time", async (county) => {
    const once = await formats[format].render(reportModel(county()));
    const again = await formats[format].render(reportModel(county()));

    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });

  test("is the same bytes in another time zone and language", async () => {
    const here = await formats[format].render(reportModel(lingchuan()));
    vi.stubEnv("TZ", "America/St_Johns");
    vi.stubEnv("LANG", "tr_TR.UTF-8");

    const there = await formats[format].render(reportModel(lingchuan()));

    vi.unstubAllEnvs();
    expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true);
  });
});

describe.each(["html", "md", "json"] as const)("a report as %s", (format) => {
  test("prints its verification hash", async () => {
    const model = reportModel(lingchuan());

    const text = new TextDecoder().decode(await formats[format].render(model));

    expect(text).toContain(model.verification.contentHash);
  });
});

test("the JSON of a report parses with its own schema to the same model", async () => {
  const model = reportModel(completeCounty());

  const text = new TextDecoder().decode(await formats.json.render(model));

  expect(ReportModel.parse(JSON.parse(text))).toEqual(model);
});
