import { randomInt } from "node:crypto";
import { LOOPBACK } from "./ports.ts";

/**
 * Ports that every browser refuses to connect to, whatever asks and by whatever name ("bad ports" of the Fetch standard,
 * §2.9, kept for IRC and SIP): no fetch, form, frame, picture or web socket of any page reaches what listens here.
 */
export const portsNoBrowserReaches = [
  3659, 4045, 5060, 5061, 6665, 6666, 6667, 6668, 6669, 6697,
] as const;

/**
 * Where an engine may listen that has no other door than TCP. On Linux the whole of 127.0.0.0/8 is this machine, so that one of
 * 16 million addresses is taken; elsewhere there is one.
 */
export const hiddenPlace = (platform = process.platform) => ({
  host: platform === "linux" ? `127.${octet()}.${octet()}.${octet()}` : LOOPBACK,
  port: portsNoBrowserReaches[randomInt(portsNoBrowserReaches.length)] ?? 6666,
});

/** Neither 0 nor 255, and 127.0.0.1 is never hit. */
const octet = (): number => randomInt(2, 255);
