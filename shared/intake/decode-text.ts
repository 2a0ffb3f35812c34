/**
 * Text as it comes from editors and spreadsheets in China: UTF-8 with or without a byte order mark, UTF-16 with one,
 * else GB18030 (which contains GBK and GB2312). Nothing for bytes that none of them can have written, or whose text is
 * riddled with NUL as that of no file of text is.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const text =
    decode(encodingByMark(bytes), bytes) ?? decode("utf-8", bytes) ?? decode("gb18030", bytes);
  if (text === undefined || count(text, "\0") * NUL_SHARE > text.length) return undefined;
  return text.replaceAll("\f", " ");
};

/** UTF-16 without a mark is half NUL in its digits; a picture or an old office file has a tenth at least. */
const NUL_SHARE = 20;

const count = (text: string, character: string): number => {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
};

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
