import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { UnreadableRow } from "../../shared/aws/errors.ts";
import { packStatus, unpackStatus } from "../../shared/aws/packing/pack-status.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import { Status } from "../../shared/domain/status/status.ts";
import { lingchuan } from "../support/report-counties.ts";

const { status } = lingchuan();

test("a status comes out as it was put in, in a tenth of its bytes", async () => {
  const packed = await packStatus(status);
  expect(await unpackStatus(packed)).toEqual(status);
  expect(packed.snapshot.length).toBeLessThan(JSON.stringify(status).length / 10);
});

test("the same status is the same bytes, in whichever order its names were put together", async () => {
  const turned = Object.fromEntries(Object.entries(status).toReversed());
  expect((await packStatus(Status.parse(turned))).snapshot).toEqual(
    (await packStatus(status)).snapshot,
  );
  const [item, ...items] = status.items;
  const [criterion, ...criteria] = item?.criteria ?? [];
  const named = (checks: object) => ({
    ...status,
    items: [{ ...item, criteria: [{ ...criterion, checks }, ...criteria] }, ...items],
  });
  const [one, other] = [
    { countNotWhole: { judged: 1 }, negativeImpossible: { judged: 2 } },
    { negativeImpossible: { judged: 2 }, countNotWhole: { judged: 1 } },
  ].map((checks) => Status.parse(named(checks)));
  if (!one || !other) throw new Error("two statuses are compared");
  expect((await packStatus(one)).snapshot).toEqual((await packStatus(other)).snapshot);
});

test("a dictionary stays as it was when rows were first packed with it", () => {
  const file = new URL("../../shared/aws/packing/2026-11.json", import.meta.url);
  const dictionary = canonicalJson(JSON.parse(readFileSync(file, "utf8")));
  expect(createHash("sha256").update(dictionary).digest("hex")).toBe(
    "8be299d8b0039c2f8358de2de62f33a85191551d9bdd7d6358914d5440f1b4d6",
  );
});

test("a row that was packed on 2026-11-26 is read for ever", async () => {
  const snapshot = Buffer.from(
    "7dwhCoAwFADQE03+DBNs3sFkE2Y3zOTlBS3ajQ/eOd4p+BB8CD4EH4IPwYfgQ/Ah+BB8CD4EH4IPwYfgQ/Ah+BB8CD4EH4IPwYfgQ/Ah+BB8CD4EH4IPwYfgQ/Ah+BB8CD4EH4IPwYfgQ/Ah+BB8CD4EH4IPwYfgQ/Ah+BB8CD4EH4IPwYfgQ/Ah+BB8CD4EH4IPwYfgQ/Ah+BB8CD5+CD6Ova5tq1N7mo6Sck59mSPGWxcRy/vkGD4PyAU=",
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
