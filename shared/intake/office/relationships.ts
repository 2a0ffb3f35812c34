import { posix } from "node:path";
import { saxElements } from "./sax.ts";

/** How one part of an office file refers to another, or to something outside. */
export interface Relationship {
  /** The last word of its type: `image`, `officeDocument`; the transitional and the strict standard agree in it. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export const relationshipsOf = (part: Uint8Array): readonly Relationship[] => {
  const found: Relationship[] = [];
  saxElements(part, {
    opened: ({ name, attributes }) => {
      if (name !== "Relationship") return;
      found.push({
        type: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
        target: attributes.get("Target") ?? "",
        external: (attributes.get("TargetMode") ?? "").trim().toLowerCase() === "external",
      });
    },
  });
  return found;
};

/** Where the relationships of a part are kept; those of the whole file belong to the part "". */
export const relationshipsPart = (part: string): string => {
  const { dir, base } = posix.parse(part);
  return posix.join(dir, "_rels", `${base}.rels`);
};

/** The name in the zip that a target means: from the root when it begins with a slash, else from its part's folder. */
export const targetName = (part: string, target: string): string => {
  const [path = ""] = target.replaceAll("\\", "/").split(/[?#]/);
  return posix.join("/", path.startsWith("/") ? "" : posix.dirname(part), path).slice(1);
};
