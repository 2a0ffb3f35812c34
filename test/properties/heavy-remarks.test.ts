import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bounds } from "../../shared/domain/bounds.ts";
import { evidenceId, framework2021 } from "../support/builders.ts";
import { startTableEngine, type TableEngine } from "../support/table-in-memory.ts";
import { type County, untouchedCounties } from "./chain/county.ts";
import { fileUpload } from "./rows/file-upload.ts";
import type { HostileUpload } from "./rows/hostile-uploads.ts";
import { ordinary } from "./rows/ordinary.ts";

let engine: TableEngine;
let untouched: () => Promise<County>;
beforeAll(async () => {
  engine = await startTableEngine();
  untouched = untouchedCounties(engine, "remarks");
});
afterAll(() => engine.stop());

/** Headings of 80 characters of four bytes each that nobody agreed on. */
const headings = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) =>
    Array.from({ length: 80 }, (_, place) =>
      String.fromCodePoint(0x20000 + (((from + at) * 80 + place) % 40_000)),
    ).join(""),
  );
const rows = framework2021().indicators.map(({ id, kind }) => [id, kind === "yesNo" ? "是" : "1"]);

/** Every indicator, a few in each of many sheets, each sheet with headings of its own. */
const workbook = (sheets: number): Promise<Uint8Array> => {
  const share = Math.ceil(rows.length / sheets);
  return writeXlsx({
    sheets: Array.from({ length: sheets }, (_, at) => ({
      name: `表${at}`,
      rows: [
        ["指标", "数值", ...headings(48, at * 48)],
        ...rows.slice(at * share, (at + 1) * share),
      ],
    })),
  });
};
const csv = async (count: number): Promise<Uint8Array> =>
  new TextEncoder().encode(
    [["id", "value", ...headings(count)], ...rows].map((row) => row.join(",")).join("\n"),
  );

const upload = (fileName: string, contentType: string, bytes: Uint8Array): HostileUpload => ({
  kind: "indicators",
  fileName,
  contentType,
  bytesFor: () => bytes,
  described: {},
});
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test.each([
  {
    what: "a CSV with 100 unknown columns",
    file: async () => upload("a.csv", "text/csv", await csv(100)),
  },
  {
    what: "a CSV with 400 unknown columns",
    file: async () => upload("a.csv", "text/csv", await csv(400)),
  },
  {
    what: "a workbook with 48 unknown columns in one sheet",
    file: async () => upload("a.xlsx", xlsx, await workbook(1)),
  },
  {
    what: "a workbook with 48 unknown columns in each of 20 sheets",
    file: async () => upload("a.xlsx", xlsx, await workbook(20)),
  },
])("$what settles, and the county's status goes on", async ({ file }) => {
  const county = await untouched();

  const heavy = await fileUpload(await file(), 1, county);
  const sound = await fileUpload(ordinary, 2, county);

  expect(heavy).toMatchObject({ evidenceId: evidenceId(1), revision: 2 });
  expect(["accepted", "rejected"]).toContain(heavy?.state);
  expect(heavy?.findings.map(({ code }) => code)).toContain("unknownColumn");
  expect(JSON.stringify(heavy?.findings).length).toBeLessThan(bounds.receiptFindings.bytes);
  expect(sound?.state).toBe("accepted");
  const status = await county.table.status(county.place);
  expect(status?.items[0]?.criteria.at(-1)?.documents?.[0]?.evidenceId).toBe(sound?.evidenceId);
});
