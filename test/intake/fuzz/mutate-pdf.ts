import { deflateSync, inflateSync } from "node:zlib";
import { type Mutation, mutateBytes, tokens } from "./mutate-bytes.ts";
import { changeWords } from "./mutate-text.ts";

/** Changes to the objects of a PDF, which its readers mend and misread in ways that changed bytes do not reach. */
export const mutatePdf: Mutation = (bytes, random, other) =>
  random.chance(0.7) ? mutateTokens(bytes, random, other) : mutateStream(bytes, random, other);

const pieces = [
  ...tokens,
  "/JavaScript",
  "/JS (app.alert\\(1\\))",
  "/J#61vaScript",
  "/Launch",
  "/L#61unch",
  "/OpenAction",
  "/AA",
  "/EmbeddedFiles",
  "/EF",
  "/Filespec",
  "/ObjStm",
  "/XRef",
  "/FlateDecode",
  "/ASCII85Decode",
  "/Prev 0",
  "/Length 0",
  "/Length 999999999",
  "/Count -1",
  "/Kids [1 0 R]",
  "/Parent 4 0 R",
  "/UniGB-UCS2-H",
  "/Type0",
  "1 0 R",
  "99 0 R",
  "obj",
  "endobj",
  "stream",
  "endstream",
  "xref",
  "trailer",
  "startxref",
  "<<",
  ">>",
  "[",
  "]",
  "<feff>",
  "(",
  ")",
  "Do",
  "BT",
  "Tj",
  "q",
  "%",
];

/** Streams stay as they are: what splits at spaces would tear them. */
const mutateTokens: Mutation = (bytes, random) => {
  const words = bytes.toString("latin1").split(/(?<=\s)|(?=[/<>[\]()])/);
  const times = 1 + random.below(4);
  let changed: readonly string[] = words;
  for (let time = 0; time < times; time++) changed = changeWords(changed, random, pieces);
  return Buffer.from(changed.join(""), "latin1");
};

/** What a stream holds is changed and packed again, so that the change gets past the packing. */
const mutateStream: Mutation = (bytes, random, other) => {
  const text = bytes.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  if (streams.length === 0) return mutateTokens(bytes, random, other);
  const [whole, held = ""] = random.oneOf(streams);
  const stored = Buffer.from(held, "latin1");
  const inflated = inflatedOf(stored);
  const changed =
    inflated === undefined
      ? mutateBytes(stored, random, other)
      : deflateSync(random.oneOf([mutateBytes, mutateTokens])(inflated, random, other));
  return Buffer.from(
    text.replace(whole, () => whole.replace(held, () => changed.toString("latin1"))),
    "latin1",
  );
};

const inflatedOf = (stored: Buffer): Buffer | undefined => {
  try {
    return inflateSync(stored, { maxOutputLength: 1 << 20 });
  } catch {
    return undefined;
  }
};
