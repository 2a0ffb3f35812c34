import { folded } from "./part-names.ts";
import { saxElements } from "./sax.ts";

/** The content types that `[Content_Types].xml` declares: of a part itself, else of its ending, else "". */
export const declaredTypes = (types: Uint8Array): ((part: string) => string) => {
  const own = new Map<string, string>();
  const ofEndings = new Map<string, string>();
  saxElements(types, {
    opened: ({ name, attributes }) => {
      const type = attributes.get("ContentType") ?? "";
      if (name === "Override") own.set(folded(attributes.get("PartName") ?? ""), type);
      if (name === "Default")
        ofEndings.set((attributes.get("Extension") ?? "").toLowerCase(), type);
    },
  });
  return (part) => {
    const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    return own.get(folded(part)) ?? ofEndings.get(ending) ?? "";
  };
};
