import { resolve } from "node:path";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { columnWidths } from "../column-widths.ts";
import type { Block } from "../content.ts";
import { pdfFormat } from "../formats.ts";
import { issuedOn, type Paper } from "../paper.ts";
import type { Renderer } from "../renderer.ts";
import { breakableBlock } from "./break-places.ts";
import { type FontSet, fontsOf } from "./faces.ts";
import { template } from "./template.ts";
import { undrawableIn, undrawableLine, withDrawableText } from "./undrawable.ts";

/** A renderer made when it is first needed and kept: it reads 50 MB of fonts, and a deployer's own when given a folder. */
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
    render: async (paper) => {
      try {
        return archived(compiler, paper, fonts);
      } finally {
        // What Typst remembers of one report is of no use for the next, and grows
        compiler.evictCache(0);
      }
    },
  };
};

/** PDF/A-2a for the archive. Typst tells what its faces cannot draw; the paper is then set again with 〓 for it. */
const archived = (
  compiler: NodeCompiler,
  paper: Paper,
  fonts: FontSet,
  undrawable: ReadonlySet<string> = new Set(),
): Buffer => {
  const document = typeset(compiler, { paper, fonts, undrawable });
  try {
    return compiler.pdf(document, { pdfStandard: "a-2a" });
  } catch (fault) {
    const found = undrawableIn(String(fault instanceof Error ? fault.message : fault));
    const all = new Set([...undrawable, ...found]);
    if (all.size === undrawable.size)
      throw new TypesettingFailed("not archival", { undrawable: all.size }, { cause: fault });
    return archived(compiler, paper, fonts, all);
  }
};

interface Copy {
  readonly paper: Paper;
  readonly fonts: FontSet;
  readonly undrawable: ReadonlySet<string>;
}

const typeset = (compiler: NodeCompiler, { paper, fonts, undrawable }: Copy): NodeTypstDocument => {
  const shown = undrawable.size === 0 ? paper : withDrawableText(paper, undrawable);
  const given = {
    report: withPlaces(shown),
    faces: fonts.faces,
    at: momentOf(paper),
    traces: [
      ...(undrawable.size === 0 ? [] : [undrawableLine(undrawable)]),
      paper.verification.line,
    ],
  };
  compiler.mapShadow("/report.json", Buffer.from(JSON.stringify(given)));
  const compiled = compiler.compile({ mainFilePath: "/report.typ", resetRead: true });
  const { result } = compiled;
  if (result) return result;
  const diagnostics = compiled.takeError()?.shortDiagnostics ?? [];
  throw new TypesettingFailed(JSON.stringify(diagnostics), { diagnostics: diagnostics.length });
};

const withPlaces = (paper: Paper): Paper => ({
  ...paper,
  ...(paper.imprint && { imprint: { ...paper.imprint, date: issuedOn(paper.imprint.date) } }),
  body: paper.body.map(settableBlock),
  attachments: paper.attachments.map((attachment) => ({
    ...attachment,
    blocks: attachment.blocks.map(settableBlock),
  })),
});

const settableBlock = (block: Block): Block => {
  if (block.kind !== "table") return breakableBlock(block);
  const widths = columnWidths(block);
  const columns = block.columns.map((column, place) => ({
    ...column,
    width: widths[place] ?? column.width,
  }));
  return breakableBlock({ ...block, columns });
};

/**
 * A document is dated by its status version, never by the clock (law 8). An archival file must have a date: one of a county
 * that never filed is dated by the first day of its cycle, when nothing can have been filed.
 */
const momentOf = ({ verification }: Paper) => {
  const at = verification.statusAt ?? `${verification.cycle}-01-01T00:00:00.000Z`;
  const [year, month, day, hour, minute, second] = at.split(/[-T:.Z]/).map(Number);
  return { year, month, day, hour, minute, second };
};

/** Typst refused the template, or its file was not archival: a fault of ours, whatever the report says. */
class TypesettingFailed extends Error {
  override readonly name = "TypesettingFailed";
  /** For the log: counts alone, since a diagnostic may quote the report. */
  readonly facts: Readonly<Record<string, number>>;
  constructor(message: string, facts: Readonly<Record<string, number>>, options?: ErrorOptions) {
    super(message, options);
    this.facts = facts;
  }
}
