/**
 * Text that stays text wherever Markdown is read: markup, raw HTML, entities, table bars, list and rule beginnings,
 * and what GitHub would turn into links. The text is one line.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~&$@!]/g, "\\$&")
    .replace(/:\/\//g, "\\://")
    .replace(/www\./gi, (match) => match.replace(".", "\\."))
    .replace(/^\s+/, "")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
    .replaceAll("\n", " ");
