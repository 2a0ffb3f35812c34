import { spawnSync } from "node:child_process";
import { formats } from "../../../shared/report/formats.ts";
import { markdown } from "../../../shared/report/markdown/markdown.ts";
import type { ReportModel } from "../../../shared/report/paper.ts";
import { fontsOf } from "../../../shared/report/pdf/faces.ts";
import { pdfRenderer } from "../../../shared/report/pdf/pdf.ts";
import { wordByDocxLibrary } from "./word-peer.ts";

export type Make = (model: ReportModel) => Promise<Uint8Array>;

/** Ways to make a report: ours by format, and two others for Word with the same content. Each is got ready apart. */
export const makers: Readonly<Record<string, () => Promise<Make>>> = {
  docx: async () => formats.docx.render,
  "docx by docx (npm)": async () => wordByDocxLibrary,
  "docx by pandoc": async () => byPandoc,
  html: async () => formats.html.render,
  md: async () => formats.md.render,
  json: async () => formats.json.render,
  pdf: async () => (await pdfRenderer(await fontsOf(undefined))).render,
};

const byPandoc: Make = async (model) => {
  const { stdout, error, status } = spawnSync("pandoc", ["-f", "gfm", "-t", "docx", "-o", "-"], {
    input: markdown(model),
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error || status !== 0) throw new Error("pandoc is not here");
  return stdout;
};
