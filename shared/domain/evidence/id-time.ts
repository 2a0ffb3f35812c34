import { EvidenceId } from "./evidence.ts";

const TIME_SIGNS = 10;
const RANDOM_SIGNS = 16;
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** ULID: the first ten signs are the milliseconds since 1970, in Crockford's base 32. */
export const timeOf = (evidenceId: EvidenceId): number =>
  [...evidenceId.slice(0, TIME_SIGNS)].reduce((time, sign) => time * 32 + SIGNS.indexOf(sign), 0);

/** The least id that can have been made at a moment (milliseconds since 1970): whatever is made later sorts after it. */
export const leastIdAt = (moment: number): EvidenceId =>
  EvidenceId.parse(
    `${Array.from({ length: TIME_SIGNS }, (_, at) => SIGNS[Math.floor(moment / 32 ** (TIME_SIGNS - 1 - at)) % 32]).join("")}${"0".repeat(RANDOM_SIGNS)}`,
  );
