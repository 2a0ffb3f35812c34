import { createHash } from "node:crypto";
import { canonicalJson } from "../../../shared/domain/canonical-json.ts";
import type { BucketDouble } from "../doubles/bucket-double.ts";

interface Seal {
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
  readonly objects: readonly { readonly key: string; readonly sha256: string }[];
}

/**
 * The seals of each county and province are one chain, and what they sealed is there as it was. Each object of a
 * ledger is sealed but for late ones, where no record of the stream was lost.
 */
export const sealFaults = (
  bucket: BucketDouble,
  late: ReadonlySet<string> | undefined,
): readonly string[] => {
  const texts = [...bucket.versions()].flatMap(([key, [first]]) =>
    key.startsWith("ledger/") && first
      ? [{ key, folder: folderOf(key), text: Buffer.from(first.bytes).toString("utf8") }]
      : [],
  );
  return [...Map.groupBy(texts, ({ folder }) => folder)].flatMap(([folder, own]) => {
    const seals = own.flatMap(({ key, text }): readonly Seal[] =>
      key.includes("/seals/") ? [JSON.parse(text)] : [],
    );
    const hashes = new Map(
      own
        .filter(({ key }) => !key.includes("/seals/"))
        .map(({ key, text }) => [key, hashOf(text)] as const),
    );
    return [
      ...chainFaults(
        folder,
        seals.toSorted((one, other) => one.number - other.number),
      ),
      ...objectFaults(seals, hashes),
      ...(late ? unsealed(seals, hashes, late) : []),
    ];
  });
};

const folderOf = (key: string): string => key.split("/").slice(0, 3).join("/");

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const chainFaults = (folder: string, seals: readonly Seal[]): readonly string[] =>
  seals.flatMap(({ number, previous, objects, hash }, at) => [
    ...(number === at + 1 ? [] : [`seal ${number} of ${folder} follows ${at}`]),
    ...(previous === (seals[at - 1]?.hash ?? "0".repeat(64))
      ? []
      : [`seal ${number} of ${folder} does not follow the one before`]),
    ...(hash === hashOf(canonicalJson({ number, previous, objects }))
      ? []
      : [`seal ${number} of ${folder} is not its hash`]),
  ]);

type Hashes = ReadonlyMap<string, string>;

const objectFaults = (seals: readonly Seal[], hashes: Hashes): readonly string[] =>
  seals
    .flatMap(({ objects }) => objects)
    .filter(({ key, sha256 }) => hashes.get(key) !== sha256)
    .map(({ key }) => `${key} is not what was sealed`);

const unsealed = (
  seals: readonly Seal[],
  hashes: Hashes,
  late: ReadonlySet<string>,
): readonly string[] => {
  const sealed = new Set(seals.flatMap(({ objects }) => objects.map(({ key }) => key)));
  return [...hashes.keys()]
    .filter((key) => !sealed.has(key) && !late.has(key))
    .map((key) => `${key} is not sealed`);
};
