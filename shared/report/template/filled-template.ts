import { type Zippable, zipSync } from "fflate";
import type { Paper } from "../paper.ts";
import { zipEpoch } from "../zip-epoch.ts";
import { openTemplate } from "./opened-template.ts";
import { templateData } from "./template-data.ts";
import type { TemplateFault } from "./template-fault.ts";
import { adaptedStyles } from "./template-styles.ts";

/** The template with a report in its fields, as the bytes of a Word file. */
export const filledTemplate = (template: Uint8Array, paper: Paper): Uint8Array => {
  const opened = openTemplate(template);
  if (opened.kind === "faulty") throw new UnusableTemplate(opened.faults);
  const zip = opened.document.getZip();
  const { xml, inTemplate } = adaptedStyles(zip.file(STYLES)?.asText() ?? "");
  opened.document.render(templateData(paper, inTemplate));
  if (xml !== "") zip.file(STYLES, xml);
  return packed(zip);
};

const STYLES = "word/styles.xml";

/** The template was not checked before it was put to use. */
export class UnusableTemplate extends Error {
  override readonly name = "UnusableTemplate";
  /** For the log. */
  readonly facts: { readonly faults: number };
  constructor(faults: readonly TemplateFault[]) {
    super(faults.map(({ en }) => en).join(" "));
    this.facts = { faults: faults.length };
  }
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
    { mtime: zipEpoch() },
  );
