import type { Locale } from "../domain/finding.ts";
import { describeFinding } from "../domain/findings/describe.ts";
import type { Receipt } from "../domain/receipt.ts";

/** A receipt as the API shows it: the registration laid flat, findings in the reader's language. */
export const receiptView = (receipt: Receipt, locale: Locale) => ({
  evidenceId: receipt.evidenceId,
  county: receipt.county,
  cycle: receipt.cycle,
  state: receipt.state,
  findings: receipt.findings.map((finding) => describeFinding(finding, locale)),
  ...receipt.registration,
  updatedAt: receipt.updatedAt,
  ...(receipt.state === "requested" && { expiresAt: receipt.expiresAt }),
});
