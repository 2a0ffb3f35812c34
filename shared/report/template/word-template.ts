import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Zippable, zipSync } from "fflate";
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
    const { openTemplate, namesIn } = await import("./opened-template.ts");
    const opened = openTemplate(template);
    return new Set("document" in opened ? opened.shown.flatMap(namesIn) : []);
  },
  renderer: {
    ...formats.docx,
    render: async (paper) => {
      const { openTemplate } = await import("./opened-template.ts");
      const { templateData } = await import("./template-data.ts");
      const opened = openTemplate(template);
      if (!("document" in opened)) throw new UnusableTemplate(opened.map(({ en }) => en).join(" "));
      const { adaptedStyles } = await import("./template-styles.ts");
      const zip = opened.document.getZip();
      const { xml, inTemplate } = adaptedStyles(zip.file(STYLES)?.asText() ?? "");
      opened.document.render(templateData(paper, inTemplate));
      if (xml !== "") zip.file(STYLES, xml);
      return packed(zip);
    },
  },
});

const STYLES = "word/styles.xml";

/** The template was not checked before it was put to use. */
export class UnusableTemplate extends Error {
  override readonly name = "UnusableTemplate";
}

interface Zip {
  readonly files: Readonly<Record<string, { readonly dir: boolean; asUint8Array(): Uint8Array }>>;
}

/** In the template's order, dated as every zip of ours: the library would date it by the clock (law 8). */
const packed = ({ files }: Zip): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).flatMap(([name, file]): [string, Zippable[string]][] =>
        file.dir ? [] : [[name, [file.asUint8Array(), { level: 6 }]]],
      ),
    ),
    { mtime: new Date(1980, 0, 1) },
  );
