import type { ReadFile } from "../../shared/domain/framework/edition-check.ts";
import type { EditionFile } from "../../shared/domain/framework/editions.ts";
import type { Framework } from "../../shared/domain/framework/framework.ts";

type Named = Pick<Framework, "id" | "version"> & Readonly<Record<string, unknown>>;

/** Editions as files of the names that they should have. */
export const filesOf = (...editions: readonly Named[]): readonly ReadFile[] =>
  editions.map((content) => ({ file: `${content.id}-v${content.version}`, content }));

/** The same, to be read when asked for. */
export const readableFiles = (...editions: readonly Named[]): Record<string, EditionFile> =>
  Object.fromEntries(
    filesOf(...editions).map(({ file, content }) => [file, async () => ({ default: content })]),
  );
