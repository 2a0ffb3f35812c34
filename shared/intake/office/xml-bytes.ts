/**
 * An XML part as UTF-8 without a byte order mark, whatever encoding it is in: by its mark, by how `<?` is written, else
 * by its own declaration. Nothing when it is in an encoding that nobody knows, or breaks the rules of its own.
 */
export const utf8Xml = (part: Uint8Array): Uint8Array | undefined => {
  const encoding = encodingOf(part);
  if (encoding === "utf-8") return startsWith(part, UTF8_MARK) ? part.subarray(3) : part;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(part);
    return new TextEncoder().encode(text.replace(DECLARED, "$1UTF-8$3"));
  } catch {
    return undefined;
  }
};

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** XML 1.0, appendix F: the first bytes tell the family, the declaration which one of it. */
const families: readonly (readonly [readonly number[], string])[] = [
  [UTF8_MARK, "utf-8"],
  [[0xff, 0xfe, 0, 0], "utf-32"],
  [[0, 0, 0xfe, 0xff], "utf-32"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
  [[0x3c, 0, 0x3f, 0], "utf-16le"],
  [[0, 0x3c, 0, 0x3f], "utf-16be"],
];

const startsWith = (part: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => part[at] === byte);

const encodingOf = (part: Uint8Array): string => {
  const family = families.find(([start]) => startsWith(part, start));
  if (family !== undefined) return family[1];
  const head = new TextDecoder("latin1").decode(part.subarray(0, HEAD_BYTES));
  const declared = DECLARED.exec(head)?.[2]?.toLowerCase() ?? "utf-8";
  // .NET writes «utf-16» at the top of text that it then saves in UTF-8; bytes of UTF-16 would have shown above.
  return /^(utf-?8|(utf|ucs)-?16.*|us-ascii)$/.test(declared) ? "utf-8" : declared;
};

/** A declaration stands at the very start and is short. */
const HEAD_BYTES = 256;
const DECLARED = /^(\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["'])([^"']{1,40})(["'])/;
