import type { Finding } from "../findings/finding.ts";
import type { EvidenceRef } from "./evidence.ts";
import type { Receipt, Registration } from "./receipt.ts";

const HOUR_MS = 3_600_000;
/** How long a registration waits for its file before it is forgotten. */
const REGISTRATION_MS = 24 * HOUR_MS;

/** The receipt of an evidence that was registered now, and whose file is yet to come. */
export const registeredReceipt = (
  ref: EvidenceRef,
  registered: {
    readonly registration: Registration;
    readonly findings: readonly Finding[];
    readonly now: Date;
  },
): Receipt => ({
  ...ref,
  state: "requested",
  registration: registered.registration,
  findings: [...registered.findings],
  revision: 1,
  updatedAt: registered.now.toISOString(),
  expiresAt: new Date(registered.now.getTime() + REGISTRATION_MS).toISOString(),
});
