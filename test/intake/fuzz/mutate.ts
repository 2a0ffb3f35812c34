import { type Mutation, mutateBytes } from "./mutate-bytes.ts";
import { mutatePdf } from "./mutate-pdf.ts";
import { mutateText } from "./mutate-text.ts";
import { mutateZip } from "./mutate-zip.ts";
import type { Random } from "./random.ts";

/** A file changed as its format is made, three times in four; else its bytes as they come. */
export const mutate = (bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array => {
  const [file, donor] = [Buffer.from(bytes), Buffer.from(other)];
  const mutation = random.chance(0.75) ? mutationFor(file) : mutateBytes;
  return mutation(file, random, donor);
};

const mutationFor = (file: Buffer): Mutation => {
  const start = file.subarray(0, 1024).toString("latin1");
  if (start.startsWith("PK")) return mutateZip;
  if (start.includes("%PDF-")) return mutatePdf;
  return /^(\x89PNG|\xff\xd8)/.test(start) ? mutateBytes : mutateText;
};
