import type { Finding } from "../findings/finding.ts";
import type { EvidenceRef } from "./evidence.ts";
import { REGISTERED, type Receipt, type Registration, type SeenDecisions } from "./receipt.ts";
import type { Settlement } from "./receipt-lifecycle.ts";

const HOUR_MS = 3_600_000;
/** How long a registration waits for its file before it is forgotten. */
const REGISTRATION_MS = 24 * HOUR_MS;

const MINUTE = 60;
/** How long an upload address works: long enough for a scan over a slow line, short enough to be useless when leaked. */
export const ADDRESS_SECONDS = 15 * MINUTE;

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
  revision: REGISTERED,
  updatedAt: registered.now.toISOString(),
  expiresAt: later(registered.now, REGISTRATION_MS),
  addressUntil: later(registered.now, ADDRESS_SECONDS * 1000),
});

const later = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() + milliseconds).toISOString();

type Requested = Extract<Receipt, { state: "requested" }>;

/** The same with an address that is given for it anew, under what is decided now. */
export const renewedReceipt = (
  receipt: Requested,
  { seen, now }: { readonly seen: SeenDecisions; readonly now: Date },
): Requested => ({
  ...receipt,
  registration: { ...receipt.registration, seen },
  revision: receipt.revision + 1,
  addressUntil: later(now, ADDRESS_SECONDS * 1000),
});

/** A receipt without claims, in the place of what was read. */
export const withoutClaims = (receipt: Receipt, read: Receipt): Settlement => ({
  receipt,
  readRevision: read.revision,
  claims: [],
  claimedBefore: [],
  narrative: undefined,
});

/** Whether a file may still come for a registration. */
export const isAddressable = (receipt: Receipt, now: string): boolean =>
  receipt.state === "requested" && (receipt.addressUntil ?? receipt.expiresAt) > now;
