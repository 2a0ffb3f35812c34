import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { narrativeHeadings } from "../../shared/domain/formats/narrative-headings.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { intake } from "../../shared/intake/intake.ts";
import { framework2021 } from "../support/builders.ts";
import { readingsOf, told, upload } from "../support/intake-builders.ts";
import { lingchuanFilled, lingchuanJson } from "../support/lingchuan-workbook.ts";
import { blankWorkbook, fillWorkbook } from "../support/workbook-builders.ts";

test("the workbook lists every indicator and every required document once", async () => {
  const framework = framework2021();
  const { sheets } = await readXlsx(await blankWorkbook());

  const [indicators, , documents] = sheets.map(({ rows }) => rows.slice(1));
  const ids = (indicators ?? []).map((row) => String(row[1]));

  expect(sheets.map(({ name }) => name)).toEqual(["指标", "事实", "佐证材料", "填报说明"]);
  expect(ids.toSorted()).toEqual(framework.indicators.map(({ id }) => id).toSorted());
  expect(documents?.map((row) => row[2])).toEqual(
    itemsOf(framework).flatMap((item) => item.documents.map(({ id }) => id)),
  );
});

test("the workbook says what opens each part of a narrative, how percentages are filled in and what is not read", async () => {
  const { sheets } = await readXlsx(await blankWorkbook());

  const said = sheets.at(-1)?.rows.flat().join("\n") ?? "";

  const headings = Object.values(narrativeHeadings).flat();
  for (const heading of headings.filter((words) => /[^\x20-\x7f]/.test(words)))
    expect(said).toContain(heading);
  for (const words of ["填 97.3，不填 0.973", "隐藏", "公式", "换算", "核对"])
    expect(said).toContain(words);
});

test("its instructions name every Chinese heading that opens a part of the narrative", async () => {
  const { sheets } = await readXlsx(await blankWorkbook());

  const lines = (sheets.at(-1)?.rows ?? []).map(([first]) => String(first));
  for (const headings of Object.values(narrativeHeadings)) {
    const chinese = headings.filter((each) => !/[a-z]/.test(each));
    const [proposed = ""] = chinese;
    const line = lines.find((each) => each.trim().startsWith(proposed));
    expect(chinese.filter((each) => !line?.includes(each))).toEqual([]);
  }
});

test("the same framework gives the same bytes", async () => {
  const [one, other] = [await blankWorkbook(), await blankWorkbook()];

  expect(Buffer.compare(one, other)).toBe(0);
});

test("an empty workbook uploaded as is reports nothing", async () => {
  const outcome = await intake(upload("indicators", "指标.xlsx", await blankWorkbook()));

  expect(told(outcome)).toEqual(["error noIndicators"]);
});

test("a workbook filled with the figures of Lingchuan gives the readings of the JSON file", async () => {
  const json = await intake(upload("indicators", "a.json", lingchuanJson));
  const filled = await fillWorkbook(await blankWorkbook(), lingchuanFilled);

  const outcome = await intake(upload("indicators", "指标.xlsx", filled));

  expect(told(outcome)).toEqual(["warning 指标!F63 noWholeDenominator"]);
  expect(readingsOf(outcome)).toHaveLength(27);
  expect(readingsOf(outcome)).toEqual(readingsOf(json));
});

test("a workbook that begins with the last accepted values gives them back", async () => {
  const json = await intake(upload("indicators", "a.json", lingchuanJson));
  const readings = new Map(readingsOf(json).map((reading) => [reading.indicator, reading]));

  const outcome = await intake(upload("indicators", "指标.xlsx", await blankWorkbook(readings)));

  expect(readingsOf(outcome)).toEqual(readingsOf(json));
});

test("a workbook made for another county is refused by the cell that says so", async () => {
  const other = upload(
    "indicators",
    "指标.xlsx",
    await fillWorkbook(await blankWorkbook(), lingchuanFilled),
  );
  const ref = { ...other.ref, county: "140525" };

  const outcome = await intake({ ...other, ref: { ...other.ref, ...ref } as typeof other.ref });

  expect(told(outcome)).toContain("error 填报说明!B3 otherCounty");
  expect(outcome.kind).toBe("rejected");
});
