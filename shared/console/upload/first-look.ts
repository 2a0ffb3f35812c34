import { sizeLimits } from "../../domain/evidence/size-limits.ts";
import { contentTypes } from "../../domain/formats/content-types.ts";
import type { EvidenceKind } from "../../domain/formats/evidence-kind.ts";
import type { FirstLook } from "./queue.ts";

/** By the ending of its name, as an evidence of a kind may have it; a browser's own guess differs from PC to PC. */
export const mediaTypeOf = (name: string, kind: EvidenceKind): string | undefined =>
  Object.entries<readonly string[]>(contentTypes[kind]).find(([, endings]) =>
    endings.some((ending) => name.toLowerCase().endsWith(ending)),
  )?.[0];

/** Said at once, before anything is waited for. */
export const firstLook = (
  file: Pick<File, "size">,
  kind: EvidenceKind,
  contentType: string | undefined,
): FirstLook | undefined => {
  if (file.size === 0) return "empty";
  if (contentType === undefined) return "wrongType";
  return file.size > sizeLimits[kind] ? "tooLarge" : undefined;
};
