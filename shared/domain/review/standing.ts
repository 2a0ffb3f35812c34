import type { SaidOfWhole } from "../status/make-status.ts";
import { type Gate, signOffInForce } from "./gate.ts";

/** What of a county's decisions a status names: a sign-off and a forwarding that nobody took back. */
export const saidOfWhole = (gate: Gate): SaidOfWhole => ({
  signedOff: signOffInForce(gate),
  forwarded: gate.stage === "confirmed" ? gate.forwarded : undefined,
});
