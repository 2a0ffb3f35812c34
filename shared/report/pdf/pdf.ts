import { resolve } from "node:path";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { pdfFormat } from "../formats.ts";
import type { Paper } from "../paper.ts";
import type { Renderer } from "../renderer.ts";
import { breakableAttachment, breakableBlock } from "./break-places.ts";
import { type FontSet, fontsOf } from "./faces.ts";
import { template } from "./template.ts";

/** A renderer made when it is first needed and kept: it reads 45 MB of fonts, and a deployer's own when given a folder. */
export const pdfRendererOnce = (fontFolder: string | undefined): (() => Promise<Renderer>) => {
  let made: Promise<Renderer> | undefined;
  return () => {
    made ??= fontsOf(fontFolder).then(pdfRenderer);
    return made;
  };
};

/**
 * The report as PDF by GB/T 9704-2012, fonts embedded as subsets. The same model and fonts give the same bytes. The
 * typesetter is native code, loaded when the first PDF is asked for: whoever wants Word does not wait for it.
 */
export const pdfRenderer = async (fonts: FontSet): Promise<Renderer> => {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({
    workspace: resolve("/"),
    fontArgs: [{ fontBlobs: [...fonts.files] }],
  });
  compiler.addSource("/report.typ", template);
  return {
    ...pdfFormat,
    render: async (model) => {
      const given = { report: withPlaces(model), faces: fonts.faces, at: momentOf(model) };
      compiler.mapShadow("/report.json", Buffer.from(JSON.stringify(given)));
      try {
        return archived(compiler, typeset(compiler));
      } finally {
        // What Typst remembers of one report is of no use for the next, and grows
        compiler.evictCache(0);
      }
    },
  };
};

const withPlaces = (model: Paper): Paper => ({
  ...model,
  body: model.body.map(breakableBlock),
  attachments: model.attachments.map(breakableAttachment),
});

/** A document is dated by its status version, never by the clock (law 8). */
const momentOf = ({ verification: { statusAt } }: Paper) => {
  if (statusAt === undefined) return null;
  const [year, month, day, hour, minute, second] = statusAt.split(/[-T:.Z]/).map(Number);
  return { year, month, day, hour, minute, second };
};

const typeset = (compiler: NodeCompiler): NodeTypstDocument => {
  const compiled = compiler.compile({ mainFilePath: "/report.typ", resetRead: true });
  const { result } = compiled;
  if (result) return result;
  throw new TypesettingFailed(JSON.stringify(compiled.takeError()?.shortDiagnostics));
};

/** PDF/A-2a for the archive; text that the fonts cannot show, or a report without a date, keeps it from being that. */
const archived = (compiler: NodeCompiler, document: NodeTypstDocument): Buffer => {
  try {
    return compiler.pdf(document, { pdfStandard: "a-2a" });
  } catch {
    return compiler.pdf(document);
  }
};

/** Typst refused the template: a fault of ours, whatever the report says. */
export class TypesettingFailed extends Error {
  override readonly name = "TypesettingFailed";
}
