import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startJudge } from "../../corpus-run/judges.ts";
import { triesOf } from "../../corpus-run/tries-of.ts";
import { sample } from "../corpus-file.ts";
import { errorsOf, placesOf, takeIn } from "./handed.ts";

test("a workbook that starts another program is refused as active content", async () => {
  const outcome = await takeIn("indicators", "dde-link.xlsx");

  expect(errorsOf(outcome).map((line) => line.split(" ").at(-1))).toEqual(["activeContent"]);
});

test.each([
  ["half-emoji-note.json", "indicators[0].note"],
  ["key-twice.json", "indicators[0].value"],
])("%s is refused at %s", async (fileName, place) => {
  const outcome = await takeIn("indicators", fileName);

  expect(outcome.kind).toBe("rejected");
  expect(placesOf(outcome, "error")).toContain(place);
});

/** Below what the table takes of one row (400 KB), and far below what it takes of one transaction (4 MB). */
const ROW_BYTES = 100_000;
const TRANSACTION_BYTES = 1_000_000;

test("what rare headings make a file say fits the rows that keep it", async () => {
  const outcome = await takeIn("indicators", "rare-headings.csv");

  const claims = outcome.kind === "accepted" ? outcome.claims : [];
  expect(Buffer.byteLength(JSON.stringify(outcome.findings))).toBeLessThan(ROW_BYTES);
  for (const claim of claims)
    expect(Buffer.byteLength(JSON.stringify(claim))).toBeLessThan(ROW_BYTES);
  expect(Buffer.byteLength(JSON.stringify(outcome))).toBeLessThan(TRANSACTION_BYTES);
});

test("one long text in very many cells ends as a finding, within the memory of a file", async () => {
  const path = "one-string-many-cells.xlsx";
  const location = fileURLToPath(new URL(`../samples/handed/${path}`, import.meta.url));
  const judge = startJudge();
  const tries = triesOf(path);

  const judged = await Promise.all(
    tries.map((as) => judge.judge({ path, location, size: sample(`handed/${path}`).length }, as)),
  );
  judge.end();

  expect(judged.map(({ verdict }) => verdict)).toEqual(["rejected"]);
  expect(Object.keys(judged[0]?.codes ?? {})).not.toEqual([]);
  expect(judged[0]?.peakMegabytes).toBeLessThan(512);
});
