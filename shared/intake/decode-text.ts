/**
 * Text as it comes from editors and spreadsheets in China: UTF-8 with or without a byte order mark, UTF-16 with one,
 * else GB18030 (which contains GBK and GB2312). Nothing for bytes that are no text, however they decode.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const text =
    decode(encodingByMark(bytes), bytes) ?? decode("utf-8", bytes) ?? decode("gb18030", bytes);
  return text === undefined || NOT_TEXT.test(text) ? undefined : text;
};

/** Control characters other than tab, line feed and carriage return; form feed is left in by some editors. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffe\uffff]/;

const encodingByMark = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
};

/** The decoder drops a byte order mark; `fatal` refuses what the encoding cannot have written. */
const decode = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
