import { readdirSync } from "node:fs";
import type { IntakeInput } from "../../../shared/intake/intake.ts";
import { upload } from "../../support/intake-builders.ts";
import { awkwardCells } from "../corpus/awkward-cells.ts";
import { awkwardCsv } from "../corpus/awkward-csv.ts";
import { awkwardDocuments } from "../corpus/awkward-documents.ts";
import { awkwardWorkbooks } from "../corpus/awkward-workbooks.ts";
import { clean } from "../corpus/clean.ts";
import { sample } from "../corpus/corpus-file.ts";
import { hostileContents } from "../corpus/hostile-contents.ts";
import { hostilePictures } from "../corpus/hostile-pictures.ts";
import { hostileXml } from "../corpus/hostile-xml.ts";
import { silentWorkbooks } from "../corpus/silent-workbooks.ts";
import { triesOf } from "../corpus-run/tries-of.ts";

/** A file that mutants are made of. */
export interface Seed {
  readonly name: string;
  readonly input: IntakeInput;
}

/** The handed cases, each under every kind that it could be filed as. */
export const handedSeeds = (): readonly Seed[] =>
  readdirSync(new URL("../corpus/samples/handed", import.meta.url))
    .toSorted()
    .flatMap((fileName) =>
      triesOf(fileName).map(({ kind, contentType }) => ({
        name: `${fileName} as ${kind}`,
        input: upload(kind, fileName, sample(`handed/${fileName}`), { contentType }),
      })),
    );

/** Files above this size are left out: their mutants would measure the copying. */
const SEED_BYTES = 100_000;

/** Files of the corpus and the handed cases together. */
export const mixedSeeds = async (): Promise<readonly Seed[]> => {
  const files = [
    ...clean,
    ...awkwardCsv,
    ...awkwardCells,
    ...awkwardWorkbooks,
    ...silentWorkbooks,
    ...awkwardDocuments,
    ...hostileContents,
    ...hostilePictures,
    ...hostileXml,
  ];
  const seeds = await Promise.all(
    files.map(async ({ name, input }) => ({ name, input: await input() })),
  );
  return [...seeds, ...handedSeeds()].filter(({ input }) => input.bytes.length <= SEED_BYTES);
};
