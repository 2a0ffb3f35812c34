import { createHandler } from "../../../../../functions/ingest-evidence/handler.ts";
import { evidenceBucketFrom } from "../../../../../shared/aws/evidence-bucket.ts";
import { intakeRows } from "../../../../../shared/aws/intake-rows.ts";
import { tableFrom } from "../../../../../shared/aws/rows.ts";
import { intake } from "../../../../../shared/intake/intake.ts";
import { logger } from "../../../../../shared/log/log.ts";

class Poisoned extends Error {
  override readonly name = "Poisoned";
}

/** The real one, as it was deployed with a fault: one file makes it throw every time. */
export const handler = createHandler({
  table: intakeRows(tableFrom(process.env)),
  bucket: evidenceBucketFrom(process.env),
  intake: async (asked) => {
    if (asked.registration.title === "poison") throw new Poisoned("a fault in the code");
    return intake(asked);
  },
  now: () => new Date(),
  log: logger(process.stdout, "ingest-evidence", process.env),
});
