import type { Random } from "./random.ts";

/** Pieces that parsers stumble over, put anywhere. */
export const tokens = [
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

export type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

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

/** Bytes changed in one to four places, whatever they mean. */
export const mutateBytes: Mutation = (bytes, random, other) => {
  const times = 1 + random.below(4);
  let changed = bytes;
  for (let time = 0; time < times; time++)
    changed = random.oneOf(mutations)(changed, random, other);
  return changed;
};
