import { saxElements } from "../office/sax.ts";

/**
 * The ids of the paragraph styles that are headings: by their built-in name (Chinese Word gives them ids like `1` or
 * `a3`, but keeps the name `heading 1`), by an outline level, or by being based on one that is.
 */
export const headingStyles = (styles: Uint8Array): ReadonlySet<string> => {
  const headings = new Set<string>();
  const basedOn = new Map<string, string>();
  let id = "";
  saxElements(styles, {
    opened: ({ name, attributes }) => {
      const value = attributes.get("val") ?? "";
      if (name === "style") id = attributes.get("styleId") ?? "";
      if (name === "name" && HEADING.test(value)) headings.add(id);
      if (name === "outlineLvl" && Number(value) < BODY_LEVEL) headings.add(id);
      if (name === "basedOn") basedOn.set(id, value);
    },
    closed: (name) => {
      if (name === "style") id = "";
    },
  });
  for (const [style, base] of basedOn) if (headings.has(base)) headings.add(style);
  headings.delete("");
  return headings;
};

const HEADING = /^(heading|标题) ?\d$/i;
/** Outline level 9 means body text. */
const BODY_LEVEL = 9;
