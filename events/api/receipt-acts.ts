import * as z from "zod";
import { reasonText } from "../../shared/domain/input/registered-text.ts";

/** Why an evidence is withdrawn: one line that others read on its receipt. */
export const WithdrawalRequest = z.strictObject({ reason: reasonText(500) }).meta({
  id: "WithdrawalRequest",
  description: "Why it is withdrawn; without a body no reason is given.",
});

/** Why a withdrawn evidence comes back. It is an act of its own, and never without a reason. */
export const RestorationRequest = z
  .strictObject({ reason: reasonText(2000) })
  .meta({ id: "RestorationRequest", description: "Why the evidence is brought back." });

export const EvidenceFile = z
  .strictObject({
    url: z.url().meta({
      description: "Read the file by GET, without a token; it opens in place or is saved.",
    }),
    expiresAt: z.iso.datetime(),
  })
  .meta({
    id: "EvidenceFile",
    description: "Where the file of an evidence can be read for a minute.",
  });
