import type { Shelf } from "../../domain/shelf.ts";
import { type ProducedReport, producedPaper } from "../produced-report.ts";
import type { Renderer } from "../renderer.ts";
import type { SummaryVerification } from "./summary-mark.ts";
import type { SummaryModel } from "./summary-model.ts";

/** A summary of one version list, edition and format is made once; after that the shelf has it. */
export const producedSummary = (
  model: SummaryModel,
  renderer: Renderer,
  shelf: Shelf,
): Promise<ProducedReport> => {
  const { division, cycle, contentHash } = model.verification;
  return producedPaper(
    model,
    {
      key: summaryKey(model.verification, renderer.extension),
      fileName: `${division}-${cycle}-summary-${contentHash.slice(0, 8)}.${renderer.extension}`,
    },
    renderer,
    shelf,
  );
};

type Identity = Pick<SummaryVerification, "division" | "cycle" | "edition" | "contentHash">;

export const summaryKey = (
  { division, cycle, edition, contentHash }: Identity,
  extension: string,
): string => `reports/${cycle}/${division}/summary-e${edition}-${contentHash}.${extension}`;
