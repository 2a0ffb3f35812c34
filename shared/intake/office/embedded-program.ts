import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import type { OpenedZip } from "./zip.ts";

/** What an office file carries inside that could be run by whoever opens it. */
export const checkEmbedded = async (zip: OpenedZip): Promise<Finding | undefined> => {
  for (const name of zip.names) {
    const embedded = isProgramName(name) || (isObject(name) && isProgram(await zip.read(name)));
    if (embedded) return finding("programInside", { path: name, values: { name } });
  }
  return undefined;
};

export const isProgramName = (name: string): boolean =>
  /\.(exe|dll|scr|com|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|jar|lnk|cpl|reg)$/i.test(name);

/** Pictures and XML cannot run; anything else may be a packed object. */
const isObject = (name: string): boolean =>
  !/\.(xml|rels|vml|png|jpe?g|gif|bmp|tiff?|wmf|emf|wdp|svg|webp|odttf|ttf|fntdata)$|\/$/i.test(
    name,
  );

/** Formulas of MathType are objects too, so it is not the container that is refused but what it packs. */
export const isProgram = (object: Uint8Array | undefined): boolean => {
  if (object === undefined) return false;
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.byteLength);
  return (
    signatures.some((signature) => bytes.subarray(0, signature.length).equals(signature)) ||
    stubs.some((stub) => bytes.includes(stub))
  );
};

const signatures = [Buffer.from("MZ"), Buffer.from("\x7fELF", "latin1"), Buffer.from("#!")];

/** Every Windows program says so near its start; OLE packages name their stream in UTF-16. */
const stubs = [
  Buffer.from("This program cannot be run in DOS mode"),
  Buffer.from("This program must be run under Win32"),
  Buffer.from("\u0001Ole10Native", "utf16le"),
];
