import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { EvidenceDescription } from "../../shared/domain/evidence/receipt.ts";

/** What a clerk registers. The id is no part of what is registered: it only names the request, so that it may be sent again. */
export const UploadRequest = EvidenceDescription.extend({
  evidenceId: EvidenceId.optional().meta({
    description:
      "A ULID of your own, made now: sent again with the same description it registers nothing twice. Without it one is made.",
  }),
});
