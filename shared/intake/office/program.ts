import { unprintableAt } from "../../domain/text/unprintable.ts";

/** Endings of what Windows runs, installs or scripts when it is opened. */
const PROGRAM =
  /\.(exe|dll|scr|com|pif|bat|cmd|ps1|psm1|vbs|vbe|vb|js|jse|wsf|wsh|wsc|sct|hta|msi|msp|mst|jar|lnk|url|cpl|reg|inf|chm|hlp|ocx|sys|drv|xll|xlam|wll|ade|adp|mde|gadget|application|appref-ms|settingcontent-ms|search-ms|library-ms|msc|iso|img|vhdx?|apk|sh|command)$/i;

/** Windows drops dots and spaces at the end of a name; nobody sees what steers the direction of writing. */
export const isProgramName = (name: string): boolean =>
  PROGRAM.test(
    name
      .normalize("NFKC")
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
      .replace(/(::?\$data)?[.\s]*$/i, ""),
  );

const heads: readonly (readonly number[])[] = [
  [0x7f, 0x45, 0x4c, 0x46],
  [0xca, 0xfe, 0xba, 0xbe],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  // A shell link: the size of its header, and the class it always has.
  [0x4c, 0, 0, 0, 1, 0x14, 2, 0],
  // `#!`
  [0x23, 0x21],
];

/** `MZ`, which words may begin with too. */
const DOS = [0x4d, 0x5a];

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** Whether a file begins as a program of some system does. */
export const beginsAsProgram = (bytes: Uint8Array): boolean =>
  heads.some((head) => startsWith(bytes, head)) || (startsWith(bytes, DOS) && !areWords(bytes));

/** The header of a program that begins with `MZ` is this long, and part of it is nothing but zeros. */
const HEADER_BYTES = 64;

const areWords = (bytes: Uint8Array): boolean => {
  const text = beginning(bytes, "utf-8") ?? beginning(bytes, "gb18030") ?? "";
  return text.length > DOS.length && unprintableAt(text) === undefined;
};

/** A character that is cut at the end is left out. */
const beginning = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.decode(bytes.subarray(0, HEADER_BYTES), { stream: true });
  } catch {
    return undefined;
  }
};

/** Where the header of a Windows program says its second header lies. */
const POINTER = 0x3c;

/** Whether a Windows program lies anywhere in the bytes: `MZ`, and where it points to, `PE`. */
export const holdsProgram = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf("MZ"); at >= 0; at = buffer.indexOf("MZ", at + 2)) {
    if (at + POINTER + 4 > buffer.length) return false;
    const second = at + buffer.readUInt32LE(at + POINTER);
    if (second + 4 <= buffer.length && buffer.readUInt32LE(second) === PE) return true;
  }
  return false;
};

const PE = 0x4550;
