import { createHash } from "node:crypto";
import type { Registration } from "../domain/evidence/receipt.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";

/** The bytes that arrived are those that were registered. The hash is always computed here: nothing else vouches for it. */
export const checkBytes = (
  bytes: Uint8Array,
  { size, sha256 }: Registration,
): readonly Finding[] => {
  if (bytes.length === 0) return [finding("emptyFile", { path: "" })];
  const lengths = { actual: String(bytes.length), registered: String(size) };
  const length =
    bytes.length === size ? [] : [finding("lengthDiffers", { path: "size", values: lengths })];
  const same = createHash("sha256").update(bytes).digest("hex") === sha256;
  return same ? length : [...length, finding("hashDiffers", { path: "sha256" })];
};
