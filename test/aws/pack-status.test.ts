import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { UnreadableRow } from "../../shared/aws/errors.ts";
import { packStatus, unpackStatus } from "../../shared/aws/packing/pack-status.ts";
import { lingchuan } from "../support/report-counties.ts";

const { status } = lingchuan();

test("a status comes out as it was put in, in a tenth of its bytes", async () => {
  const packed = await packStatus(status);
  expect(await unpackStatus(packed)).toEqual(status);
  expect(packed.snapshot.length).toBeLessThan(JSON.stringify(status).length / 10);
});

test("a dictionary stays as it was when rows were first packed with it", () => {
  const file = new URL("../../shared/aws/packing/2026-11.json", import.meta.url);
  const dictionary = JSON.stringify(JSON.parse(readFileSync(file, "utf8")));
  expect(createHash("sha256").update(dictionary).digest("hex")).toBe(
    "21e214c9052ef76a2752ec2b1ce6a34263d0d7cb671c8a03d46591d769cae563",
  );
});

test("a row that was packed on 2026-11-26 is read for ever", async () => {
  const snapshot = Buffer.from(
    "7dyxDUBAFADQXdTIP8VJdHZQ6ST0ilOJ3SUsQP+SN8c7BR+CD8GH4EPwIfgQfAg+BB+CD8GH4EPwIfgQfAg+BB+CD8GH4EPwIfgQfAg+BB+CD8GH4EPwIfgQfAg+BB+CD8GH4EPwIfgQfAg+BB+CD8GH4EPwIfgQfAg+BB+CD8GH4EPwIfgQfAg+BB+CD8GH4EPwIfgQfAg+BB+CD8HH/+Cj/xZ81NWxr0vZ1rG8o0duUmq6PEUMjzYi5uq6AQ==",
    "base64",
  );
  const { items, ...kept } = await unpackStatus({ snapshot, packing: "2026-11" });
  expect(kept).toMatchObject({
    county: "140524",
    score: "0.00",
    version: 7,
    updatedAt: "2026-11-26T00:00:00.000Z",
  });
  expect(items).toHaveLength(38);
});

test("bytes of an unknown packing are told, and taken for nothing", async () => {
  const packed = await packStatus(status);
  await expect(unpackStatus({ ...packed, packing: "2031-01" })).rejects.toBeInstanceOf(
    UnreadableRow,
  );
});
