import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { fieldCodes } from "./field-codes.ts";
import { isOnNetwork } from "./network-target.ts";

/**
 * Fields that run another program (DDE), and fields that fetch from the network when they are updated, which Word does on
 * printing and some on opening. What they fetch from a disk is not there for whoever else opens the file: what is shown
 * is the result that was stored.
 */
export const checkFields = (path: string, part: Uint8Array): Finding | undefined => {
  if (!hasFields(part)) return undefined;
  for (const code of fieldCodes(part)) {
    if (RUNS.test(code)) return finding("activeContent", { path });
    const target = FETCHES.test(code) ? placesIn(code).find(isOnNetwork) : undefined;
    if (target !== undefined) return finding("externalContent", { path, values: { target } });
  }
  return undefined;
};

const hasFields = (part: Uint8Array): boolean => {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  return ["nstrText", "fldSimple"].some((name) => bytes.includes(name));
};

const RUNS = /^[\s"\\]*DDE(AUTO)?(?![a-z])/i;
const FETCHES = /^[\s"\\]*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|RD|DATABASE)(?![a-z])/i;

/** Every word and every quoted text of an instruction: switches may stand before the place that is fetched. */
const placesIn = (code: string): readonly string[] =>
  [...code.matchAll(/["“”]([^"“”]*)["“”]|([^\s"“”]+)/g)]
    .flatMap(([, quoted, word]) => quoted ?? word ?? [])
    .flatMap((place) => [place, ...place.split(/[;=]/)]);
