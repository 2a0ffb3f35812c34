import { unzipSync, zipSync } from "fflate";
import type { Random } from "./random.ts";

/** Pieces that parsers stumble over, put anywhere. */
const tokens = [
  "\0",
  "\ufeff",
  "�",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "<![CDATA[",
  "]]>",
  "&#0;",
  "<w:p>".repeat(50),
  "</row>",
  "%%EOF",
  "endobj",
  "stream\n",
  "/Encrypt 1 0 R",
  "/Kids [2 0 R]",
  "PK\u0003\u0004",
  "\u00ff\u00d9",
  "IEND",
  "__proto__",
  "99999999999999999999",
  "-0",
  "1e999",
  "NaN",
  '"',
  "'",
  "{",
  "[[",
  ",,,,",
  "\r\n",
  "\n\n# ",
  "`",
  "![](",
  "=1+1",
  "𠮷".repeat(9),
  "\u202e",
];

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const cutIn = (bytes: Buffer, random: Random) => {
  const from = random.below(bytes.length + 1);
  return { from, to: Math.min(bytes.length, from + random.below(64)) };
};

const mutations: readonly Mutation[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    const at = random.below(changed.length || 1);
    if (changed.length > 0) changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    return changed;
  },
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    if (changed.length > 0)
      changed[random.below(changed.length)] = random.oneOf([0, 1, 127, 128, 255]);
    return changed;
  },
  (bytes, random) => {
    const { from, to } = cutIn(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const { from, to } = cutIn(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(random.oneOf(tokens)),
      bytes.subarray(at),
    ]);
  },
  (bytes, random, other) => {
    const [at, from] = [random.below(bytes.length + 1), random.below(other.length + 1)];
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from)]);
  },
  (bytes, random) => {
    const { from, to } = cutIn(bytes, random);
    const piece = bytes.subarray(from, to);
    return Buffer.concat([
      bytes.subarray(0, to),
      ...Array.from({ length: 1 + random.below(200) }, () => piece),
      bytes.subarray(to),
    ]);
  },
];

const mutateBytes = (bytes: Buffer, random: Random, other: Buffer): Buffer => {
  const times = 1 + random.below(4);
  let changed = bytes;
  for (let time = 0; time < times; time++)
    changed = random.oneOf(mutations)(changed, random, other);
  return changed;
};

/** Changes inside the parts of an office file: through the checksums, a change to the zip itself would not get far. */
const mutateParts = (bytes: Buffer, random: Random, other: Buffer): Buffer => {
  try {
    const parts = unzipSync(bytes);
    const name = random.oneOf(Object.keys(parts));
    const part = Buffer.from(parts[name] ?? new Uint8Array());
    return Buffer.from(
      zipSync({ ...parts, [name]: mutateBytes(part, random, other) }, { level: 1 }),
    );
  } catch {
    return mutateBytes(bytes, random, other);
  }
};

/** A file changed in one to four places; of office files three in four are changed inside their parts. */
export const mutate = (bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array => {
  const [file, donor] = [Buffer.from(bytes), Buffer.from(other)];
  const isZip = file.subarray(0, 2).toString("latin1") === "PK";
  return isZip && random.chance(0.75)
    ? mutateParts(file, random, donor)
    : mutateBytes(file, random, donor);
};
