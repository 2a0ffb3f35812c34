import { unzipSync, zipSync } from "fflate";
import { type Mutation, mutateBytes, tokens } from "./mutate-bytes.ts";
import { changeWords, mutateText } from "./mutate-text.ts";
import type { Random } from "./random.ts";

/** A mutant is the same whenever it is made; a zip would tell the time. */
const DAY = new Date(1980, 0, 1);

/** Changes inside an office file: through the checksums, a change to the zip itself would not get far. */
export const mutateZip: Mutation = (bytes, random, other) => {
  const parts = partsOf(bytes);
  const names = Object.keys(parts);
  if (names.length === 0) return mutateBytes(bytes, random, other);
  const changed = random.chance(0.85)
    ? withChangedPart({ parts, names, random, other })
    : withMovedParts(parts, names, random);
  return Buffer.from(zipSync(changed, { level: random.oneOf([0, 1, 1, 9]), mtime: DAY }));
};

type Parts = Readonly<Record<string, Uint8Array>>;

const partsOf = (bytes: Uint8Array): Parts => {
  try {
    return unzipSync(bytes);
  } catch {
    return {};
  }
};

interface PartChange {
  readonly parts: Parts;
  readonly names: readonly string[];
  readonly random: Random;
  readonly other: Buffer;
}

const withChangedPart = ({
  parts,
  names,
  random,
  other,
}: PartChange): Record<string, Uint8Array> => {
  const name = random.oneOf(names);
  const part = Buffer.from(parts[name] ?? new Uint8Array());
  const mutation = random.oneOf([mutateBytes, mutateAttribute, mutateAttribute, mutateElements]);
  return { ...parts, [name]: mutation(part, random, other) };
};

/** The value of an attribute becomes another of the part, a number at an edge, or something else altogether. */
const mutateAttribute: Mutation = (part, random, other) => {
  const text = part.toString("utf8");
  const values = [...text.matchAll(/="([^"]*)"/g)];
  if (values.length === 0) return mutateText(part, random, other);
  const [chosen, donor] = [random.oneOf(values), random.oneOf(values)];
  const value = random.oneOf([
    () => donor[1] ?? "",
    () => random.oneOf(edges),
    () => random.oneOf(tokens),
    () => changeWords([...(chosen[1] ?? "")], random).join(""),
  ])();
  const from = chosen.index + 2;
  const to = from + (chosen[1] ?? "").length;
  return Buffer.from(text.slice(0, from) + value + text.slice(to));
};

const edges = [
  "",
  "0",
  "-1",
  "1048577",
  "4294967296",
  "1e9",
  "A0",
  "ZZZZ1",
  "A1:XFD1048576",
  "s",
  "str",
  "e",
  "true",
  "External",
  "rId1",
  "../../../a.xml",
  "/xl/workbook.xml",
  "http://example.com/a",
  "file:///C:/a.dotm",
];

/** Elements are repeated, dropped, moved and put into one another, so that the part stays close to well-formed. */
const mutateElements: Mutation = (part, random) => {
  const pieces = part.toString("utf8").split(/(?=<)/);
  return Buffer.from(changeWords(changeWords(pieces, random, markup), random, markup).join(""));
};

const markup = [
  "<v/>",
  "<c/>",
  '<c r="A1" t="s"><v>0</v></c>',
  "<row>",
  "</row>",
  "<w:del>",
  "<w:vanish/>",
  "<w:tab/>",
  "<![CDATA[x]]>",
  "<!-- -->",
  "&#65;",
  "<a xmlns='urn:x'/>",
];

/** A part is repeated under another name, renamed, dropped, or holds what another held. */
const withMovedParts = (
  parts: Parts,
  names: readonly string[],
  random: Random,
): Record<string, Uint8Array> => {
  const [name, other] = [random.oneOf(names), random.oneOf(names)];
  const { [name]: part = new Uint8Array(), ...rest } = parts;
  const renamed = random.oneOf([
    name.toUpperCase(),
    name.replace(/(\d*)(\.\w+)$/, "2$2"),
    `${name}.exe`,
    `xl/${name}`,
    "word/embeddings/a.bin",
    "xl/vbaProject.bin",
    "customXml/item1.xml",
  ]);
  return random.oneOf([
    () => ({ ...parts, [renamed]: part }),
    () => ({ ...rest, [renamed]: part }),
    () => rest,
    () => ({ ...parts, [other]: part }),
  ])();
};
