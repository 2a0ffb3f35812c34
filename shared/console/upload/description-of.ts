import type { BatchRow } from "./batch.ts";
import type { QueuedUpload } from "./do-step.ts";

/** What is registered of a row: what the clerk saw and confirmed in the table. */
export const descriptionOf = ({
  file,
  kind,
  contentType = "",
  title,
  issuer,
  documentNumber,
  year,
  document,
  moreDocuments,
  supersedes,
}: BatchRow): QueuedUpload["description"] => ({
  kind,
  fileName: file.name,
  contentType,
  size: file.size,
  title,
  issuer,
  period: { from: `${year}-01-01`, to: `${year}-12-31` },
  ...(documentNumber !== "" && { documentNumber }),
  ...(kind === "document" && { documents: [document, ...moreDocuments] }),
  ...(supersedes !== undefined && { supersedes }),
});
