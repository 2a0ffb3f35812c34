/**
 * Text as it comes from editors and spreadsheets in China: UTF-8 with or without a byte order mark, UTF-16 with one,
 * else GB18030 (which contains GBK and GB2312). Nothing for bytes that none of them can have written, or whose text is
 * riddled with NUL as that of no file of text is. A mark says what the bytes are: then nothing else is tried.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const marked = encodingByMark(bytes);
  const text =
    marked === undefined
      ? (decoded("utf-8", bytes) ?? damagedUtf8(bytes) ?? decoded("gb18030", bytes))
      : (decoded(marked, bytes) ?? damagedUtf8(bytes));
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

const encodingByMark = ([first, second, third]: Uint8Array): string | undefined => {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : undefined;
};

/** Nothing where the encoding cannot have written the bytes; the decoder drops a byte order mark. */
export const decoded = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * UTF-8 that was cut or damaged would mostly pass for GB18030, as other words. It is known by its Chinese characters:
 * three bytes that fit by chance are rare in GB18030, so these are fewer there than what does not fit. The damaged
 * characters stay marked (U+FFFD), and whoever reads the text refuses them.
 */
const damagedUtf8 = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = count(text, "\ufffd");
  const sound = text.match(/[\u0800-\uffef]/g)?.length ?? 0;
  return sound > damaged ? text : undefined;
};
