import { createHash } from "node:crypto";
import { canonicalJson } from "../../domain/canonical-json.ts";
import { editionName } from "../../domain/framework/edition-name.ts";
import type { SummaryInput } from "./county-result.ts";

/** SHA-256, hex, of which status of which county was told, and by which frameworks: the same list, the same summary. */
export const versionListHash = ({ division, framework, results }: SummaryInput): string =>
  createHash("sha256")
    .update(
      canonicalJson({
        division,
        framework: editionName(framework),
        counties: results.map(({ county, status }) => [
          county,
          status.version,
          editionName(status.framework),
          status.updatedAt ?? "",
        ]),
      }),
    )
    .digest("hex");

/** When the last of the statuses was made, ISO 8601 UTC: the moment the summary speaks of, without a clock. */
export const latestMoment = ({ results }: SummaryInput): string | undefined =>
  results
    .flatMap(({ status }) => status.updatedAt ?? [])
    .toSorted()
    .at(-1);
