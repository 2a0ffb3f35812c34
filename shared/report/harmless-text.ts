/**
 * What a clerk typed, made harmless for every format at once: lone surrogates and noncharacters are replaced, control
 * characters and marks that turn the direction of writing are dropped, odd line ends become line feeds.
 */
export const harmlessText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replaceAll("\t", " ")
    .replace(/[\p{Noncharacter_Code_Point}]/gu, "\ufffd")
    .replace(/[\p{Cc}--\n]|[\p{Bidi_Control}\u200b\ufeff\u00ad]/gv, "");

/** Every string inside a value, keys left alone. */
export const withPlainText = (value: unknown): unknown => {
  if (typeof value === "string") return harmlessText(value);
  if (Array.isArray(value)) return value.map(withPlainText);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, nested]) => [key, withPlainText(nested)]),
  );
};
