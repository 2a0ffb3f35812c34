import { expect } from "vitest";
import type { ConsoleInBrowser } from "./console-in-browser.ts";
import { sha256OnDisk } from "./scans.ts";
import { filedIn } from "./upload-desk.ts";

/** Nothing else was ever registered for a county, and each file lies in the store as it lies on the disk, and counts. */
export const expectFiledOnce = async (
  system: ConsoleInBrowser,
  county: string,
  paths: readonly string[],
): Promise<void> => {
  const { receipts, hashInStore } = await filedIn(system, county);
  const kept = await Promise.all(receipts.map(hashInStore));
  expect(kept.sort()).toStrictEqual(paths.map(sha256OnDisk).sort());
  expect(receipts.filter(({ state }) => state !== "accepted")).toStrictEqual([]);
};
