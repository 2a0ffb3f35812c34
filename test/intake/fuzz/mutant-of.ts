import { createHash } from "node:crypto";
import type { IntakeInput } from "../../../shared/intake/intake.ts";
import { mutate } from "./mutate.ts";
import { randomOf } from "./random.ts";
import type { Seed } from "./seeds.ts";

/** How a run finds its seed: `mixed` draws one, `inTurn` gives every seed as many runs. */
export type Spread = "mixed" | "inTurn";

export interface Mutant {
  readonly seed: string;
  readonly input: IntakeInput;
}

/**
 * The mutant of a run, the same one every time. It is registered as what it is: it is the parsers that are tried, not the
 * checksum.
 */
export const mutantOf = (seeds: readonly Seed[], run: number, spread: Spread): Mutant => {
  const random = randomOf(run);
  const drawn = random.oneOf(seeds);
  const { name, input } = spread === "mixed" ? drawn : (seeds[run % seeds.length] ?? drawn);
  const bytes = mutate(input.bytes, random, random.oneOf(seeds).input.bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const registration = { ...input.registration, size: bytes.length, sha256 };
  return { seed: name, input: { ...input, registration, bytes } };
};
