import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { readingsOf, told, upload, valuesOf } from "../support/intake-builders.ts";
import { lingchuanFilled, lingchuanJson } from "../support/lingchuan-workbook.ts";
import { folderOfFile } from "../support/temporary-folder.ts";
import { blankWorkbook, fillWorkbook } from "../support/workbook-builders.ts";

/** LibreOffice Calc is what many counties have; where it is not installed there is nothing to try. */
const office = spawnSync("soffice", ["--version"]).status === 0;

const folder = folderOfFile("office");

/** Comma, double quote, UTF-8. */
const CSV_IN_UTF8 = "csv:Text - txt - csv (StarCalc):44,34,76,1";

/** Opens a file in LibreOffice and saves it in another format, or in its own. */
const savedAs = (filter: string, name: string, bytes: Uint8Array): Uint8Array => {
  writeFileSync(join(folder, name), bytes);
  const output = join(folder, "saved");
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const saved = spawnSync(
    "soffice",
    [profile, "--headless", "--convert-to", filter, "--outdir", output, join(folder, name)],
    { encoding: "utf8", timeout: 100_000 },
  );
  if (saved.status !== 0) throw new Error(`LibreOffice: ${saved.stderr}`);
  return readFileSync(join(output, name.replace(/\.\w+$/, `.${filter.split(":")[0]}`)));
};

test.runIf(office)(
  "a workbook filled in, opened and saved by LibreOffice gives the readings of the JSON file",
  { timeout: 120_000 },
  async () => {
    const json = await intake(upload("indicators", "a.json", lingchuanJson));
    const filled = await fillWorkbook(await blankWorkbook(), lingchuanFilled);

    const outcome = await intake(upload("indicators", "a.xlsx", savedAs("xlsx", "a.xlsx", filled)));

    expect(told(outcome)).toEqual(["warning 指标!F63 noWholeDenominator"]);
    expect(readingsOf(outcome)).toEqual(readingsOf(json));
    expect(readingsOf(outcome)).toHaveLength(27);
  },
);

test.runIf(office)(
  "the workbook as it is downloaded opens in LibreOffice without loss",
  { timeout: 120_000 },
  async () => {
    const readings = new Map([
      ["headTeacherAllowance", { indicator: "headTeacherAllowance", value: "500" }],
    ]);

    const saved = savedAs("xlsx", "b.xlsx", await blankWorkbook(readings));

    expect(valuesOf(await intake(upload("indicators", "b.xlsx", saved)))).toEqual({
      headTeacherAllowance: "500",
    });
  },
);

test.runIf(office)(
  "a workbook saved as CSV by LibreOffice is read too",
  { timeout: 120_000 },
  async () => {
    const filled = await fillWorkbook(await blankWorkbook(), lingchuanFilled);

    const saved = savedAs(CSV_IN_UTF8, "c.xlsx", filled);

    expect(Object.keys(valuesOf(await intake(upload("indicators", "c.csv", saved))))).toHaveLength(
      27,
    );
  },
);
