import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { formats } from "../formats.ts";
import type { Renderer } from "../renderer.ts";

/** How reports are made as Word: the built-in layout, or a template of the province's own. */
export interface WordForm {
  readonly renderer: Renderer;
  /** SHA-256, hex, of the template; nothing for the built-in layout. */
  readonly template?: string;
  /** The fields that the template shows; without it every one has its place. */
  readonly shown?: () => Promise<ReadonlySet<string>>;
}

/** Made when Word is first asked for, and kept: the built-in layout, or the template at a path. */
export const wordFormOnce = (path: string | undefined): (() => Promise<WordForm>) => {
  let made: Promise<WordForm> | undefined;
  return () => {
    made ??= path ? readFile(path).then(wordFormOf) : Promise.resolve({ renderer: formats.docx });
    return made;
  };
};

/** The template as a renderer; the same template and report give the same bytes on any machine. */
export const wordFormOf = (template: Uint8Array): WordForm => ({
  template: createHash("sha256").update(template).digest("hex"),
  shown: async () => {
    const { openTemplate, tagNames } = await import("./opened-template.ts");
    const opened = openTemplate(template);
    return new Set(opened.kind === "opened" ? opened.shown.flatMap(tagNames) : []);
  },
  renderer: {
    ...formats.docx,
    // What fills it in is loaded when it is used: most deployers have no template.
    render: async (paper) => (await import("./filled-template.ts")).filledTemplate(template, paper),
  },
});
