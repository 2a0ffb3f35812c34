import { readFileSync } from "node:fs";
import type { Registration } from "../../../shared/domain/evidence/receipt.ts";
import type { IntakeInput } from "../../../shared/intake/intake.ts";
import { upload } from "../../support/intake-builders.ts";

/** A file of the corpus and what the intake says of it, one line a finding; no line is an error where it is accepted. */
export interface CorpusFile {
  readonly name: string;
  readonly input: () => IntakeInput | Promise<IntakeInput>;
  readonly expected: readonly string[];
}

type Content = string | Uint8Array | (() => string | Uint8Array | Promise<string | Uint8Array>);

export interface CorpusEntry {
  readonly name: string;
  readonly fileName: string;
  readonly content: Content;
  readonly expected?: readonly string[];
  readonly change?: Partial<Registration>;
}

/** Files of a kind; big ones are built only when their turn comes. */
export const corpusOf = (
  kind: Registration["kind"],
  entries: readonly CorpusEntry[],
): readonly CorpusFile[] =>
  entries.map(({ name, fileName, content, expected = [], change = {} }) => ({
    name: `${kind}: ${name}`,
    expected,
    input: async () =>
      upload(kind, fileName, typeof content === "function" ? await content() : content, change),
  }));

/** A file that an office program wrote, as it is. */
export const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`samples/${name}`, import.meta.url)));
