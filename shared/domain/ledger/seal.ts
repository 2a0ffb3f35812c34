// biome-ignore lint/correctness/noNodejsModules: a hash is as pure as the rules, and no hand-made one comes in its place
import { createHash } from "node:crypto";
import * as z from "zod";
import { canonicalJson } from "../canonical-json.ts";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** An object of the ledger and what its bytes were. */
export const SealedObject = z.object({ key: z.string(), sha256: Sha256 });
export type SealedObject = z.infer<typeof SealedObject>;

/**
 * What came into the ledger of one county or province, bound to what had come before: whoever changes, removes or exchanges
 * an object of any kind changes every seal after it. An object may stand in two of them, for notices come twice.
 */
export const Seal = z.object({
  format: z.literal("duxue/seal@1"),
  number: z.int().positive(),
  /** The hash of the seal before; 64 zeros for the first. */
  previous: Sha256,
  objects: z.array(SealedObject).min(1),
  hash: Sha256,
});
export type Seal = z.infer<typeof Seal>;

/** What the first seal follows. */
export const NONE_BEFORE = "0".repeat(64);

/** The seal after another, or the first. */
export const sealAfter = (before: Seal | undefined, objects: readonly SealedObject[]): Seal => {
  const number = (before?.number ?? 0) + 1;
  const previous = before?.hash ?? NONE_BEFORE;
  const sealed = [...objects];
  return {
    format: "duxue/seal@1",
    ...{ number, previous, objects: sealed, hash: sealHash({ number, previous, objects: sealed }) },
  };
};

/** Keys name county and cycle, so that no seal of one place fits into the chain of another. */
export const sealHash = ({
  number,
  previous,
  objects,
}: Pick<Seal, "number" | "previous" | "objects">): string =>
  createHash("sha256").update(canonicalJson({ number, previous, objects })).digest("hex");

const LAST = 9_999_999_999;

/** Counted down, so that a store that lists in the order of its keys gives the newest first, in one request. */
export const sealName = (number: number): string => String(LAST - number).padStart(10, "0");

export const sealNumber = (name: string): number => LAST - Number(name);

/** Of the bytes of an object, as seals have it. */
export const textHash = (text: string): string => createHash("sha256").update(text).digest("hex");
