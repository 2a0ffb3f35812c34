import type { Profile } from "./arrivals.ts";
import { awsLimits } from "./aws-limits.ts";
import type { UploadUnits } from "./measure-upload.ts";

const KB_PER_GB = 1024 ** 2;

/**
 * Partitions that a table has by what it holds: a written unit is a kilobyte at most, and what is written in a transaction
 * takes two. The last day begins with these.
 */
export const partitionsOf = ({ evidences }: Profile, units: UploadUnits): number => {
  const kilobytes =
    (units["ingest-evidence"].calls.writeUnits + units["recompute-status"].calls.writeUnits) / 2;
  const gigabytes = (evidences * kilobytes) / KB_PER_GB;
  return Math.max(
    awsLimits.partitionsAtFirst,
    Math.ceil(gigabytes / awsLimits.gigabytesPerPartition),
  );
};
