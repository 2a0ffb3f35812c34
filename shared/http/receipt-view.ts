import type { ReceiptAnswer } from "../../events/api/receipt.ts";
import type { Receipt } from "../domain/evidence/receipt.ts";
import type { ReceiptReading } from "../domain/evidence/receipt-reading.ts";
import { describeFinding } from "../domain/findings/describe.ts";
import type { Locale } from "../domain/findings/finding.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { indicatorById } from "../domain/framework/framework-items.ts";

/** A receipt as the API shows it: the registration laid flat, findings in the reader's language, what was read by name. */
export const receiptView = (
  receipt: Receipt,
  framework: Framework,
  locale: Locale,
): ReceiptAnswer => ({
  evidenceId: receipt.evidenceId,
  county: receipt.county,
  cycle: receipt.cycle,
  state: receipt.state,
  findings: receipt.findings.map((finding) => describeFinding(finding, locale)),
  ...receipt.registration,
  updatedAt: receipt.updatedAt,
  ...(receipt.state === "requested" && { expiresAt: receipt.expiresAt }),
  ...(receipt.withdrawal && { withdrawal: receipt.withdrawal }),
  ...(receipt.restored && { restored: receipt.restored }),
  ...(receipt.state === "accepted" && receipt.parts && { parts: receipt.parts }),
  ...(receipt.state === "accepted" && receipt.facts && { facts: receipt.facts }),
  ...(receipt.state === "accepted" &&
    receipt.readings && { readings: receipt.readings.map(named(framework)) }),
});

/** The indicator's name and unit, so that whoever compares needs no framework beside. */
const named =
  (framework: Framework) =>
  ({ indicator, ...read }: ReceiptReading) => {
    const found = indicatorById(framework, indicator);
    return { indicator, ...(found && { name: found.name, unit: found.unit }), ...read };
  };
