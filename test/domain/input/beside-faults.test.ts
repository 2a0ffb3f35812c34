import { expect, test } from "vitest";
import type { Finding } from "../../../shared/domain/findings/finding.ts";
import { besideFaults } from "../../../shared/domain/input/beside-faults.ts";

const at = (path: string): Finding => ({ code: "x", severity: "error", path, values: {} });
const told = (faults: readonly string[], found: readonly string[]) =>
  besideFaults(faults.map(at), found.map(at)).map(({ path }) => path);

test.each([
  ["the same place", "period", "period", false],
  ["a field under it", "period", "period.to", false],
  ["an entry under it", "documents", "documents[0]", false],
  ["a field that begins alike", "period", "periods", true],
  ["the place above it", "period.to", "period", true],
  ["a field that ends alike", "period.", "x.period.", true],
  ["an entry of another list", "rows", "tables.rows[0]", true],
])("beside a fault, what is found at %s: %s, %s", (_, fault, found, isTold) => {
  expect(told([fault], [found])).toStrictEqual(isTold ? [fault, found] : [fault]);
});

test("of several faults each explains what is under it", () => {
  expect(told(["kind", "size"], ["size", "title"])).toStrictEqual(["kind", "size", "title"]);
});
