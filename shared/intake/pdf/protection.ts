import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { decryptedObjects } from "./decrypted-objects.ts";
import {
  isDictionary,
  isReference,
  type PdfObject,
  type PdfValue,
  pdfNameOf,
} from "./pdf-value.ts";
import type { PdfObjects } from "./read-objects.ts";

export type Unlocked =
  | { readonly kind: "open"; readonly objects: PdfObjects }
  | { readonly kind: "locked"; readonly finding: Finding };

/** The objects of a file as whoever opens it without a password sees them, or why nobody can. */
export const unlocked = async (bytes: Uint8Array, asWritten: PdfObjects): Promise<Unlocked> => {
  const handler = handlerOf(asWritten);
  if (handler === undefined) return { kind: "open", objects: asWritten };
  if (/PubSec|PPKLite/i.test(handler)) return locked(finding("certificateEncrypted", { path: "" }));
  if (handler !== STANDARD)
    return locked(finding("rightsManaged", { path: "", values: { handler } }));
  return { kind: "open", objects: await decryptedObjects(bytes, asWritten) };
};

const locked = (why: Finding): Unlocked => ({ kind: "locked", finding: why });

/** Passwords; everything else is a program of its own. */
const STANDARD = "Standard";

/** Who encrypted a file, as its last trailer says; nothing for a file in the open. */
const handlerOf = ({ objects, trailers }: PdfObjects): string | undefined => {
  const encrypt = [...objects.filter(isCrossReference).map(({ value }) => value), ...trailers]
    .map((trailer) => (isDictionary(trailer) ? trailer.get("Encrypt") : undefined))
    .findLast((given) => given !== undefined && given !== null);
  return encrypt === undefined ? undefined : filterOf(encrypt, objects);
};

const isCrossReference = ({ value }: PdfObject): boolean =>
  isDictionary(value) && pdfNameOf(value.get("Type")) === "XRef";

const filterOf = (encrypt: PdfValue, objects: readonly PdfObject[]): string => {
  const dictionary = isReference(encrypt)
    ? objects.findLast(({ id }) => id === encrypt.to)?.value
    : encrypt;
  return (isDictionary(dictionary) ? pdfNameOf(dictionary.get("Filter")) : undefined) ?? STANDARD;
};
