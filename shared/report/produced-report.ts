import { createHash } from "node:crypto";
import type { Shelf, ShelvedReport } from "../domain/shelf.ts";
import type { Paper, ReportModel, Verification } from "./paper.ts";
import type { Renderer } from "./renderer.ts";

export interface ProducedReport extends ShelvedReport {
  readonly key: string;
  readonly fileName: string;
}

/** A report of one version, edition and format is made once; after that the shelf has it. */
export const producedReport = (
  model: ReportModel,
  renderer: Renderer,
  shelf: Shelf,
): Promise<ProducedReport> =>
  producedPaper(
    model,
    {
      key: shelfKey(model.verification, renderer.extension),
      fileName: fileNameOf(model.verification, renderer.extension),
    },
    renderer,
    shelf,
  );

/** What the shelf has under the key, or the paper given its form and put there. */
export const producedPaper = async (
  paper: Paper,
  { key, fileName }: Pick<ProducedReport, "key" | "fileName">,
  renderer: Renderer,
  shelf: Shelf,
): Promise<ProducedReport> => {
  const kept = await shelf.find(key);
  if (kept) return { ...kept, key, fileName };
  const bytes = await renderer.render(paper);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await shelf.keep(key, { bytes, sha256, contentType: renderer.contentType, fileName });
  return { size: bytes.length, sha256, bytes: async () => bytes, key, fileName };
};

type Identity = Pick<
  Verification,
  "county" | "cycle" | "statusVersion" | "edition" | "contentHash"
>;

/** The content hash keeps apart what a version number alone would not: another framework edition, another table. */
export const shelfKey = (
  { county, cycle, statusVersion, edition, contentHash }: Identity,
  extension: string,
): string => `reports/${cycle}/${county}/v${statusVersion}-e${edition}-${contentHash}.${extension}`;

const fileNameOf = ({ county, cycle, statusVersion }: Identity, extension: string): string =>
  `${county}-${cycle}-v${statusVersion}.${extension}`;
